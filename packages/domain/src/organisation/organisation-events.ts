import type { BillingSetup } from '../claims/billing-setup.ts';
import type { DeviceId, HoldId, UserId } from '../ids.ts';
import type { Instant } from '../time/instant.ts';
import type { AccessPolicy } from './access-policy.ts';
import type { Disposal } from './disposed-case.ts';
import type { NewHold } from './legal-hold.ts';
import type { Facility, SharedDevice } from './organisation-state.ts';
import type { Person } from './person.ts';

/** The payload of each event of the organisation: all of what was saved, as it is from then on. */
export interface OrganisationEventPayloads {
  'facility.saved': { readonly facility: Facility };
  'person.saved': { readonly person: Person };
  'device.enrolled': { readonly device: Omit<SharedDevice, 'enrolledAt'> };
  'device.removed': { readonly deviceId: DeviceId };
  'policy.saved': { readonly policy: AccessPolicy };
  'hold.placed': { readonly hold: NewHold };
  'hold.lifted': { readonly holdId: HoldId; readonly reason: string };
  'cases.disposed': Disposal;
  'billingSetup.saved': { readonly setup: BillingSetup };
}

/** The name of each event of the organisation. */
export type OrganisationEventType = keyof OrganisationEventPayloads;

/** An event of the organisation that has no place in a log yet. */
export type DecidedOrganisationEvent = {
  [T in OrganisationEventType]: { readonly type: T; readonly payload: OrganisationEventPayloads[T] };
}[OrganisationEventType];

/** What the fold needs of an event. */
export type OrganisationEvent = DecidedOrganisationEvent & { readonly at: Instant; readonly by: UserId };
