import { recordTimeText, type SurgeonReport, type Written } from '@ionm-clock/domain';
import { sourceMarks } from '../corrections/how-logged.ts';
import { signalWords } from '../technologist/event-words.ts';
import { changesWithReports } from './changes-with-reports.ts';
import type { DocumentationContext } from './documentation-context.ts';
import { Missing } from './Fact.tsx';
import styles from './RecordSections.module.css';
import tables from './RecordTables.module.css';

/** Each signal change with what the surgeon was told of it, and answered. */
export function SignalChanges({ record, nameOf }: DocumentationContext) {
  const { before, changes } = changesWithReports(record.documentation);
  const lastReport = Math.max(...record.documentation.reports.map(({ at }) => at));
  const toldSurgeon = (report: SurgeonReport) => (
    <li key={report.eventId}>
      {`${recordTimeText(report.at, record)} surgeon told: “${report.message}”`}
      {report.answer === undefined ? ' No answer was logged.' : ` Answer: “${report.answer}”`}
      <span className={styles.quiet}>{` by ${nameOf(report.actorId)}`}</span>
      <HowLogged written={report} />
    </li>
  );
  return (
    <>
      <h4 className={styles.part}>Signal changes, and what the surgeon was told</h4>
      {changes.length + before.length === 0 && <p className={styles.quiet}>None was logged.</p>}
      <ol className={styles.changes}>
        {before.map(toldSurgeon)}
        {changes.map(({ change, reports, toldLater }) => (
          <li key={change.eventId}>
            {`${recordTimeText(change.at, record)} ${signalWords(change)}`}
            <span className={styles.quiet}>{` by ${nameOf(change.actorId)}`}</span>
            <HowLogged written={change} />
            <ul>
              {reports.map(toldSurgeon)}
              {toldLater !== undefined && (
                <li className={styles.quiet}>
                  {`The surgeon was told next at ${recordTimeText(toldLater.at, record)}, after another change.`}
                </li>
              )}
              {change.at > lastReport && (
                <li>
                  Report to the surgeon: <Missing findings={record.findings} code="no-report-to-surgeon" />
                </li>
              )}
            </ul>
          </li>
        ))}
      </ol>
    </>
  );
}

/** How its time came to be known, if not by a tap as it happened. */
const HowLogged = ({ written }: { readonly written: Written }) =>
  sourceMarks({ ...written, loggedAt: written.at }, { everyBound: true }).map((mark) => (
    <span key={mark} className={tables.mark}>
      {mark}
    </span>
  ));
