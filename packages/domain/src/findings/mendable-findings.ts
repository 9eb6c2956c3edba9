import { openAttendance } from '../case/attendance.ts';
import type { CaseState } from '../case/case-state.ts';
import { runningTime } from '../case/clock.ts';
import type { CaseId } from '../ids.ts';
import { computeRecords, type ProfiledCase } from '../record/compute-records.ts';
import type { Instant } from '../time/instant.ts';
import type { Finding, FindingCode } from './finding.ts';

/** Whether what is found now can still be put right by those in the OR; a gap that is over cannot. */
const MENDABLE: Readonly<Partial<Record<FindingCode, (state: CaseState) => boolean>>> = {
  'no-physician': ({ clock, attendance }) =>
    clock.status === 'running' && openAttendance(attendance).length === 0,
  'no-technologist': ({ clock, technologists }) => clock.status === 'running' && technologists.length === 0,
  'physician-is-surgeon': always,
  'two-rooms': always,
  'no-order': always,
  'no-indication': always,
  'no-procedure': always,
  'no-modality': always,
  'no-baseline': always,
  'no-report-to-surgeon': always,
  'profile-not-valid': always,
};

function always(): boolean {
  return true;
}

/**
 * The findings of a case that can still be mended while it runs, computed by the functions that make its record, as if
 * monitoring ended at `now`; before the start those of the documentation. None of a case that has ended, was cancelled, or is not
 * in the world. `two-rooms` sees the cases of this world only.
 */
export function mendableFindings(
  world: readonly ProfiledCase[],
  caseId: CaseId,
  now: Instant,
): readonly Finding[] {
  const found = world.find(({ state }) => state.id === caseId);
  if (found === undefined || found.state.clock.status === 'ended' || found.state.cancelled) return [];
  const { state } = found;
  const others = world.filter((one) => one !== found);
  const [record] = computeRecords([{ ...found, state: asIfEnded(state, now) }, ...others], now);
  return (record?.findings ?? []).filter(({ code }) => MENDABLE[code]?.(state) === true);
}

function asIfEnded(state: CaseState, now: Instant): CaseState {
  const { clock } = state;
  if (clock.status === 'not-started' || clock.status === 'ended') return state;
  const { startedAt } = clock;
  return { ...state, clock: { status: 'ended', startedAt, endedAt: now, spans: runningTime(clock, now) } };
}
