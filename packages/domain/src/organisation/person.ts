import type { FacilityId, UserId } from '../ids.ts';
import type { Right, Role, User } from '../people/role.ts';

/** The roles that the organisation gives, in the order of the day's work; a surgeon is known by name and never signs in. */
export const GRANTED_ROLES = [
  'technologist',
  'physician',
  'biller',
  'auditor',
  'administrator',
  'surgeon',
] as const satisfies readonly (Role | 'surgeon')[];
/** One of them. */
export type GrantedRole = (typeof GRANTED_ROLES)[number];

/** A role, and where: at these facilities, or in the whole organisation. */
export interface Grant {
  readonly role: GrantedRole;
  readonly facilities: readonly FacilityId[] | 'everywhere';
}

/** Somebody whom the organisation knows. Who was known is never forgotten: old records name them. */
export interface Person {
  readonly userId: UserId;
  readonly name: string;
  /** Such as CNIM or MD. */
  readonly credential?: string;
  /** What they sign in with: a user name or an address of mail. Absent: they do not sign in. */
  readonly signInName?: string;
  /** At most one of each role. */
  readonly grants: readonly Grant[];
  readonly rights: readonly Right[];
  /** Who is not active may not sign in, and is not offered in lists. */
  readonly active: boolean;
}

/** The roles that somebody may work in, as they were granted. */
export const workingRoles = ({ grants }: Person): readonly Role[] =>
  grants.map(({ role }) => role).filter((role) => role !== 'surgeon');

/**
 * Somebody at work in one of their roles; undefined if they do not have it, or are not active.
 * `facilities`: all that the organisation has, for a role that is granted everywhere.
 */
export function workingAs(
  { userId, name, grants, rights, active }: Person,
  role: Role,
  facilities: readonly FacilityId[],
): User | undefined {
  const grant = grants.find((given) => given.role === role);
  if (!active || grant === undefined) return undefined;
  const user: User = { userId, name, role, facilities, ...(rights.length > 0 && { rights }) };
  return grant.facilities === 'everywhere'
    ? { ...user, everywhere: true }
    : { ...user, facilities: grant.facilities };
}
