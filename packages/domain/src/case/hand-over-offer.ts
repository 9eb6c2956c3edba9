import type { EventId, UserId } from '../ids.ts';
import type { Instant } from '../time/instant.ts';
import type { CaseEvent } from './events.ts';

/** A hand-over that a reading physician has offered to colleagues, of whom the first to accept reads on. */
export interface HandOverOffer {
  readonly eventId: EventId;
  readonly from: UserId;
  readonly to: readonly UserId[];
  readonly at: Instant;
  readonly declinedBy: readonly UserId[];
}

/** Those who may still accept. */
export const stillAsked = ({ to, declinedBy }: HandOverOffer): readonly UserId[] =>
  to.filter((id) => !declinedBy.includes(id));

/**
 * The offer that is open after one more event. Total: it closes when it is withdrawn or all have declined, when who offered it
 * leaves, which accepting does too, and with the end of monitoring; a later offer replaces an earlier one.
 */
export function offerAfter(offer: HandOverOffer | undefined, event: CaseEvent): HandOverOffer | undefined {
  if (event.type === 'handOver.offered') {
    const { from, to } = event.payload;
    return { eventId: event.id, from, to, at: event.at, declinedBy: [] };
  }
  if (offer === undefined) return undefined;
  switch (event.type) {
    case 'handOver.withdrawn':
      return event.payload.offerId === offer.eventId ? undefined : offer;
    case 'handOver.declined': {
      const { offerId, physicianId } = event.payload;
      if (offerId !== offer.eventId || !stillAsked(offer).includes(physicianId)) return offer;
      const declined = { ...offer, declinedBy: [...offer.declinedBy, physicianId] };
      return stillAsked(declined).length === 0 ? undefined : declined;
    }
    case 'physician.left':
      return event.payload.physicianId === offer.from ? undefined : offer;
    case 'monitoring.ended':
      return undefined;
    default:
      return offer;
  }
}
