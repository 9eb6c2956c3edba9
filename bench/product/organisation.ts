import { CPT, type FacilityId, facilityId, type Role, type User, userId } from '@ionm-clock/domain';
import type { Person } from '@ionm-clock/protocol';
import type { FixedDirectory } from '../../apps/server/src/organisation/index.ts';
import { CASE_NUMBERS, READING_PHYSICIANS, TAPPER, TECHNOLOGISTS } from '../staff.ts';

export const FACILITY: FacilityId = facilityId('Mercy');
export const TIME_ZONE = 'America/Chicago';
export const roomOf = (caseNumber: number): string => `OR ${caseNumber + 1}`;

const user = (id: string, role: Role): User => ({
  userId: userId(id),
  name: id,
  role,
  facilities: [FACILITY],
});

/** Everyone who signs in. */
export const users: readonly User[] = [
  ...[...TECHNOLOGISTS, TAPPER].map((id) => user(id, 'technologist')),
  ...READING_PHYSICIANS.map((id) => user(id, 'physician')),
];

export const directory: FixedDirectory = {
  facilities: [{ id: FACILITY, timeZone: TIME_ZONE, rooms: CASE_NUMBERS.map(roomOf) }],
  people: users.map((person): Person => person),
  defaultLimit: CPT.concurrency.limit,
};
