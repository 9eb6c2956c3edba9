import { asIfEnded } from '../case/as-if-ended.ts';
import { attendingLocation, openAttendance } from '../case/attendance.ts';
import type { CaseState } from '../case/case-state.ts';
import type { CaseId } from '../ids.ts';
import { computeRecords, type ProfiledCase } from '../record/compute-records.ts';
import type { Instant } from '../time/instant.ts';
import type { Finding, FindingCode } from './finding.ts';

type Mendable = (state: CaseState, finding: Finding, world: readonly ProfiledCase[]) => boolean;

/** Whether what is found now can still be put right by those in the OR; a gap that is over cannot. */
const MENDABLE: Readonly<Partial<Record<FindingCode, Mendable>>> = {
  'no-physician': ({ clock, attendance }) =>
    clock.status === 'running' && openAttendance(attendance).length === 0,
  'no-technologist': ({ clock, technologists }) => clock.status === 'running' && technologists.length === 0,
  'physician-is-surgeon': ({ attendance }, { physicianId }) =>
    physicianId !== undefined && attendingLocation(attendance, physicianId) !== undefined,
  'two-rooms': isStillInTwoRooms,
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

function isStillInTwoRooms(
  state: CaseState,
  { physicianId, technologistId, with: others = [] }: Finding,
  world: readonly ProfiledCase[],
): boolean {
  const isIn = ({ clock, attendance, technologists }: CaseState): boolean =>
    clock.status === 'running' &&
    ((physicianId !== undefined && attendingLocation(attendance, physicianId) === 'in-room') ||
      (technologistId !== undefined && technologists.includes(technologistId)));
  return isIn(state) && world.some((other) => others.includes(other.state.id) && isIn(other.state));
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
  return (record?.findings ?? []).filter(
    (finding) => MENDABLE[finding.code]?.(state, finding, world) === true,
  );
}
