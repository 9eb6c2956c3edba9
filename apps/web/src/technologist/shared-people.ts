import { attendingLocation, type CaseState, openAttendance } from '@ionm-clock/domain';

/** The other cases whose clock runs and in which somebody is who is in this case too: all that its live findings can rest on. */
export function casesThatSharePeople(state: CaseState, all: Iterable<CaseState>): readonly CaseState[] {
  const physicians = openAttendance(state.attendance).map(({ physicianId }) => physicianId);
  return [...all].filter(
    (other) =>
      other.id !== state.id &&
      other.clock.status === 'running' &&
      (other.technologists.some((technologist) => state.technologists.includes(technologist)) ||
        physicians.some((physician) => attendingLocation(other.attendance, physician) !== undefined)),
  );
}
