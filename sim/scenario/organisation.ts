import { type CaseDetails, CPT, facilityId, type Role, type User, userId } from '@ionm-clock/domain';
import type { Directory } from '@ionm-clock/protocol';

const MERCY = facilityId('Mercy');
const LAKESIDE = facilityId('Lakeside');

const user = (id: string, role: Role, ...facilities: User['facilities']): User => ({
  userId: userId(id),
  name: id,
  role,
  facilities,
});

export const TECHNOLOGISTS = [
  user('tech-1', 'technologist', MERCY, LAKESIDE),
  user('tech-2', 'technologist', MERCY),
];
/** One of them is not of every facility: cases come into their view only when they join, or are handed one. */
export const PHYSICIANS = [user('dr-1', 'physician', MERCY, LAKESIDE), user('dr-2', 'physician', LAKESIDE)];
export const USERS: readonly User[] = [...TECHNOLOGISTS, ...PHYSICIANS];

export const DIRECTORY: Omit<Directory, 'profiles'> = {
  facilities: [
    { id: MERCY, timeZone: 'America/Chicago', rooms: ['OR 1', 'OR 2'] },
    { id: LAKESIDE, timeZone: 'America/Chicago', rooms: ['OR 1'] },
  ],
  people: USERS.map(({ rights: _, ...person }) => person),
  // One, so that the limit is reached with few cases; the payer profile of a case says another.
  defaultLimit: CPT.concurrency.limit,
};

/** A case of the seed: the first two at one facility, so that somebody sees only some of them. */
export const caseDetails = (index: number): CaseDetails => ({
  facility: index < 2 ? MERCY : LAKESIDE,
  room: `OR ${index + 1}`,
  timeZone: 'America/Chicago',
  payerProfile: index === 1 ? 'medicare' : 'cpt',
  modalities: ['SSEP'],
});
