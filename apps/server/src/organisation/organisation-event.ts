import type { OrganisationEvent, PayerProfile } from '@ionm-clock/domain';
import {
  accessPolicySchema,
  billingSetupSchema,
  deviceIdSchema,
  disposalSchema,
  facilitySchema,
  holdIdSchema,
  holdReasonSchema,
  newDeviceSchema,
  newHoldSchema,
  personSchema,
} from '@ionm-clock/protocol';
import { z } from 'zod';
import type { StoredEvent } from '../log/index.ts';
import { readProfileSaved } from './profile-saved.ts';

const eventSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('facility.saved'), payload: z.object({ facility: facilitySchema }) }),
  z.object({ type: z.literal('person.saved'), payload: z.object({ person: personSchema }) }),
  z.object({ type: z.literal('device.enrolled'), payload: z.object({ device: newDeviceSchema }) }),
  z.object({ type: z.literal('device.removed'), payload: z.object({ deviceId: deviceIdSchema }) }),
  z.object({ type: z.literal('policy.saved'), payload: z.object({ policy: accessPolicySchema }) }),
  z.object({ type: z.literal('hold.placed'), payload: z.object({ hold: newHoldSchema }) }),
  z.object({
    type: z.literal('hold.lifted'),
    payload: z.object({ holdId: holdIdSchema, reason: holdReasonSchema }),
  }),
  z.object({ type: z.literal('cases.disposed'), payload: disposalSchema }),
  z.object({ type: z.literal('billingSetup.saved'), payload: z.object({ setup: billingSetupSchema }) }),
]);
const TYPES: ReadonlySet<string> = new Set(eventSchema.options.map(({ shape }) => shape.type.value));

export type ReadOrganisationEvent =
  | { readonly status: 'profile-saved'; readonly profile: PayerProfile }
  | { readonly status: 'set-up'; readonly event: OrganisationEvent }
  /** What is on disk is not what the program writes: it was changed behind its back. */
  | { readonly status: 'damaged'; readonly isProfile: boolean }
  /** Of a later version of the program. */
  | { readonly status: 'unknown' };

/** What an event of the organisation says. Damage is told, not thrown: all else is still good. */
export function readOrganisationEvent(stored: StoredEvent): ReadOrganisationEvent {
  const saved = readProfileSaved(stored);
  if (saved.status === 'saved') return { status: 'profile-saved', profile: saved.profile };
  if (saved.status === 'damaged') return { status: 'damaged', isProfile: true };
  const { type, at, actor, payload } = stored;
  if (!TYPES.has(type)) return { status: 'unknown' };
  const parsed = eventSchema.safeParse({ type, payload });
  return parsed.success
    ? { status: 'set-up', event: { ...parsed.data, at, by: actor.userId } }
    : { status: 'damaged', isProfile: false };
}
