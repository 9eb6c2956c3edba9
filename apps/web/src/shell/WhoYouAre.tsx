import { useState } from 'react';
import { useLocation } from 'wouter';
import { useClientState } from '../log/case-client.ts';
import { useConnection } from '../log/connection.ts';
import { signOut, useSession } from '../session/session-store.ts';
import { Button } from '../ui/Button.tsx';
import { ROLE_WORDS } from './desks.ts';
import { SignOutDialog } from './SignOutDialog.tsx';
import styles from './WhoYouAre.module.css';

/** Who is signed in on this tab, and the way to be somebody else. */
export function WhoYouAre() {
  const { user } = useSession();
  const { waiting } = useConnection();
  const keeping = useClientState((state) => state.keeping);
  const [asking, setAsking] = useState(false);
  const [, goTo] = useLocation();
  if (user === undefined) return null;
  const leave = (): void => {
    setAsking(false);
    signOut();
    goTo('/');
  };
  const cannotKeep = waiting > 0 && keeping === 'fails';
  return (
    <div className={styles.who}>
      <p>
        <strong>{user.name}</strong> <span className={styles.role}>{ROLE_WORDS[user.role]}</span>
      </p>
      <Button
        onClick={waiting > 0 ? () => setAsking(true) : leave}
        disabledReason={
          cannotKeep
            ? 'This device cannot keep the entries that wait. Sign out when they are sent.'
            : undefined
        }
      >
        Sign out
      </Button>
      {asking && <SignOutDialog waiting={waiting} onSignOut={leave} onClose={() => setAsking(false)} />}
    </div>
  );
}
