import type { CaseState } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { issue } from '../log/case-views.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import styles from './CaseDialogs.module.css';
import { caseName } from './case-name.ts';

/** Asked only where leaving would leave a clock that runs, or may resume, without a reader. */
export function LeaveDialog({
  state: { id, details, clock },
  onClose,
  onHandOver,
}: {
  state: CaseState;
  onClose: () => void;
  onHandOver: () => void;
}) {
  return (
    <Dialog title={t`Nobody else reads ${caseName(details)}`} onClose={onClose}>
      <p className={styles.lead}>
        {clock.status === 'interrupted'
          ? t`Its clock is interrupted and may resume. Time without a reader is not billed and becomes a finding.`
          : t`Its clock runs. Time without a reader is not billed and becomes a finding.`}
      </p>
      <div className={styles.choices}>
        <Button
          size="large"
          variant="primary"
          onClick={() => {
            onClose();
            onHandOver();
          }}
        >
          <Trans>Hand over instead…</Trans>
        </Button>
        <Button
          size="large"
          variant="danger"
          onClick={() => {
            issue(id, { type: 'leaveCase' });
            onClose();
          }}
        >
          <Trans>Leave without a reader</Trans>
        </Button>
        <Button onClick={onClose}>
          <Trans>Stay</Trans>
        </Button>
      </div>
    </Dialog>
  );
}
