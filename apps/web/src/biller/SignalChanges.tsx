import { recordTimeText, type SurgeonReport, type Written } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { sourceMarks } from '../corrections/how-logged.ts';
import { followUpWords, signalWords } from '../technologist/event-words.ts';
import { changesWithReports } from './changes-with-reports.ts';
import type { DocumentationContext } from './documentation-context.ts';
import { Missing } from './Fact.tsx';
import styles from './RecordSections.module.css';
import tables from './RecordTables.module.css';
import { SeenBy } from './SeenBy.tsx';

/** Each signal change with what the surgeon was told of it, and answered. */
export function SignalChanges({ record, nameOf }: DocumentationContext) {
  const { before, changes } = changesWithReports(record.documentation);
  const lastReport = Math.max(...record.documentation.reports.map(({ at }) => at));
  const toldSurgeon = (report: SurgeonReport) => (
    <li key={report.eventId}>
      {report.answer === undefined ? (
        <Trans>
          {recordTimeText(report.at, record)} surgeon told: “{report.message}” No answer was logged.{' '}
          <span className={styles.quiet}>by {nameOf(report.actorId)}</span>
        </Trans>
      ) : (
        <Trans>
          {recordTimeText(report.at, record)} surgeon told: “{report.message}” Answer: “{report.answer}”{' '}
          <span className={styles.quiet}>by {nameOf(report.actorId)}</span>
        </Trans>
      )}
      <HowLogged written={report} />
    </li>
  );
  return (
    <>
      <h4 className={styles.part}>
        <Trans>Signal changes, and what the surgeon was told</Trans>
      </h4>
      {changes.length + before.length === 0 && (
        <p className={styles.quiet}>
          <Trans>None was logged.</Trans>
        </p>
      )}
      <ol className={styles.changes}>
        {before.map(toldSurgeon)}
        {changes.map(({ change, reports, toldLater }) => (
          <li key={change.eventId}>
            <Trans>
              {recordTimeText(change.at, record)} {signalWords(change)}{' '}
              <span className={styles.quiet}>by {nameOf(change.actorId)}</span>
            </Trans>
            <HowLogged written={change} />
            <ul>
              {(change.cause !== undefined || change.action !== undefined) && (
                <li>{followUpWords(change)}</li>
              )}
              {(change.followUps ?? []).map((followUp) => (
                <li key={followUp.eventId}>
                  <Trans>
                    {recordTimeText(followUp.at, record)} {followUpWords(followUp)}{' '}
                    <span className={styles.quiet}>by {nameOf(followUp.actorId)}</span>
                  </Trans>
                </li>
              ))}
              <SeenBy seenBy={change.seenBy} record={record} nameOf={nameOf} />
              {reports.map(toldSurgeon)}
              {toldLater !== undefined && (
                <li className={styles.quiet}>
                  {t`The surgeon was told next at ${recordTimeText(toldLater.at, record)}, after another change.`}
                </li>
              )}
              {change.at > lastReport && (
                <li>
                  <Trans>
                    Report to the surgeon: <Missing findings={record.findings} code="no-report-to-surgeon" />
                  </Trans>
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
