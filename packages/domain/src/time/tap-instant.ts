import type { Source } from '../case/source.ts';
import { earlier, type Instant, later, type Milliseconds } from './instant.ts';

/**
 * A tap that reaches the server within this long counts as logged as it happened: a stop is sent when it is confirmed, up
 * to 10 s after the press whose instant it carries.
 */
export const LATE_AFTER_MS = 15_000;

/** What a client says of the instant of a tap: its estimate of the server's time, and the error bound of that. */
export interface ClaimedInstant {
  readonly at: Instant;
  readonly atErrorMs: Milliseconds;
}

/**
 * The instant that a tap counts from, and how it is marked (DESIGN.md section 4). A tap cannot be later than its arrival.
 * Within its error bound it is also not earlier than the case's last event, so that two people who tap one after the
 * other are not put in the wrong order by their devices' clocks.
 */
export function tapInstant(
  claimed: ClaimedInstant,
  arrivedAt: Instant,
  lastAt: Instant | undefined,
): ClaimedInstant & { readonly source: Source } {
  const { atErrorMs } = claimed;
  let at = earlier(claimed.at, arrivedAt);
  if (lastAt !== undefined && lastAt - at <= atErrorMs) at = earlier(later(at, lastAt), arrivedAt);
  return { at, atErrorMs, source: arrivedAt - at > LATE_AFTER_MS ? 'late' : 'tap' };
}
