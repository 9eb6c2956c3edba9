import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import type { CaseView } from '../log/case-views.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import styles from './LogForm.module.css';
import { OpenChanges } from './OpenChanges.tsx';

interface OpenChangesDialogProps {
  readonly view: CaseView;
  readonly onClose: () => void;
}

/** The open signal changes, away from the rest of the page. */
export const OpenChangesDialog = ({ view, onClose }: OpenChangesDialogProps) => (
  <Dialog title={t`What came of signal changes`} onClose={onClose}>
    <div className={styles.form}>
      <OpenChanges view={view} />
      <Button size="large" onClick={onClose}>
        <Trans>Close</Trans>
      </Button>
    </div>
  </Dialog>
);
