import type { Role } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { changeRole } from '../session/account-session.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { roleWords } from './desks.ts';
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
      <Button onClick={() => setOpen(true)}>
        <Trans>Change role…</Trans>
      </Button>
      {open && (
        <Dialog title={t`Change role`} onClose={() => setOpen(false)}>
          <div className={styles.panel}>
            <p className={styles.quiet}>
              {t`You work as ${roleWords()[role]}. What you have entered in this role and is not sent yet waits until you work in it again.`}
            </p>
            {problem !== undefined && <p role="alert">▲ {problem}</p>}
            <p className={styles.choices}>
              {others.map((other) => (
                <Button key={other} size="large" onClick={() => void workAs(other)}>
                  {t`Work as ${roleWords()[other]}`}
                </Button>
              ))}
              <Button size="large" onClick={() => setOpen(false)}>
                {t`Stay ${roleWords()[role]}`}
              </Button>
            </p>
          </div>
        </Dialog>
      )}
    </>
  );
}
