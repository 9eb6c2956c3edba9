import type { CommandId, Instant, Moment, PayerProfile } from '@ionm-clock/domain';
import { eventId } from '@ionm-clock/domain';
import { payerProfileSchema } from '@ionm-clock/protocol';
import { z } from 'zod';
import type { NewEvent, StoredEvent } from '../log/index.ts';

const TYPE = 'profile.saved';
const PAYLOAD = z.object({ profile: payerProfileSchema });

/** The event that saves a version of a payer profile. */
export const profileSaved = (
  profile: PayerProfile,
  command: CommandId,
  index: number,
  moment: Moment & { readonly recordedAt: Instant },
): NewEvent => ({ ...moment, id: eventId(`${command}:${index}`), type: TYPE, payload: { profile } });

export type ReadProfileSaved =
  | { readonly status: 'saved'; readonly profile: PayerProfile }
  /** What is on disk is no payer profile: it was changed behind the program's back. */
  | { readonly status: 'damaged' }
  | { readonly status: 'another-event' };

/** The version that an event saves. Damage is told, not thrown: the other profiles, and every case, are still good. */
export function readProfileSaved({ type, payload }: StoredEvent): ReadProfileSaved {
  if (type !== TYPE) return { status: 'another-event' };
  const parsed = PAYLOAD.safeParse(payload);
  return parsed.success ? { status: 'saved', profile: parsed.data.profile } : { status: 'damaged' };
}
