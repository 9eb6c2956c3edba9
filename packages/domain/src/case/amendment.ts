import type { EventId, UserId } from '../ids.ts';
import type { Instant } from '../time/instant.ts';

/** One correction of an entry: the instant that counted before it, and the one that counts since. */
export interface Amendment {
  readonly eventId: EventId;
  readonly from: Instant;
  /** Absent where the entry was withdrawn: it did not happen. */
  readonly to?: Instant;
  readonly reason: string;
  readonly actorId: UserId;
  /** When it was corrected. */
  readonly at: Instant;
}
