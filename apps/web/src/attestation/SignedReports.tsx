import type { CaseState, User } from '@ionm-clock/domain';
import { Trans } from '@lingui/react/macro';
import { ReportText } from '../physician/report/ReportText.tsx';
import styles from './Attestation.module.css';

interface SignedReportsProps {
  readonly state: CaseState;
  readonly user: User;
}

/** What the reading physicians wrote of the case; one who has not written yet is told so before signing. */
export function SignedReports({ state, user }: SignedReportsProps) {
  const { interpretations } = state.documentation;
  const lacksOwn =
    user.role === 'physician' && !interpretations.some(({ actorId }) => actorId === user.userId);
  return (
    <>
      {interpretations.length > 0 && (
        <h3 className={styles.name}>
          <Trans>Report of the reading physician</Trans>
        </h3>
      )}
      {interpretations.map((report) => (
        <ReportText key={report.eventId} report={report} timeZone={state.details.timeZone} />
      ))}
      {lacksOwn && (
        <p className={styles.quiet}>
          <Trans>
            You have not written a report of this case. A report that is written later is to be attested anew.
          </Trans>
        </p>
      )}
    </>
  );
}
