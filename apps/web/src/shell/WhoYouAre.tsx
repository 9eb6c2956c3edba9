import { t } from '@lingui/core/macro';
import { lazy, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { useClientState } from '../log/case-client.ts';
import { useConnection } from '../log/connection.ts';
import { NotificationsButton } from '../notices/NotificationsButton.tsx';
import { leave } from '../session/account-session.ts';
import { useSession } from '../session/session.ts';
import { Button } from '../ui/Button.tsx';
import { ACCOUNT_PATH, roleWords } from './desks.ts';
import { Later } from './Later.tsx';
import { SignOutDialog } from './SignOutDialog.tsx';
import styles from './WhoYouAre.module.css';

const RoleMenu = lazy(() => import('./RoleMenu.tsx'));

/** Who is signed in and in which role, the way to their account, and the way to be somebody else. */
export function WhoYouAre() {
  const { user, session } = useSession();
  const { waiting } = useConnection();
  const keeping = useClientState((state) => state.keeping);
  const [asking, setAsking] = useState(false);
  const [, goTo] = useLocation();
  if (user === undefined) return null;
  // On a shared tablet the next person is two touches away, and what waits is sent when this one is back.
  const isShared = session?.deviceId !== undefined;
  const out = (): void => {
    setAsking(false);
    leave();
    goTo('/');
  };
  const cannotKeep = waiting > 0 && keeping === 'fails';
  return (
    <div className={styles.who}>
      <p>
        {session === undefined ? (
          <strong>{user.name}</strong>
        ) : (
          <Link href={ACCOUNT_PATH} className={styles.account} title={t`Your account`}>
            <strong>{user.name}</strong>
          </Link>
        )}{' '}
        <span className={styles.role}>{roleWords()[user.role]}</span>
      </p>
      {session !== undefined && session.roles.length > 1 && (
        <Later>
          <RoleMenu role={user.role} roles={session.roles} />
        </Later>
      )}
      <NotificationsButton />
      <Button
        onClick={waiting > 0 && !isShared ? () => setAsking(true) : out}
        disabledReason={
          cannotKeep
            ? t`This device cannot keep the entries that wait. Sign out when they are sent.`
            : undefined
        }
      >
        {isShared ? t`Switch person` : t`Sign out`}
      </Button>
      {asking && <SignOutDialog waiting={waiting} onSignOut={out} onClose={() => setAsking(false)} />}
    </div>
  );
}
