import type { Role } from '@ionm-clock/domain';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { changeRole } from '../session/account-session.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ROLE_WORDS } from './desks.ts';
import styles from './EntryPanel.module.css';

interface RoleMenuProps {
  readonly role: Role;
  readonly roles: readonly Role[];
}

/** Somebody with several roles works in one at a time. */
export function RoleMenu({ role, roles }: RoleMenuProps) {
  const [open, setOpen] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [, goTo] = useLocation();
  const others = roles.filter((other) => other !== role);
  if (others.length === 0) return null;
  const workAs = async (other: Role): Promise<void> => {
    const refused = await changeRole(other);
    setProblem(refused);
    if (refused !== undefined) return;
    setOpen(false);
    goTo('/');
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>Change role…</Button>
      {open && (
        <Dialog title="Change role" onClose={() => setOpen(false)}>
          <div className={styles.panel}>
            <p className={styles.quiet}>
              {`You work as ${ROLE_WORDS[role]}. What you have entered in this role and is not sent yet waits until you work in it again.`}
            </p>
            {problem !== undefined && <p role="alert">▲ {problem}</p>}
            <p className={styles.choices}>
              {others.map((other) => (
                <Button key={other} size="large" onClick={() => void workAs(other)}>
                  {`Work as ${ROLE_WORDS[other]}`}
                </Button>
              ))}
              <Button size="large" onClick={() => setOpen(false)}>
                {`Stay ${ROLE_WORDS[role]}`}
              </Button>
            </p>
          </div>
        </Dialog>
      )}
    </>
  );
}
