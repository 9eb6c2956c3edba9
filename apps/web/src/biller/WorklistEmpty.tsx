import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Button } from '../ui/Button.tsx';
import styles from './WorklistNotice.module.css';

/** Why the list is empty, and what to do. */
export function WorklistEmpty({
  search,
  anyCase,
  onClear,
}: {
  search: string;
  anyCase: boolean;
  onClear: () => void;
}) {
  if (!anyCase) {
    return (
      <p className={styles.empty}>
        <Trans>
          No case has ended yet. When a technologist stops a clock, the case appears here by itself; then
          check it, finalize it and download its record.
        </Trans>
      </p>
    );
  }
  return (
    <div className={styles.empty}>
      <p>
        {search === ''
          ? t`No record is in this state and fits the filters. Choose another state, or show all.`
          : t`No record matches “${search}”. Search for a case, a date, a room, a physician, a code or a status.`}
      </p>
      <Button onClick={onClear}>
        <Trans>Show all records</Trans>
      </Button>
    </div>
  );
}
