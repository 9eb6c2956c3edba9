import type { Person } from '@ionm-clock/domain';
import type { AccountAct } from './account-acts.ts';
import { endSessions, removeCredential } from './administration-requests.ts';
import { ConfirmDialog } from './ConfirmDialog.tsx';
import { useChange } from './use-change.ts';

/** Asks whether it is meant, and does it. */
export function AccountDialog({
  act: { name, what, means },
  person,
  onClose,
}: {
  readonly act: AccountAct;
  readonly person: Person;
  readonly onClose: () => void;
}) {
  const change = useChange();
  const { userId } = person;
  return (
    <ConfirmDialog
      title={`${name}: ${person.name}?`}
      confirm={name}
      change={change}
      onConfirm={() =>
        change.ask(() => (what === 'sessions' ? endSessions(userId) : removeCredential(userId, what)))
      }
      onClose={onClose}
    >
      <p>{means}</p>
    </ConfirmDialog>
  );
}
