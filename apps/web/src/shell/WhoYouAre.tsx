import { useLocation } from 'wouter';
import { useConnection } from '../log/connection.ts';
import { signOut, useSession } from '../session/session-store.ts';
import { Button } from '../ui/Button.tsx';
import { ROLE_WORDS } from './desks.ts';
import styles from './WhoYouAre.module.css';

/** Who is signed in on this tab, and the way to be somebody else. */
export function WhoYouAre() {
  const { user } = useSession();
  const { waiting } = useConnection();
  const [, goTo] = useLocation();
  if (user === undefined) return null;
  const leave = (): void => {
    signOut();
    goTo('/');
  };
  return (
    <div className={styles.who}>
      <p>
        <strong>{user.name}</strong> <span className={styles.role}>{ROLE_WORDS[user.role]}</span>
      </p>
      <Button
        onClick={leave}
        disabledReason={waiting > 0 ? 'Entries wait to be saved. Switch when they are.' : undefined}
      >
        Switch person
      </Button>
    </div>
  );
}
