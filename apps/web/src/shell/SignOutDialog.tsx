import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Button } from '../ui/Button.tsx';
import styles from './EntryPanel.module.css';
import { ShellDialog } from './ShellDialog.tsx';
import { stayWhenSignedOut } from './waiting-words.ts';

interface SignOutDialogProps {
  readonly waiting: number;
  readonly onSignOut: () => void;
  readonly onClose: () => void;
}

/** Asks once more when entries wait: they then wait for this person to come back to this device. */
export function SignOutDialog({ waiting, onSignOut, onClose }: SignOutDialogProps) {
  return (
    <ShellDialog title={t`Sign out before everything is sent?`} onClose={onClose}>
      <div className={styles.panel}>
        <p>{waiting === 0 ? t`Everything has been sent meanwhile.` : stayWhenSignedOut(waiting)}</p>
        <p className={styles.choices}>
          <Button size="large" onClick={onSignOut}>
            <Trans>Sign out</Trans>
          </Button>
          <Button size="large" variant="primary" onClick={onClose}>
            <Trans>Stay signed in</Trans>
          </Button>
        </p>
      </div>
    </ShellDialog>
  );
}
