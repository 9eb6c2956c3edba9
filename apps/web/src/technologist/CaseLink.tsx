import { openAttendance } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { Link } from 'wouter';
import { type CaseView, usePersonName } from '../log/case-views.ts';
import { useSession } from '../session/session-store.ts';
import { PendingMark } from '../ui/PendingMark.tsx';
import styles from './CaseLink.module.css';
import { ClockStatus } from './ClockStatus.tsx';
import { casePath } from './case-path.ts';

/** One case in the list; the whole card is the link. */
export function CaseLink({ view }: { readonly view: CaseView }) {
  const { state } = view;
  const { details } = state;
  const nameOf = usePersonName();
  const severalFacilities = (useSession().user?.facilities.length ?? 0) > 1;
  const readers = openAttendance(state.attendance).map(({ physicianId }) => nameOf(physicianId));
  const facts = [details.procedure, details.patientLabel && t`Patient ${details.patientLabel}`];
  return (
    <Link href={casePath(state.id)} className={styles.card} data-status={state.clock.status}>
      <span className={styles.first}>
        <span>
          <strong className={styles.room}>{details.room}</strong>
          {severalFacilities && <span className={styles.readers}> {details.facility}</span>}
        </span>
        <ClockStatus state={state} />
      </span>
      <span>{facts.filter(Boolean).join(' · ')}</span>
      <span className={styles.last}>
        <span className={styles.readers}>
          {readers.length > 0
            ? state.clock.status === 'ended'
              ? t`${readers.join(', ')} read`
              : t`${readers.join(', ')} reading`
            : readerless(state)}
        </span>
        {view.pending && <PendingMark />}
      </span>
    </Link>
  );
}

const readerless = ({ clock, cancelled }: CaseView['state']): string =>
  clock.status === 'ended' || cancelled ? '' : t`nobody reading`;
