import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { loadNewestApp } from '../app-version/keep-app-current.ts';
import { Button } from '../ui/Button.tsx';
import styles from './ConnectionBar.module.css';

/** The server speaks a newer protocol than this page. What waits is on the device, and goes once the page is new. */
export function OldPage() {
  const [loading, setLoading] = useState(false);
  const [problem, setProblem] = useState<string>();
  const reload = (): void => {
    setLoading(true);
    setProblem(undefined);
    loadNewestApp().catch((error: unknown) => {
      setLoading(false);
      setProblem(error instanceof Error ? error.message : String(error));
    });
  };
  return (
    <div className={styles.bar} role="alert">
      <p>{problem ?? t`The server was updated, and this page is too old for it. Load it again.`}</p>
      <Button onClick={reload} disabledReason={loading ? t`The new version is being fetched.` : undefined}>
        <Trans>Reload</Trans>
      </Button>
    </div>
  );
}
