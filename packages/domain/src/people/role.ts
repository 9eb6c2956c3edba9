import type { FacilityId, UserId } from '../ids.ts';

/** `system` is the program itself: imports and demo data; nobody signs in as it. */
export type Role = 'technologist' | 'physician' | 'biller' | 'auditor' | 'administrator' | 'system';

/** Who did something: stored with every event. */
export interface Actor {
  readonly userId: UserId;
  readonly role: Role;
}

/** Someone who is signed in, working in one of their roles, with what they may reach in it. */
export interface User extends Actor {
  readonly name: string;
  /** In this role; of a role that is granted everywhere, all facilities there are. */
  readonly facilities: readonly FacilityId[];
  /** Whether the role is granted for the whole organisation, also for what it will set up later; absent: no. */
  readonly everywhere?: true;
  /** Of these, where they may work only for now, by emergency access; absent: nowhere. */
  readonly emergencyAt?: readonly FacilityId[];
  /** What this person may do beyond their role; absent: nothing. */
  readonly rights?: readonly Right[];
}

/** Something that not everyone of a role may do. */
export type Right = 'edit-payer-profiles';
