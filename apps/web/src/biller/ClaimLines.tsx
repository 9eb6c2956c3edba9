import {
  type ClaimLine,
  explainUnits,
  LEFT_OUT_WORDS,
  leftOutText,
  TIME_CLASS_WORDS,
  type TimeRecord,
  type UserId,
} from '@ionm-clock/domain';
import styles from './RecordPanel.module.css';
import tables from './RecordTables.module.css';
import { SpanTable } from './SpanTable.tsx';

/** What is claimed, line by line: the units, the arithmetic in one sentence, and the spans that it rests on. */
export function ClaimLines({
  record,
  nameOf,
  dateOfService,
}: {
  record: TimeRecord;
  nameOf: (id: UserId) => string;
  dateOfService: string;
}) {
  return (
    <section aria-labelledby="lines" className={styles.section}>
      <h3 id="lines">Claim lines</h3>
      {record.lines.length === 0 && (
        <p className={styles.quiet}>No line: no counted time attains a unit. The findings say why.</p>
      )}
      {record.lines.map((line) => (
        <article key={`${line.physicianId} ${line.code}`} className={styles.line}>
          <h4>
            {line.code} × {line.units}{' '}
            <span
              className={styles.who}
            >{`${nameOf(line.physicianId)}, ${TIME_CLASS_WORDS[line.timeClass]}`}</span>
          </h4>
          <p className={styles.arithmetic}>
            {explainUnits(line.trace.arithmetic)}
            {capText(line)}
          </p>
          <p className={styles.quiet}>{leftOutText(line)}</p>
          <details>
            <summary className={styles.summary}>Counted and left out, span by span</summary>
            <LineSpans line={line} timeZone={record.details.timeZone} dateOfService={dateOfService} />
          </details>
        </article>
      ))}
    </section>
  );
}

function LineSpans({
  line: { code, trace },
  timeZone,
  dateOfService,
}: {
  line: ClaimLine;
  timeZone: string;
  dateOfService: string;
}) {
  const counted = trace.counted.map((span) => ({ ...span, name: `counts for ${code}` }));
  const leftOut = trace.leftOut.map((span) => ({ ...span, name: LEFT_OUT_WORDS[span.reason] }));
  return (
    <div className={tables.tables}>
      <SpanTable caption="Counted" spans={counted} timeZone={timeZone} dateOfService={dateOfService} />
      <SpanTable caption="Left out" spans={leftOut} timeZone={timeZone} dateOfService={dateOfService} />
    </div>
  );
}

/** A day's cap may take a unit that the arithmetic gives. */
const capText = ({ units, trace: { arithmetic } }: ClaimLine): string =>
  units === arithmetic.units ? '' : `; ${units} after the cap on the physician’s day`;
