import type { SignedIn } from '@ionm-clock/protocol';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { askSessionAgain } from '../session/account-session.ts';
import { useSession } from '../session/session.ts';
import styles from './AccountPage.module.css';
import { CodeSetUp } from './CodeSetUp.tsx';
import { PasswordForm } from './PasswordForm.tsx';

interface MustSetUpProps {
  readonly what: NonNullable<NonNullable<SignedIn['session']>['mustSetUp']>;
}

/** What a role demands of whoever works in it, before there is any desk. */
export default function MustSetUp({ what }: MustSetUpProps) {
  const { user } = useSession();
  const done = (): void => void askSessionAgain();
  return (
    <div className={styles.page}>
      <title>{t`Before you start · IONM Clock`}</title>
      {what === 'second-factor' ? (
        <>
          <h1>
            <Trans>Set up a second factor</Trans>
          </h1>
          <p className={styles.quiet}>
            <Trans>
              Your role needs more than a password: whoever learns it must not get in with it alone.
            </Trans>
          </p>
          <CodeSetUp onDone={done} />
        </>
      ) : (
        <>
          <h1>
            <Trans>Choose a new password</Trans>
          </h1>
          <p className={styles.quiet}>
            <Trans>The one that you signed in with holds no longer.</Trans>
          </p>
          <PasswordForm asksOld about={user === undefined ? [] : [user.name]} onDone={done} />
        </>
      )}
    </div>
  );
}
