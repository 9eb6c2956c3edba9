import type { FindingReference, Settled } from '../findings/finding.ts';
import type { EventId, UserId } from '../ids.ts';
import type { Instant } from '../time/instant.ts';
import type { CaseEvent, SentBackTo } from './events.ts';

/** A finding that a biller settled, as it was then. */
export interface Settlement extends Settled {
  readonly finding: FindingReference;
}

/** A record that waits for those who can complete it. */
export interface SentBack {
  readonly eventId: EventId;
  readonly by: UserId;
  readonly to: SentBackTo;
  readonly reason: string;
  readonly at: Instant;
}

/** What a biller has said of the record: findings settled in the order in which they were, and whether it was sent back. */
export interface Review {
  readonly settlements: readonly Settlement[];
  readonly sentBack?: SentBack;
}

/** The review of a record at which nobody has looked. */
export const NOT_REVIEWED: Review = { settlements: [] };

/** The review after one more event; the same one where the event says nothing of it. Finalizing takes a sent-back record on. Total. */
export function reviewAfter(review: Review, event: CaseEvent): Review {
  const { id: eventId, at, actor } = event;
  switch (event.type) {
    case 'finding.settled': {
      const settlement = { eventId, at, actorId: actor.userId, ...event.payload };
      return { ...review, settlements: [...review.settlements, settlement] };
    }
    case 'finding.reopened': {
      const { settlementId } = event.payload;
      return {
        ...review,
        settlements: review.settlements.filter((one) => one.eventId !== settlementId),
      };
    }
    case 'record.sentBack':
      return { ...review, sentBack: { eventId, at, by: actor.userId, ...event.payload } };
    case 'record.returned':
    case 'record.finalized':
      return review.sentBack === undefined ? review : { settlements: review.settlements };
    default:
      return review;
  }
}
