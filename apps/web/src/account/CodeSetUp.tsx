import type { CodeToConfirm, RecoveryCodes } from '@ionm-clock/protocol';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { askAsPerson } from '../session/ask-server.ts';
import { Problem } from '../sign-in/Problem.tsx';
import { TextField } from '../sign-in/TextField.tsx';
import { useAsking } from '../sign-in/use-asking.tsx';
import { Button } from '../ui/Button.tsx';
import styles from './AccountPage.module.css';
import { QrCode } from './QrCode.tsx';
import { ShownCodes } from './ShownCodes.tsx';

interface CodeSetUpProps {
  /** The app works, and the recovery codes are kept. */
  readonly onDone: () => void;
  readonly onCancel?: () => void;
}

/** Step by step: scan, confirm with a code, keep the recovery codes. */
export function CodeSetUp({ onDone, onCancel }: CodeSetUpProps) {
  const [begun, setBegun] = useState<CodeToConfirm>();
  const [beginProblem, setBeginProblem] = useState<string>();
  const [code, setCode] = useState('');
  const [recovery, setRecovery] = useState<RecoveryCodes>();
  const asking = useAsking<RecoveryCodes>(setRecovery);
  const asked = useRef(false);
  useEffect(() => {
    // Each beginning gives another secret: development mode must not begin twice.
    if (asked.current) return;
    asked.current = true;
    void askAsPerson<CodeToConfirm>('/api/account/code/begin', {}).then((answer) => {
      if (answer.ok) setBegun(answer.body);
      else setBeginProblem(answer.error.message);
    });
  }, []);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void asking.ask('/api/account/code', { code: code.trim() });
  };
  if (recovery !== undefined) return <ShownCodes codes={recovery.codes} onKept={onDone} />;
  return (
    <form className={styles.form} onSubmit={submit} aria-label={t`Set up the authenticator app`}>
      <Problem>{beginProblem}</Problem>
      {begun !== undefined && (
        <>
          <p>
            <Trans>
              1. Open an authenticator app on your phone, such as the one your organisation gives you, and
              scan this.
            </Trans>
          </p>
          <QrCode text={begun.address} label={t`QR code for the authenticator app`} />
          <p className={styles.quiet}>
            <Trans>
              No camera? Type this key into the app: <span className={styles.secret}>{begun.secret}</span>
            </Trans>
          </p>
          <p>
            <Trans>2. Type the six digits that the app shows.</Trans>
          </p>
          <TextField
            label={t`Code`}
            value={code}
            autoComplete="one-time-code"
            problem={asking.problem}
            onValue={setCode}
          />
        </>
      )}
      <p className={styles.choices}>
        {begun !== undefined && (
          <Button type="submit" variant="primary" size="large" aria-busy={asking.busy}>
            <Trans>Confirm</Trans>
          </Button>
        )}
        {onCancel !== undefined && (
          <Button size="large" onClick={onCancel}>
            <Trans>Cancel</Trans>
          </Button>
        )}
      </p>
    </form>
  );
}
