import { recordTimeText, type Seen, type TimeRecord, type UserId } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import styles from './RecordSections.module.css';

/** Who saw it, and when; nothing where nobody is known to have. */
export const SeenBy = ({
  seenBy = [],
  record,
  nameOf,
}: {
  seenBy: readonly Seen[] | undefined;
  record: TimeRecord;
  nameOf: (id: UserId) => string;
}) =>
  seenBy.map(({ userId, at }) => (
    <li
      key={userId}
      className={styles.quiet}
    >{t`✓ seen by ${nameOf(userId)}, ${recordTimeText(at, record)}`}</li>
  ));
