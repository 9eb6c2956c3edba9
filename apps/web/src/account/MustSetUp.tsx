import type { SignedIn } from '@ionm-clock/protocol';
import { askSessionAgain } from '../session/account-session.ts';
import { useSession } from '../session/session.ts';
import styles from './AccountPage.module.css';
import { CodeSetUp } from './CodeSetUp.tsx';
import { PasswordForm } from './PasswordForm.tsx';

interface MustSetUpProps {
  readonly what: NonNullable<NonNullable<SignedIn['session']>['mustSetUp']>;
}

/** What a role demands of whoever works in it, before there is any desk. */
export function MustSetUp({ what }: MustSetUpProps) {
  const { user } = useSession();
  const done = (): void => void askSessionAgain();
  return (
    <div className={styles.page}>
      <title>Before you start · IONM Clock</title>
      {what === 'second-factor' ? (
        <>
          <h1>Set up a second factor</h1>
          <p className={styles.quiet}>
            Your role needs more than a password: whoever learns it must not get in with it alone.
          </p>
          <CodeSetUp onDone={done} />
        </>
      ) : (
        <>
          <h1>Choose a new password</h1>
          <p className={styles.quiet}>The one that you signed in with holds no longer.</p>
          <PasswordForm asksOld about={user === undefined ? [] : [user.name]} onDone={done} />
        </>
      )}
    </div>
  );
}
