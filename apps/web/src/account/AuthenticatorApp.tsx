import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { useAsking } from '../sign-in/use-asking.tsx';
import { Button } from '../ui/Button.tsx';
import styles from './AccountPage.module.css';
import type { AccountPart } from './account-part.ts';
import { CodeSetUp } from './CodeSetUp.tsx';
import { ProofForm } from './ProofForm.tsx';

/** The second factor: set up with a QR code, removed by whoever proves who they are. */
export function AuthenticatorApp({ account, onChanged }: AccountPart) {
  const [open, setOpen] = useState(false);
  const close = (): void => {
    setOpen(false);
    onChanged();
  };
  const { ask, problem, busy } = useAsking<unknown>(close);
  return (
    <section aria-labelledby="authenticator-app" className={styles.part}>
      <h2 id="authenticator-app">
        <Trans>Authenticator app</Trans>
      </h2>
      <p className={styles.quiet}>
        {account.hasCode
          ? t`When you sign in with your password, you are asked for a code of your app.`
          : t`Without it your password alone signs you in.`}
      </p>
      {!open && (
        <Button onClick={() => setOpen(true)}>
          {account.hasCode ? t`Remove the authenticator app` : t`Set up an authenticator app`}
        </Button>
      )}
      {open && !account.hasCode && <CodeSetUp onDone={close} onCancel={close} />}
      {open && account.hasCode && (
        <ProofForm
          account={account}
          action={t`Remove the app`}
          busy={busy}
          problem={problem}
          onProof={(proof) => void ask('/api/account/code/remove', { proof })}
          onCancel={() => setOpen(false)}
        />
      )}
    </section>
  );
}
