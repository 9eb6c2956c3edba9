import type { CaseEvent, TimeRecord, UserId } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { citedEntries } from './cited-entries.ts';
import { EntryTable } from './EntryTable.tsx';
import styles from './RecordSections.module.css';

/** From this many on they are folded away. */
const MANY = 16;

/** Every time that was logged, in order, with how it came to be known. What was taken back stays visible. */
export function LoggedTimes({
  record,
  events,
  nameOf,
  dateOfService,
}: {
  record: TimeRecord;
  events: readonly CaseEvent[];
  nameOf: (id: UserId) => string;
  dateOfService: string;
}) {
  const entries = citedEntries(
    record.times.map(({ eventId }) => eventId),
    { record, events, nameOf },
  );
  return (
    <section aria-labelledby="logged" className={styles.section}>
      <h3 id="logged">
        <Trans>Logged times</Trans>
      </h3>
      <details open={entries.length < MANY}>
        <summary className={styles.summary}>{t`All ${entries.length}, as they were logged`}</summary>
        <EntryTable entries={entries} timeZone={record.details.timeZone} dateOfService={dateOfService} />
      </details>
    </section>
  );
}
