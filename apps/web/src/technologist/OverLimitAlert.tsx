import {
  type CaseState,
  loadStatus,
  localTime,
  openAttendance,
  type PhysicianLoad,
} from '@ionm-clock/domain';
import { useLoads, usePersonName } from '../log/case-views.ts';
import styles from './OverLimitAlert.module.css';

/** Says at once, in words, that somebody who reads this case reads more cases than they may. */
export function OverLimitAlert({ state }: { readonly state: CaseState }) {
  const loads = useLoads();
  const nameOf = usePersonName();
  if (state.clock.status === 'ended') return null;
  const over = openAttendance(state.attendance).flatMap(({ physicianId }): PhysicianLoad[] => {
    const load = loads.get(physicianId);
    return load !== undefined && loadStatus(load) === 'over-limit' ? [load] : [];
  });
  return over.map(({ physicianId, level, limit, overSince }) => (
    <p key={physicianId} role="alert" className={styles.alert}>
      <strong>
        <span aria-hidden="true">▲ </span>
        {nameOf(physicianId)} reads {level} cases at once; the limit is {limit}.
      </strong>{' '}
      {overSince !== undefined && `Since ${localTime(overSince, state.details.timeZone)}. `}
      Monitoring goes on; they are asked to hand over or say why.
    </p>
  ));
}
