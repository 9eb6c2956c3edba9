import type { CaseState } from '@ionm-clock/domain';
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
    <Dialog title={`Nobody else reads ${caseName(details)}`} onClose={onClose}>
      <p className={styles.lead}>
        {clock.status === 'interrupted' ? 'Its clock is interrupted and may resume.' : 'Its clock runs.'} Time
        without a reader is not billed and becomes a finding.
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
          Hand over instead…
        </Button>
        <Button
          size="large"
          variant="danger"
          onClick={() => {
            issue(id, { type: 'leaveCase' });
            onClose();
          }}
        >
          Leave without a reader
        </Button>
        <Button onClick={onClose}>Stay</Button>
      </div>
    </Dialog>
  );
}
