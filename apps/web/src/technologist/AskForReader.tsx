import { openAttendance, type UserId, unambiguousTime } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { type CaseView, issue, mayNow, useDirectory, useLoads, usePersonName } from '../log/case-views.ts';
import { colleagues } from '../physician/colleagues.ts';
import { useSession } from '../session/session-store.ts';
import { Button } from '../ui/Button.tsx';
import { Choices } from '../ui/Choices.tsx';
import { onFirstPress } from '../ui/first-press.ts';
import { LogForm } from './LogForm.tsx';

const ANYBODY = 'anybody';

/** While nobody reads: the way to ask for a reader, and while one is asked for, who was and the way to withdraw it. */
export function AskForReader({ view }: { readonly view: CaseView }) {
  const nameOf = usePersonName();
  const [open, setOpen] = useState(false);
  const { id, clock, cancelled, attendance, readerRequest, details } = view.state;
  if (readerRequest !== undefined) {
    const { at, to, eventId } = readerRequest;
    const time = unambiguousTime(at, details.timeZone);
    const command = { type: 'withdrawRequest', requestId: eventId } as const;
    const may = mayNow(view, command);
    return (
      <div>
        <p role="status">
          {to === undefined
            ? t`Asked anybody to read at ${time}.`
            : t`Asked ${to.map(nameOf).join(', ')} to read at ${time}.`}
        </p>
        <Button
          size="large"
          disabledReason={may.ok ? undefined : may.reason}
          {...onFirstPress(() => issue(id, command))}
        >
          <Trans>Withdraw</Trans>
        </Button>
      </div>
    );
  }
  if (clock.status === 'ended' || cancelled || openAttendance(attendance).length > 0) return null;
  const may = mayNow(view, { type: 'requestReader' });
  return (
    <>
      <Button
        size="large"
        disabledReason={may.ok ? undefined : may.reason}
        {...onFirstPress(() => setOpen(true))}
      >
        <Trans>Ask for a reader…</Trans>
      </Button>
      {open && <AskDialog view={view} onClose={() => setOpen(false)} />}
    </>
  );
}

/** Asks anybody, or some, to read the case. */
export function AskDialog({ view, onClose }: { readonly view: CaseView; readonly onClose: () => void }) {
  const { people, defaultLimit } = useDirectory();
  const loads = useLoads();
  const { user } = useSession();
  const [chosen, setChosen] = useState<readonly UserId[]>([]);
  if (user === undefined) return null;
  const physicians = colleagues(people, loads, view.state, user.userId, defaultLimit);
  const options = physicians.map(
    ({ person, load }) => [person.userId, t`${person.name}, ${load.level} of ${load.limit}`] as const,
  );
  const press = (id: UserId | typeof ANYBODY): void => {
    if (id === ANYBODY) setChosen([]);
    else setChosen(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id]);
  };
  return (
    <LogForm
      title={t`Ask for a reader`}
      does={t`Ask`}
      doesNot={t`Do not ask`}
      missing={undefined}
      onLog={() =>
        issue(view.state.id, { type: 'requestReader', ...(chosen.length === 0 ? {} : { to: chosen }) })
      }
      onClose={onClose}
    >
      <Choices<UserId | typeof ANYBODY>
        label={t`Whom, with how many cases they read now`}
        options={[[ANYBODY, t`Anybody`], ...options]}
        isChosen={(id) => (id === ANYBODY ? chosen.length === 0 : chosen.includes(id))}
        onPress={press}
      />
    </LogForm>
  );
}
