import {
  type CaseEvent,
  type ClaimLine,
  clockWords,
  explainLine,
  LEFT_OUT_WORDS,
  type PayerProfile,
  TIME_CLASS_WORDS,
  type TimeRecord,
  type UserId,
} from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { InEnglish } from '../texts/InEnglish.tsx';
import { ChosenCode } from './CodeChoice.tsx';
import { citedEntries } from './cited-entries.ts';
import { EntryTable } from './EntryTable.tsx';
import styles from './RecordSections.module.css';
import tables from './RecordTables.module.css';
import { SpanTable } from './SpanTable.tsx';

interface LineContext {
  readonly record: TimeRecord;
  readonly events: readonly CaseEvent[];
  readonly profile: PayerProfile | undefined;
  readonly nameOf: (id: UserId) => string;
  readonly dateOfService: string;
}

/** What is claimed, line by line: the units, and the way from the events to them in words; folded away, span by span. */
export function ClaimLines(context: LineContext) {
  const { record, profile, nameOf } = context;
  // Else the choice stands where it is about something, at its finding.
  const choiceIsIdle = !record.findings.some(({ code }) => code === 'two-codes');
  return (
    <section aria-labelledby="lines" className={styles.section}>
      <h3 id="lines">
        <Trans>Claim lines</Trans>
      </h3>
      {record.lines.length === 0 && (
        <p className={styles.quiet}>
          <Trans>No line: no counted time attains a unit. The findings say why.</Trans>
        </p>
      )}
      {choiceIsIdle && <ChosenCode record={record} profile={profile} nameOf={nameOf} />}
      {record.lines.length > 0 && (
        <p>
          <InEnglish>{unbroken(clockWords(record))}</InEnglish>
        </p>
      )}
      {record.lines.map((line) => (
        <article key={`${line.physicianId} ${line.code}`} className={styles.line}>
          <h4>
            {line.code} × {line.units}{' '}
            <span className={styles.who}>
              {nameOf(line.physicianId)}, <InEnglish>{TIME_CLASS_WORDS[line.timeClass]}</InEnglish>
            </span>
          </h4>
          <ol className={styles.words} aria-label={t`How ${line.units} × ${line.code} come about`}>
            {explainLine(record, line, { nameOf, profile })
              .filter(({ about }) => about !== 'clock')
              .map(({ about, text }) => (
                <li key={about} className={about === 'arithmetic' ? styles.arithmetic : undefined}>
                  <InEnglish>{unbroken(text)}</InEnglish>
                </li>
              ))}
          </ol>
          <details>
            <summary className={styles.summary}>
              <Trans>Span by span, and the entries that it rests on</Trans>
            </summary>
            <LineSpans line={line} {...context} />
          </details>
        </article>
      ))}
    </section>
  );
}

const DURATION = /\d+ (?:h|min|s)(?: \d+ (?:min|s))*/g;

/** `1 h 59 min 56 s` is not broken over two lines. */
const unbroken = (text: string): string =>
  text.replaceAll(DURATION, (duration) => duration.replaceAll(' ', '\u00a0'));

function LineSpans({
  line: { code, trace },
  record,
  events,
  nameOf,
  dateOfService,
}: LineContext & { line: ClaimLine }) {
  const { timeZone } = record.details;
  const entries = citedEntries(trace.eventIds, { record, events, nameOf });
  const counted = trace.counted.map((span) => ({ ...span, name: t`counts for ${code}` }));
  const leftOut = trace.leftOut.map((span) => ({
    ...span,
    name: LEFT_OUT_WORDS[span.reason],
    isOfRecord: true,
  }));
  return (
    <div className={tables.tables}>
      {entries.length > 0 && (
        <EntryTable
          caption={t`Logged entries`}
          entries={entries}
          timeZone={timeZone}
          dateOfService={dateOfService}
        />
      )}
      <SpanTable caption={t`Counted`} spans={counted} timeZone={timeZone} dateOfService={dateOfService} />
      <SpanTable caption={t`Left out`} spans={leftOut} timeZone={timeZone} dateOfService={dateOfService} />
    </div>
  );
}
