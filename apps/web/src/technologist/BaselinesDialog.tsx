import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import type { CaseView } from '../log/case-views.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { AllPresent } from './AllPresent.tsx';
import { BaselineRows } from './BaselineRows.tsx';
import styles from './Baselines.module.css';
import { allModalities } from './monitored-modalities.ts';

interface BaselinesDialogProps {
  readonly view: CaseView;
  readonly onClose: () => void;
}

/** The baselines once the clock has run: those that are missing, and those that were recorded anew. */
export const BaselinesDialog = ({ view, onClose }: BaselinesDialogProps) => (
  <Dialog title={t`Baselines`} onClose={onClose}>
    <div className={styles.section}>
      <AllPresent view={view} />
      <BaselineRows view={view} modalities={allModalities(view.state)} />
      <Button size="large" variant="primary" onClick={onClose}>
        <Trans>Done</Trans>
      </Button>
    </div>
  </Dialog>
);
