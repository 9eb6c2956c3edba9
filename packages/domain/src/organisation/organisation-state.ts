import { type BillingSetup, NO_BILLING_SETUP } from '../claims/billing-setup.ts';
import type { CaseId, DeviceId, FacilityId, HoldId, UserId } from '../ids.ts';
import type { Instant } from '../time/instant.ts';
import { type AccessPolicy, DEFAULT_ACCESS_POLICY } from './access-policy.ts';
import type { LegalHold } from './legal-hold.ts';
import type { Person } from './person.ts';

/** Where surgery is done; `rooms` are its ORs by name. */
export interface Facility {
  readonly id: FacilityId;
  readonly timeZone: string;
  readonly rooms: readonly string[];
}

/** A tablet that several technologists share: on it they sign in with a PIN. */
export interface SharedDevice {
  readonly deviceId: DeviceId;
  readonly name: string;
  readonly facility: FacilityId;
  readonly enrolledAt: Instant;
}

/** What the organisation has set up, but for its payer profiles: the fold of the stream `organisation`. */
export interface OrganisationState {
  readonly facilities: ReadonlyMap<FacilityId, Facility>;
  readonly people: ReadonlyMap<UserId, Person>;
  readonly devices: ReadonlyMap<DeviceId, SharedDevice>;
  readonly policy: AccessPolicy;
  /** Also those that were lifted. */
  readonly holds: ReadonlyMap<HoldId, LegalHold>;
  /** Cases that were disposed of, and when. */
  readonly disposed: ReadonlyMap<CaseId, Instant>;
  /** How claims name who bills, reads and pays, and where batches go. */
  readonly billing: BillingSetup;
  /** How often that was saved. */
  readonly billingVersion: number;
}

/** Before anybody has set up anything. */
export const NOTHING_SET_UP: OrganisationState = {
  facilities: new Map(),
  people: new Map(),
  devices: new Map(),
  policy: DEFAULT_ACCESS_POLICY,
  holds: new Map(),
  disposed: new Map(),
  billing: NO_BILLING_SETUP,
  billingVersion: 0,
};
