import { durationText, type Span, totalMilliseconds, wholeSeconds } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { InEnglish } from '../texts/InEnglish.tsx';
import { ColumnHeads } from '../ui/ColumnHeads.tsx';
import { ExactTimeText } from './ExactTimeText.tsx';
import { exactLength } from './exact-time.ts';
import styles from './RecordTables.module.css';

export interface NamedSpan extends Span {
  readonly name: string;
  /** Whether the name is a word of the record itself. */
  readonly isOfRecord?: boolean;
}

/** Spans with their exact ends, in the facility's time and UTC. */
export function SpanTable({
  caption,
  spans,
  timeZone,
  dateOfService,
}: {
  caption: string;
  spans: readonly NamedSpan[];
  timeZone: string;
  dateOfService: string;
}) {
  const total = durationText(wholeSeconds(totalMilliseconds(spans)));
  return (
    <table className={`${styles.table} ${styles.spans}`}>
      <caption>
        {caption} <span className={styles.total}>{spans.length === 0 ? t`none` : total}</span>
      </caption>
      {spans.length > 0 && <ColumnHeads columns={[t`From`, t`To`, t`Length and what`]} />}
      <tbody>
        {spans.map((span) => (
          <tr key={`${span.start} ${span.name}`}>
            <td>
              <ExactTimeText at={span.start} timeZone={timeZone} dateOfService={dateOfService} />
            </td>
            <td>
              <ExactTimeText at={span.end} timeZone={timeZone} dateOfService={dateOfService} />
            </td>
            <td className={styles.what}>
              <span className={styles.length}>{exactLength(span)}</span>{' '}
              {span.isOfRecord ? <InEnglish>{span.name}</InEnglish> : span.name}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
