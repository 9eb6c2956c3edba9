import {
  attendingLocation,
  type CaseState,
  type Instant,
  loadStatus,
  openAttendance,
  type PhysicianLoad,
  type UserId,
} from '@ionm-clock/domain';
import type { Person } from '@ionm-clock/protocol';

/** `2 of 3`. */
export const loadText = ({ level, limit }: Pick<PhysicianLoad, 'level' | 'limit'>): string =>
  `${level} of ${limit}`;

/** What joining a case would do to the load, told beforehand; undefined while it stays within the limit. */
export function joiningWarning(load: PhysicianLoad, state: CaseState): string | undefined {
  const after = { level: load.level + 1, limit: load.limit };
  if (loadStatus(after) !== 'over-limit') return undefined;
  return state.clock.status === 'running'
    ? `Its clock runs: you would read ${loadText(after)}.`
    : `${loadText(after)} once its clock runs.`;
}

/** The attended case whose clock is next to run, if that would be over the limit. */
export interface ComingOverLimit {
  readonly state: CaseState;
  readonly at?: Instant;
  readonly level: number;
}

export function comingOverLimit(
  attended: readonly CaseState[],
  load: PhysicianLoad,
): ComingOverLimit | undefined {
  if (load.level < load.limit) {
    // Below the limit it takes more than one start; what is told is the one that goes over.
    const waiting = planned(attended);
    const state = waiting[load.limit - load.level];
    return state === undefined ? undefined : coming(state, load.limit + 1);
  }
  const [state] = planned(attended);
  return state === undefined ? undefined : coming(state, load.level + 1);
}

function coming(state: CaseState, level: number): ComingOverLimit {
  const at = state.clock.status === 'not-started' ? state.details.scheduledStart : undefined;
  return { state, level, ...(at === undefined ? {} : { at }) };
}

/** Interrupted clocks may resume at any moment; the others by their plan. */
function planned(attended: readonly CaseState[]): readonly CaseState[] {
  const expected = ({ clock, details }: CaseState): number =>
    clock.status === 'interrupted' ? 0 : (details.scheduledStart ?? Number.MAX_SAFE_INTEGER);
  return attended
    .filter(({ clock }) => clock.status === 'interrupted' || clock.status === 'not-started')
    .toSorted((a, b) => expected(a) - expected(b));
}

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
    .filter(({ userId, role }) => role === 'physician' && userId !== self)
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

const unloaded = (physicianId: UserId, limit: number): PhysicianLoad => ({
  physicianId,
  level: 0,
  limit,
  caseIds: [],
});
