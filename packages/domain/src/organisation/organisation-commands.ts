import type { BillingSetup } from '../claims/billing-setup.ts';
import type { DeviceId, HoldId } from '../ids.ts';
import type { AccessPolicy } from './access-policy.ts';
import type { NewHold } from './legal-hold.ts';
import type { Facility, SharedDevice } from './organisation-state.ts';
import type { Person } from './person.ts';

/** What an administrator may ask. */
export type OrganisationCommand =
  /** A facility as it is to be from now on; new if nobody has saved it before. A room that is gone keeps its cases. */
  | { readonly type: 'saveFacility'; readonly facility: Facility }
  /** A person as they are to be from now on; new if nobody has saved them before. */
  | { readonly type: 'savePerson'; readonly person: Person }
  /** All of them, or none. */
  | { readonly type: 'importPeople'; readonly people: readonly Person[] }
  | { readonly type: 'enrolDevice'; readonly device: Omit<SharedDevice, 'enrolledAt'> }
  | { readonly type: 'removeDevice'; readonly deviceId: DeviceId }
  | { readonly type: 'savePolicy'; readonly policy: AccessPolicy }
  /** From now on nothing that the hold names is disposed of. */
  | { readonly type: 'placeHold'; readonly hold: NewHold }
  | { readonly type: 'liftHold'; readonly holdId: HoldId; readonly reason: string }
  /** `after`: the version that its author saw; without it, whatever the latest is. */
  | { readonly type: 'saveBillingSetup'; readonly setup: BillingSetup; readonly after?: number };

/** The name of each command on the organisation. */
export type OrganisationCommandType = OrganisationCommand['type'];
