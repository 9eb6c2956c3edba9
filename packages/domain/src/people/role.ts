import type { FacilityId, UserId } from '../ids.ts';

/** `system` is the program itself: imports and demo data; nobody signs in as it. */
export type Role = 'technologist' | 'physician' | 'biller' | 'auditor' | 'administrator' | 'system';

/** Who did something: stored with every event. */
export interface Actor {
  readonly userId: UserId;
  readonly role: Role;
}

/** Someone who may sign in, with what they may reach. */
export interface User extends Actor {
  readonly name: string;
  readonly facilities: readonly FacilityId[];
  /** What this person may do beyond their role; absent: nothing. */
  readonly rights?: readonly Right[];
}

/** Something that not everyone of a role may do. */
export type Right = 'edit-payer-profiles';
