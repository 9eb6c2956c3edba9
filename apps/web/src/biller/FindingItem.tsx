import type { Finding, PayerProfile, TimeRecord, UserId } from '@ionm-clock/domain';
import { plural } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import type { CaseView } from '../log/case-views.ts';
import { InEnglish } from '../texts/InEnglish.tsx';
import { ChooseOtherCode, ChosenCode } from './CodeChoice.tsx';
import { citedEntries } from './cited-entries.ts';
import { EntryTable } from './EntryTable.tsx';
import { SeverityMark } from './FindingCounts.tsx';
import { OtherCases } from './OtherCases.tsx';
import { overLimitReasons } from './over-limit-reasons.ts';
import styles from './RecordSections.module.css';
import { SettleFinding } from './SettleFinding.tsx';
import type { WorklistRow } from './worklist-row.ts';

export interface FindingContext {
  readonly row: WorklistRow;
  readonly record: TimeRecord;
  readonly profile: PayerProfile | undefined;
  /** Every case seen here. */
  readonly cases: readonly CaseView[];
  readonly nameOf: (id: UserId) => string;
}

/** One finding: how grave, about whom, what it means and what to do; the cases and the entries that it rests on. */
export function FindingItem({
  finding,
  row,
  record,
  profile,
  cases,
  nameOf,
}: FindingContext & { finding: Finding }) {
  const { code, severity, message, physicianId, technologistId, eventIds } = finding;
  const { events } = row.view;
  const { timeZone } = record.details;
  const who = physicianId ?? technologistId;
  const others = finding.with ?? [];
  const entries = citedEntries(eventIds, { record, events, nameOf });
  return (
    <li className={styles.finding} data-settled={finding.settled !== undefined}>
      <SeverityMark severity={severity} />
      <div className={styles.section}>
        <p>
          {who !== undefined && <strong>{nameOf(who)}: </strong>}
          <InEnglish>{message}</InEnglish>
        </p>
        {others.length > 0 && (
          <p>
            <Trans>
              At the same time: <OtherCases caseIds={others} cases={cases} />.
            </Trans>
          </p>
        )}
        {overLimitReasons(finding, events, nameOf, timeZone).map((reason) => (
          <p key={reason} className={styles.quiet}>
            {reason}
          </p>
        ))}
        {code === 'two-codes' && (
          <>
            <ChosenCode record={record} profile={profile} nameOf={nameOf} />
            <ChooseOtherCode row={row} finding={finding} profile={profile} />
          </>
        )}
        <SettleFinding row={row} finding={finding} record={record} nameOf={nameOf} />
        {entries.length > 0 && (
          <details>
            <summary className={styles.summary}>
              {plural(entries.length, { one: 'Rests on # entry', other: 'Rests on # entries' })}
            </summary>
            <EntryTable entries={entries} timeZone={timeZone} dateOfService={row.dateOfService} />
          </details>
        )}
      </div>
    </li>
  );
}
