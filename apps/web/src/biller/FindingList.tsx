import type { CaseEvent, Finding, Severity, UserId } from '@ionm-clock/domain';
import { listText } from './csv-choice.ts';
import { SeverityMark } from './FindingCounts.tsx';
import { overLimitReasons } from './over-limit-reasons.ts';
import styles from './RecordPanel.module.css';

const GRAVITY: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };

/** What an auditor would raise, as sentences, the gravest first. */
export function FindingList({
  findings,
  events,
  timeZone,
  nameOf,
}: {
  findings: readonly Finding[];
  /** What happened in the case: the reasons that were given for reading over the limit are among them. */
  events: readonly CaseEvent[];
  timeZone: string;
  nameOf: (id: UserId) => string;
}) {
  const sorted = findings.toSorted((a, b) => GRAVITY[a.severity] - GRAVITY[b.severity]);
  return (
    <section aria-labelledby="findings" className={styles.section}>
      <h3 id="findings">Findings</h3>
      {sorted.length === 0 && <p className={styles.quiet}>None.</p>}
      <ul className={styles.findings}>
        {sorted.map((finding) => (
          <li key={`${finding.code}${finding.physicianId}`} className={styles.finding}>
            <SeverityMark severity={finding.severity} />
            <div>
              {finding.physicianId !== undefined && <strong>{nameOf(finding.physicianId)}: </strong>}
              {finding.message}
              {finding.with !== undefined &&
                finding.with.length > 0 &&
                ` Read at the same time: ${listText(finding.with)}.`}
              {overLimitReasons(finding, events, nameOf, timeZone).map((reason) => (
                <p key={reason} className={styles.quiet}>
                  {reason}
                </p>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
