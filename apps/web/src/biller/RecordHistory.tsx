import { type CaseEvent, recordTimeText, type TimeRecord, type UserId } from '@ionm-clock/domain';
import { Trans } from '@lingui/react/macro';
import { Link } from 'wouter';
import styles from './RecordSections.module.css';
import { recordHistory } from './record-history.ts';
import { batchPath } from './record-path.ts';

/** Versions and exports, and how often it went back and forth. */
export function RecordHistory({
  record,
  events,
  nameOf,
}: {
  record: TimeRecord;
  events: readonly CaseEvent[];
  nameOf: (id: UserId) => string;
}) {
  const steps = recordHistory(events);
  return (
    <section aria-labelledby="history" className={styles.section}>
      <h3 id="history">
        <Trans>Versions and exports</Trans>
      </h3>
      {steps.length === 0 && (
        <p className={styles.quiet}>
          <Trans>Nobody has finalized this record, or sent it back.</Trans>
        </p>
      )}
      <ol className={styles.changes}>
        {steps.map(({ eventId, at, actorId, words, batch }) => (
          <li key={eventId}>
            <Trans>
              {recordTimeText(at, record)} {words} <span className={styles.quiet}>by {nameOf(actorId)}</span>
            </Trans>
            {batch !== undefined && (
              <>
                {' '}
                <Link href={batchPath(batch)}>{batch}</Link>
              </>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
