import type { Account } from '@ionm-clock/protocol';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useCallback, useEffect, useState } from 'react';
import { Link } from 'wouter';
import { askAsPerson } from '../session/ask-server.ts';
import { Button } from '../ui/Button.tsx';
import pages from '../ui/Page.module.css';
import styles from './AccountPage.module.css';
import { AuthenticatorApp } from './AuthenticatorApp.tsx';
import { OwnPassword } from './OwnPassword.tsx';
import { OwnPin } from './OwnPin.tsx';
import { OwnSessions } from './OwnSessions.tsx';
import { RecoveryCodesSection } from './RecoveryCodesSection.tsx';

/** How somebody signs in, and where they are signed in. */
export default function AccountPage() {
  const [account, setAccount] = useState<Account>();
  const [problem, setProblem] = useState<string>();
  const load = useCallback((): void => {
    void askAsPerson<Account>('/api/account').then((answer) => {
      setProblem(answer.ok ? undefined : answer.error.message);
      if (answer.ok) setAccount(answer.body);
    });
  }, []);
  useEffect(load, [load]);
  return (
    <div className={styles.page}>
      <title>{t`Your account · IONM Clock`}</title>
      <Link href="/" className={pages.back}>
        <Trans>← Back to your desk</Trans>
      </Link>
      <h1>
        <Trans>Your account</Trans>
      </h1>
      {problem !== undefined && (
        <p role="alert" className={styles.problem}>
          ▲ {problem}{' '}
          <Button onClick={load}>
            <Trans>Try again</Trans>
          </Button>
        </p>
      )}
      {account !== undefined && (
        <>
          <p className={styles.quiet}>
            {account.singleSignOn ? (
              <Trans>
                {account.user.name} signs in as <strong>{account.signInName}</strong>, also with your
                organisation.
              </Trans>
            ) : (
              <Trans>
                {account.user.name} signs in as <strong>{account.signInName}</strong>.
              </Trans>
            )}
          </p>
          <OwnPassword account={account} onChanged={load} />
          <AuthenticatorApp account={account} onChanged={load} />
          {account.hasCode && <RecoveryCodesSection account={account} onChanged={load} />}
          <OwnPin account={account} onChanged={load} />
          <OwnSessions account={account} onChanged={load} />
        </>
      )}
    </div>
  );
}
