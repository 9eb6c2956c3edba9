import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { leaveToSignIn } from '../session/account-session.ts';
import { goesOnWithoutServer, useSession } from '../session/session.ts';
import { Button } from '../ui/Button.tsx';
import styles from './ConnectionBar.module.css';

/** Somebody goes on without having signed in: what they enter is kept, and goes once they have. */
export function WithoutSession() {
  const session = useSession();
  if (!goesOnWithoutServer(session)) return null;
  return (
    <div className={styles.bar}>
      <p role="status" aria-label={t`Not signed in`}>
        {t`Not signed in. What you enter is kept on this device in the name of ${session.user?.name ?? ''}, and sent when you sign in.`}
      </p>
      <Button onClick={leaveToSignIn}>
        <Trans>Sign in</Trans>
      </Button>
    </div>
  );
}
