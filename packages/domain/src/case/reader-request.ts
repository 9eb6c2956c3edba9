import type { EventId, UserId } from '../ids.ts';
import type { Instant } from '../time/instant.ts';
import type { CaseEvent } from './events.ts';

/** Somebody in the OR asks for a reading physician: for one of these, or for anybody. */
export interface ReaderRequest {
  readonly eventId: EventId;
  readonly by: UserId;
  readonly to?: readonly UserId[];
  readonly at: Instant;
}

/** The request that is open after one more event: until a physician joins, monitoring ends, or it is withdrawn. Total. */
export function requestAfter(
  request: ReaderRequest | undefined,
  event: CaseEvent,
): ReaderRequest | undefined {
  switch (event.type) {
    case 'reader.requested':
      return { eventId: event.id, by: event.actor.userId, at: event.at, ...event.payload };
    case 'reader.requestWithdrawn':
      return event.payload.requestId === request?.eventId ? undefined : request;
    case 'physician.joined':
    case 'monitoring.ended':
      return undefined;
    default:
      return request;
  }
}
