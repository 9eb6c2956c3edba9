import { recordTimeText, type SurgeonReport } from '@ionm-clock/domain';
import { signalWords } from '../technologist/event-words.ts';
import { changesWithReports } from './changes-with-reports.ts';
import type { DocumentationContext } from './documentation-context.ts';
import { Missing } from './Fact.tsx';
import styles from './RecordSections.module.css';

/** Each signal change with what the surgeon was told of it, and answered. */
export function SignalChanges({ record, nameOf }: DocumentationContext) {
  const { before, changes } = changesWithReports(record.documentation);
  const lastReport = Math.max(...record.documentation.reports.map(({ at }) => at));
  const report = ({ eventId, at, message, answer, actorId }: SurgeonReport) => (
    <li key={eventId}>
      {`${recordTimeText(at, record)} surgeon told: “${message}”`}
      {answer === undefined ? ' No answer was logged.' : ` Answer: “${answer}”`}
      <span className={styles.quiet}>{` by ${nameOf(actorId)}`}</span>
    </li>
  );
  return (
    <>
      <h4 className={styles.part}>Signal changes, and what the surgeon was told</h4>
      {changes.length + before.length === 0 && <p className={styles.quiet}>None was logged.</p>}
      <ol className={styles.changes}>
        {before.map(report)}
        {changes.map(({ change, reports, toldLater }) => (
          <li key={change.eventId}>
            {`${recordTimeText(change.at, record)} ${signalWords(change)}`}
            <span className={styles.quiet}>{` by ${nameOf(change.actorId)}`}</span>
            <ul>
              {reports.map(report)}
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
