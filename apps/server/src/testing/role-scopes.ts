import { CPT, type Role, type User, userId } from '@ionm-clock/domain';
import type { FixedDirectory } from '../organisation/index.ts';
import { NORTH, SOUTH, testDirectory } from './organisation.ts';

/** Where somebody works, as seen from what the walk is about, which is at `NORTH`. */
export type WorksAt = 'here' | 'elsewhere' | 'everywhere';

/** Somebody of one role in one scope: `technologist-here`. */
export interface Walker {
  readonly role: Exclude<Role, 'system'>;
  readonly worksAt: WorksAt;
  readonly user: User;
}

const ROLES = ['technologist', 'physician', 'biller', 'auditor', 'administrator'] as const;
const FACILITIES: Readonly<Record<WorksAt, User['facilities']>> = {
  here: [NORTH],
  elsewhere: [SOUTH],
  everywhere: [NORTH, SOUTH],
};
const PLACES: readonly WorksAt[] = ['here', 'elsewhere', 'everywhere'];

/** One of every role in every scope. */
export const WALKERS: readonly Walker[] = ROLES.flatMap((role) =>
  PLACES.map((worksAt): Walker => {
    const id = `${role}-${worksAt}`;
    const user: User = { userId: userId(id), name: `The ${id}`, role, facilities: FACILITIES[worksAt] };
    return { role, worksAt, user: worksAt === 'everywhere' ? { ...user, everywhere: true } : user };
  }),
);

/** They, and nobody else. */
export const walkersDirectory: FixedDirectory = {
  facilities: testDirectory.facilities,
  people: WALKERS.map(({ user }) => user),
  defaultLimit: CPT.concurrency.limit,
};

/** Whether they work where the walk is. */
export const reaches = ({ worksAt }: Walker): boolean => worksAt !== 'elsewhere';

/** The one of this id, such as `biller-here`. */
export function walker(id: string): Walker {
  const found = WALKERS.find(({ user }) => user.userId === id);
  if (found === undefined) throw new Error(`no ${id}`);
  return found;
}
