import type { Instant } from '@ionm-clock/domain';
import { exactTime } from './exact-time.ts';
import styles from './RecordTables.module.css';

/** An instant in the facility's time, and under it in UTC. */
export function ExactTimeText({
  at,
  timeZone,
  dateOfService,
}: {
  at: Instant;
  timeZone: string;
  dateOfService: string;
}) {
  const { local, utc } = exactTime(at, timeZone, dateOfService);
  return (
    <span className={styles.exact}>
      <span>{local}</span>
      <span className={styles.utc}>{utc}</span>
    </span>
  );
}
