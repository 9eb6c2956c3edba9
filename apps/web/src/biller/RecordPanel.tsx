import type { UserId } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import type { RefObject } from 'react';
import { Link } from 'wouter';
import { useCases, useDirectory, useProfileBook } from '../log/case-views.ts';
import { useConnection } from '../log/connection.ts';
import { useOpened } from '../log/opened-cases.ts';
import { profilePath } from '../payer-profiles/profile-path.ts';
import { dateText } from '../texts/date-text.ts';
import { Button } from '../ui/Button.tsx';
import { NoCodingAdvice } from '../ui/NoCodingAdvice.tsx';
import { ClaimLines } from './ClaimLines.tsx';
import { FindingList } from './FindingList.tsx';
import { LoggedTimes } from './LoggedTimes.tsx';
import { PayerProfileChoice } from './PayerProfileChoice.tsx';
import { RecordActions } from './RecordActions.tsx';
import { RecordDocumentation } from './RecordDocumentation.tsx';
import { RecordFacts } from './RecordFacts.tsx';
import { RecordHistory } from './RecordHistory.tsx';
import { RecordLanesFigure } from './RecordLanesFigure.tsx';
import styles from './RecordPanel.module.css';
import { RecordStatusMark } from './RecordStatusMark.tsx';
import { recomputingText } from './recomputing-text.ts';
import { SentBackNotice } from './SendBack.tsx';
import { SinceExport } from './SinceExport.tsx';
import { isOfFirstFormat, type WorklistRow } from './worklist-row.ts';

/** One record: what it claims, what explains it, what an auditor would ask, and what can be done with it. */
export function RecordPanel({
  row,
  nameOf,
  finalizeButton,
  onBack,
}: {
  row: WorklistRow;
  nameOf: (id: UserId) => string;
  finalizeButton: RefObject<HTMLButtonElement | null>;
  onBack: () => void;
}) {
  const { caseId, details, record, recomputing, view, dateOfService } = row;
  const { defaultLimit } = useDirectory();
  const book = useProfileBook();
  const cases = useCases();
  const { status } = useConnection();
  useOpened(caseId, 'record');
  const profile = record && book.version(record.profile.id, record.profile.version);
  return (
    <section className={styles.panel} aria-labelledby="record">
      <div className={styles.back}>
        <Button onClick={onBack}>
          <Trans>All records</Trans>
        </Button>
      </div>
      <div className={styles.head}>
        <header className={styles.header}>
          <h2 id="record" className={styles.title}>
            {caseId}
          </h2>
          <RecordStatusMark row={row} />
          <p className={styles.what}>
            {[
              `${details.room} ${details.facility}`,
              dateText(dateOfService),
              details.procedure,
              details.primaryProcedure === undefined ? undefined : t`CPT ${details.primaryProcedure}`,
              details.patientLabel === undefined ? undefined : t`patient ${details.patientLabel}`,
            ]
              .filter((part) => part !== undefined)
              .join(' · ')}
          </p>
        </header>
        <RecordActions row={row} finalizeButton={finalizeButton} />
      </div>
      <SentBackNotice row={row} nameOf={nameOf} />
      {recomputing && (
        <p className={styles.recomputing} role="status">
          {recomputingText(record !== undefined, status)}
        </p>
      )}
      {record !== undefined && (
        <div className={styles.record} aria-busy={recomputing} data-recomputing={recomputing}>
          <SinceExport row={row} record={record} nameOf={nameOf} />
          <FindingList row={row} record={record} profile={profile} cases={cases} nameOf={nameOf} />
          <RecordLanesFigure
            record={record}
            cases={cases}
            limit={profile?.concurrency.limit ?? defaultLimit}
            nameOf={nameOf}
          />
          <ClaimLines
            record={record}
            events={view.events}
            profile={profile}
            nameOf={nameOf}
            dateOfService={dateOfService}
          />
          <RecordFacts record={record} nameOf={nameOf} dateOfService={dateOfService} />
          <RecordDocumentation
            record={record}
            isKept={!isOfFirstFormat(row)}
            nameOf={nameOf}
            dateOfService={dateOfService}
          />
          <RecordHistory record={record} events={view.events} nameOf={nameOf} />
          <LoggedTimes record={record} events={view.events} nameOf={nameOf} dateOfService={dateOfService} />
          <p className={styles.basis}>
            <Trans>
              Computed by the profile{' '}
              <Link href={profilePath(record.profile.id, record.profile.version)}>
                {t`${profile?.title ?? record.profile.id}, version ${record.profile.version}`}
              </Link>
              {'. '}
              <NoCodingAdvice />
            </Trans>
          </p>
          <PayerProfileChoice key={details.payerProfile} row={row} />
        </div>
      )}
    </section>
  );
}
