import {
  attendingLocation,
  type CaseState,
  openAttendance,
  type PhysicianLoad,
  type UserId,
} from '@ionm-clock/domain';
import type { Person } from '@ionm-clock/protocol';

/** A reading physician to whom a case may be handed over. */
export interface Colleague {
  readonly person: Person;
  readonly load: PhysicianLoad;
  readonly attendsAlready: boolean;
  readonly worksAtFacility: boolean;
}

/** The other reading physicians: those of the case's facility before others, most free capacity first, then by name. */
export function colleagues(
  people: readonly Person[],
  loads: ReadonlyMap<UserId, PhysicianLoad>,
  state: CaseState,
  self: UserId,
  defaultLimit: number,
): readonly Colleague[] {
  const free = ({ load }: Colleague): number => load.limit - load.level;
  const open = openAttendance(state.attendance);
  return people
    .filter(({ userId, role, inactive }) => role === 'physician' && inactive !== true && userId !== self)
    .map((person) => ({
      person,
      load: loads.get(person.userId) ?? unloaded(person.userId, defaultLimit),
      attendsAlready: attendingLocation(open, person.userId) !== undefined,
      worksAtFacility: person.facilities.includes(state.details.facility),
    }))
    .sort(
      (a, b) =>
        Number(b.worksAtFacility) - Number(a.worksAtFacility) ||
        free(b) - free(a) ||
        a.person.name.localeCompare(b.person.name),
    );
}

/** Whether they could take one more case and stay within their limit. */
export const hasRoom = ({ load, attendsAlready, worksAtFacility }: Colleague): boolean =>
  !attendsAlready && worksAtFacility && load.level < load.limit;

const unloaded = (physicianId: UserId, limit: number): PhysicianLoad => ({
  physicianId,
  level: 0,
  limit,
  caseIds: [],
});
