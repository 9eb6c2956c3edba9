import {
  type CaseState,
  loadStatus,
  openAttendance,
  type PhysicianLoad,
  unambiguousTime,
} from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useCases, useLoads, usePersonName } from '../log/case-views.ts';
import { givenReason } from '../log/given-reason.ts';
import styles from './OverLimitAlert.module.css';

/** Says at once, in words, that somebody who reads this case reads more cases than they may. */
export function OverLimitAlert({ state }: { readonly state: CaseState }) {
  const loads = useLoads();
  if (state.clock.status === 'ended') return null;
  const over = openAttendance(state.attendance).flatMap(({ physicianId }): PhysicianLoad[] => {
    const load = loads.get(physicianId);
    return load !== undefined && loadStatus(load) === 'over-limit' ? [load] : [];
  });
  return over.map((load) => (
    <OverLimit key={load.physicianId} load={load} timeZone={state.details.timeZone} />
  ));
}

function OverLimit({ load, timeZone }: { readonly load: PhysicianLoad; readonly timeZone: string }) {
  const name = usePersonName()(load.physicianId);
  const given = givenReason(useCases(), load);
  const { level, limit, overSince } = load;
  return (
    <p role="alert" className={styles.alert}>
      <strong>
        <Trans>
          <span aria-hidden="true">▲ </span>
          {name} reads {level} cases at once; the limit is {limit}.
        </Trans>
      </strong>{' '}
      {overSince !== undefined && t`Since ${unambiguousTime(overSince, timeZone)}.`}{' '}
      {given === undefined
        ? t`Monitoring goes on; they are asked to hand over or say why.`
        : t`Their reason: ${given.text}.`}
    </p>
  );
}
