import { durationText, type Seconds, type TimeRecord, type UserId } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { locationWords } from '../ui/location-words.ts';
import { ExactTimeText } from './ExactTimeText.tsx';
import { Fact } from './Fact.tsx';
import { physiciansInOrder } from './physicians-in-order.ts';
import styles from './RecordSections.module.css';
import tables from './RecordTables.module.css';
import { SpanTable } from './SpanTable.tsx';

/** The sums of the record, and the exact spans behind them. */
export function RecordFacts({
  record,
  nameOf,
  dateOfService,
}: {
  record: TimeRecord;
  nameOf: (id: UserId) => string;
  dateOfService: string;
}) {
  const { startedAt, endedAt, monitored, interrupted } = record;
  const physicians = physiciansInOrder(record);
  const { timeZone } = record.details;
  const monitoring = [
    ...monitored.map((span) => ({ ...span, name: t`clock ran` })),
    ...interrupted.map((span) => ({ ...span, name: t`interrupted` })),
  ].sort((a, b) => a.start - b.start);
  return (
    <section aria-labelledby="times" className={styles.section}>
      <h3 id="times">
        <Trans>Times</Trans>
      </h3>
      <p className={styles.quiet}>
        {t`First line: facility time (${timeZone.replaceAll('_', ' ')}). Second line: UTC.`}
      </p>
      <dl className={styles.facts}>
        <Fact name={t`Monitored`}>{durationText(record.monitoredSeconds)}</Fact>
        <Fact name={t`With a physician attending`}>{durationText(record.billableSeconds)}</Fact>
        <Fact name={t`Quarter-hour units of that`}>{record.quarterHourUnits}</Fact>
        {startedAt !== undefined && (
          <Fact name={t`Clock started`}>
            <ExactTimeText at={startedAt} timeZone={timeZone} dateOfService={dateOfService} />
          </Fact>
        )}
        {endedAt !== undefined && (
          <Fact name={t`Clock stopped`}>
            <ExactTimeText at={endedAt} timeZone={timeZone} dateOfService={dateOfService} />
          </Fact>
        )}
      </dl>
      {physicians.map((physician) => (
        <p key={physician.physicianId}>
          <Trans>
            <strong>{nameOf(physician.physicianId)}</strong> attended{' '}
            {durationText(physician.attendedSeconds)}, {durationText(physician.exclusiveSeconds)} of it with
            attention on this case alone, read up to {physician.peakConcurrency} at once,{' '}
            {overLimitWords(physician.secondsOverLimit)}.
          </Trans>
        </p>
      ))}
      <details>
        <summary className={styles.summary}>
          <Trans>Monitoring and attendance, span by span</Trans>
        </summary>
        <div className={tables.tables}>
          <SpanTable
            caption={t`Monitoring`}
            spans={monitoring}
            timeZone={timeZone}
            dateOfService={dateOfService}
          />
          {physicians.map(({ physicianId, spans }) => (
            <SpanTable
              key={physicianId}
              caption={t`Attendance of ${nameOf(physicianId)}`}
              spans={spans.map((span) => ({ ...span, name: locationWords()[span.location] }))}
              timeZone={timeZone}
              dateOfService={dateOfService}
            />
          ))}
        </div>
      </details>
    </section>
  );
}

const overLimitWords = (seconds: Seconds): string =>
  seconds === 0 ? t`never over the limit` : t`${durationText(seconds)} over the limit`;
