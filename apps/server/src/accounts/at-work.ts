import {
  type FacilityId,
  type Instant,
  type OrganisationState,
  type Person,
  type Role,
  type SessionEnd,
  type User,
  type UserId,
  workingAlsoAt,
  workingAs,
  workingRoles,
} from '@ionm-clock/domain';
import type { KeptSession } from './session-rows.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
/** A page tells of a touch at most once a minute, so the server may know of it a minute late. */
const TOLD_LATE_MS = MINUTE_MS;

/** In which of their roles somebody may work in a session: with a PIN, typed where others look on, only as a technologist. */
export const rolesIn = (person: Person, { method }: Pick<KeptSession, 'method'>): readonly Role[] =>
  workingRoles(person).filter((role) => method !== 'pin' || role === 'technologist');

/** Who is at work in the session, as the organisation is now; undefined if they may no longer be. */
export function userIn(
  state: OrganisationState,
  session: Pick<KeptSession, 'userId' | 'role' | 'method'>,
  extra: readonly FacilityId[] = [],
): User | undefined {
  const person = state.people.get(session.userId);
  if (person === undefined || !rolesIn(person, session).includes(session.role)) return undefined;
  const user = workingAs(person, session.role, [...state.facilities.keys()]);
  return user && workingAlsoAt(user, extra);
}

/** Why the session is over at this moment; undefined if it goes on. `knownLateMs`: by how much activity may be known late beside that. */
export function whyOver(
  session: KeptSession,
  { people, devices, policy }: OrganisationState,
  now: Instant,
  knownLateMs: number,
): SessionEnd | undefined {
  const person = people.get(session.userId);
  if (person?.active !== true || !rolesIn(person, session).includes(session.role)) return 'no-longer-allowed';
  if (session.deviceId !== undefined && !devices.has(session.deviceId)) return 'no-longer-allowed';
  if (now >= endsAt(session, policy.longestSessionHours)) return 'too-long';
  if (session.role === 'system') return 'no-longer-allowed';
  const idleMs = policy.idleMinutes[session.role] * MINUTE_MS + TOLD_LATE_MS + knownLateMs;
  return now - session.lastActiveAt >= idleMs ? 'idle' : undefined;
}

/** When the session ends, however busy the person is. */
export const endsAt = ({ startedAt }: Pick<KeptSession, 'startedAt'>, longestHours: number): number =>
  startedAt + longestHours * HOUR_MS;

const DEMAND_SECOND_FACTOR: readonly Role[] = ['administrator', 'auditor', 'biller'];

/**
 * Whether the person must set up a second factor before they do anything else: who may see or change more than a case at hand
 * must not be one stolen password away from it. An identity provider demands its own.
 */
export const mustSetUpCode = (person: Person, { method, secondFactor }: KeptSession): boolean =>
  method === 'password' &&
  secondFactor === undefined &&
  workingRoles(person).some((role) => DEMAND_SECOND_FACTOR.includes(role));

/** Names as people type them: in any case, with blanks around. */
const asTyped = (name: string): string => name.normalize('NFKC').trim().toLowerCase();

/** Who signs in with this name: active, and with a role to work in. */
export function personWhoSignsIn(state: OrganisationState, signInName: string): Person | undefined {
  const name = asTyped(signInName);
  for (const person of state.people.values()) {
    if (person.signInName !== undefined && asTyped(person.signInName) === name && mayWork(person))
      return person;
  }
  return undefined;
}

/** Whether somebody may sign in at all. */
const mayWork = (person: Person): boolean => person.active && workingRoles(person).length > 0;

/** Whether somebody administers the organisation: if not, it is to be set up. */
export const isAdministered = ({ people }: OrganisationState): boolean =>
  [...people.values()].some(
    (person) => person.active && person.grants.some(({ role }) => role === 'administrator'),
  );

/** The person of an id, if they may sign in. */
export function personOf(state: OrganisationState, userId: UserId): Person | undefined {
  const person = state.people.get(userId);
  return person !== undefined && mayWork(person) ? person : undefined;
}
