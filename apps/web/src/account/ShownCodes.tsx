import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { saveFile } from '../download/save-file.ts';
import { Button } from '../ui/Button.tsx';
import styles from './AccountPage.module.css';

interface ShownCodesProps {
  readonly codes: readonly string[];
  readonly onKept: () => void;
}

/** Recovery codes, which are shown this once: the person goes on when they have them somewhere. */
export function ShownCodes({ codes, onKept }: ShownCodesProps) {
  const [said, setSaid] = useState<string>();
  const [kept, setKept] = useState(false);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(codes.join('\n'));
      setSaid(t`Copied. Paste them where only you can read them.`);
      setKept(true);
    } catch {
      setSaid(t`The browser does not let this page copy. Save or print them.`);
    }
  };
  const save = (): void => {
    saveFile(new Blob([`${codes.join('\n')}\n`], { type: 'text/plain' }), 'ionm-clock-recovery-codes.txt');
    setSaid(t`Saved. Keep the file where only you can read it.`);
    setKept(true);
  };
  return (
    <section aria-label={t`Recovery codes`} className={styles.form}>
      <p>
        <Trans>
          <strong>Keep these recovery codes.</strong> Each signs you in once when you do not have your phone.
          They are not shown again.
        </Trans>
      </p>
      <ul className={styles.codes}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      {said !== undefined && <p role="status">{said}</p>}
      <p className={styles.choices}>
        <Button onClick={() => void copy()}>
          <Trans>Copy</Trans>
        </Button>
        <Button onClick={save}>
          <Trans>Save as a file</Trans>
        </Button>
        <Button
          onClick={() => {
            window.print();
            setKept(true);
          }}
        >
          <Trans>Print</Trans>
        </Button>
        <Button onClick={() => setKept(true)}>
          <Trans>I wrote them down</Trans>
        </Button>
      </p>
      <p className={styles.choices}>
        <Button
          variant="primary"
          size="large"
          onClick={onKept}
          disabledReason={kept ? undefined : t`Copy, save, print or write them down first.`}
        >
          <Trans>Go on</Trans>
        </Button>
      </p>
    </section>
  );
}
