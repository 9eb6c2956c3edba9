import { CPT, type FacilityId, facilityId, type Role, type User, userId } from '@ionm-clock/domain';
import type { Person } from '@ionm-clock/protocol';
import type { FixedDirectory } from '../../apps/server/src/organisation/index.ts';

/** How many cases run, all of them on one board. */
export const CASES = 200;
/** How many of them the reading physician attends who looks at the board: as many as the limit allows. */
export const OWN_CASES = 3;
/** From here on a colleague attends; the cases before wait for a reader. */
export const FIRST_OF_COLLEAGUES = 100;
const CASES_PER_COLLEAGUE = 3;

const ROOMS = 50;
export const TIME_ZONE = 'America/Chicago';
const FACILITIES: readonly FacilityId[] = ['Mercy', 'St Ann', 'Lakeside', 'Northgate'].map(facilityId);

export const READING_PHYSICIAN = 'dr-okafor';
export const READING_PHYSICIAN_NAME = 'dr Okafor';
export const technologistOf = (caseNumber: number): string => `technologist-${caseNumber}`;
export const colleagueOf = (caseNumber: number): string =>
  `colleague-${Math.floor((caseNumber - FIRST_OF_COLLEAGUES) / CASES_PER_COLLEAGUE)}`;

/** In which OR of which hospital a case is. */
export function placeOf(caseNumber: number): { readonly facility: FacilityId; readonly room: string } {
  const facility = FACILITIES[Math.floor(caseNumber / ROOMS)];
  if (facility === undefined) throw new RangeError(`there are only ${CASES} cases`);
  return { facility, room: `OR ${(caseNumber % ROOMS) + 1}` };
}

export const CASE_NUMBERS: readonly number[] = Array.from({ length: CASES }, (_, index) => index);

const user = (id: string, role: Role, name = id): User => ({
  userId: userId(id),
  name,
  role,
  facilities: FACILITIES,
});

const colleagues = new Set(CASE_NUMBERS.slice(FIRST_OF_COLLEAGUES).map(colleagueOf));

/** Everyone who may sign in. */
export const users: readonly User[] = [
  user(READING_PHYSICIAN, 'physician', READING_PHYSICIAN_NAME),
  ...[...colleagues].map((id) => user(id, 'physician')),
  ...CASE_NUMBERS.map((caseNumber) => user(technologistOf(caseNumber), 'technologist')),
];

export const directory: FixedDirectory = {
  facilities: FACILITIES.map((id) => ({
    id,
    timeZone: TIME_ZONE,
    rooms: Array.from({ length: ROOMS }, (_, index) => `OR ${index + 1}`),
  })),
  people: users.map((person): Person => person),
  defaultLimit: CPT.concurrency.limit,
};
