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

/** However wrong a device may be, a tap is put this much later at the most. */
const REORDER_WITHIN_MS = 2_000;

/**
 * The instant that a tap counts from, and how it is marked (DESIGN.md section 4). A tap cannot be later than its arrival.
 * Within its error bound, and two seconds, it is also not earlier than the case's last event, so that two people who tap one
 * after the other are not put in the wrong order by their devices' clocks. What comes late keeps its instant.
 */
export function tapInstant(
  claimed: ClaimedInstant,
  arrivedAt: Instant,
  lastAt: Instant | undefined,
): ClaimedInstant & { readonly source: Source } {
  const { atErrorMs } = claimed;
  const at = earlier(claimed.at, arrivedAt);
  if (arrivedAt - at > LATE_AFTER_MS) return { at, atErrorMs, source: 'late' };
  const reorders = lastAt !== undefined && lastAt - at <= Math.min(atErrorMs, REORDER_WITHIN_MS);
  return { at: reorders ? earlier(later(at, lastAt), arrivedAt) : at, atErrorMs, source: 'tap' };
}
