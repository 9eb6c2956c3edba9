import type { CaseId, CaseState, PhysicianLoad, UserId } from '@ionm-clock/domain';
import { useDirectory, useLoads } from '../log/case-views.ts';
import { Button } from '../ui/Button.tsx';
import { caseName } from './case-name.ts';
import { hourAndMinute } from './desk-time-zone.ts';
import styles from './LoadMeter.module.css';
import { colleagues, comingOverLimit, loadText } from './load-forecast.ts';

/** Tells beforehand which of the attended cases will go over the limit, and who has room. */
export function ComingLoad({
  attended,
  load,
  timeZone,
  self,
  onHandOver,
}: {
  attended: readonly CaseState[];
  load: PhysicianLoad;
  timeZone: string;
  self: UserId;
  /** Absent where another way to hand over stands beside it. */
  onHandOver: ((caseId: CaseId) => void) | undefined;
}) {
  const { people, defaultLimit } = useDirectory();
  const loads = useLoads();
  const coming = comingOverLimit(attended, load);
  if (coming === undefined) return null;
  const { state, level, at } = coming;
  const when =
    at !== undefined
      ? `, planned at ${hourAndMinute(at, timeZone)},`
      : state.clock.status === 'interrupted'
        ? ', now interrupted,'
        : '';
  const free = colleagues(people, loads, state, self, defaultLimit).find(
    (colleague) => !colleague.attendsAlready && colleague.load.level < colleague.load.limit,
  );
  return (
    <div className={styles.coming}>
      <p>
        {caseName(state.details)}
        {when} would make {loadText({ level, limit: load.limit })}.
        {free !== undefined && ` ${free.person.name} reads ${loadText(free.load)}.`}
      </p>
      {onHandOver !== undefined && (
        <Button onClick={() => onHandOver(state.id)}>Hand over {caseName(state.details)}…</Button>
      )}
    </div>
  );
}
