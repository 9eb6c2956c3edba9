import type { Role } from '@ionm-clock/domain';
import { useLingui } from '@lingui/react/macro';
import { useLocation } from 'wouter';
import { changeRole } from '../session/account-session.ts';
import { Menu } from '../ui/Menu.tsx';
import { tell } from '../ui/toasts.ts';
import { roleWords } from './desks.ts';

interface RoleMenuProps {
  readonly role: Role;
  readonly roles: readonly Role[];
}

/** Somebody with several roles works in one at a time. */
export default function RoleMenu({ role, roles }: RoleMenuProps) {
  const { t } = useLingui();
  const [, goTo] = useLocation();
  const words = roleWords();
  const workAs = async (other: Role): Promise<void> => {
    const refused = await changeRole(other);
    if (refused === undefined) goTo('/');
    else tell({ title: t`You still work as ${words[role]}`, more: refused, isUrgent: true });
  };
  return (
    <Menu
      words={t`Change role…`}
      note={t`You work as ${words[role]}. What you have entered in this role and is not sent yet waits until you work in it again.`}
      choices={roles
        .filter((other) => other !== role)
        .map((other) => ({
          words: t`Work as ${words[other]}`,
          onChoose: () => void workAs(other),
        }))}
    />
  );
}
