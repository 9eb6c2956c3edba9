import type { CaseState } from '../case/case-state.ts';
import { addMilliseconds, type Instant, later } from '../time/instant.ts';
import type { Span } from '../time/span.ts';

/** How long monitoring takes where no end was planned. */
const ASSUMED_LENGTH_MS = 2 * 3_600_000;
/** What runs past its planned end, or has not begun by then, is expected to take at least this much longer. */
const OVERRUN_MS = 15 * 60_000;

/**
 * When the clock of a case is expected to run from `now` on, by the schedule. A clock that runs is expected to run on, one that
 * is interrupted may resume at any moment, and one that has not started begins when it is planned: at any moment once
 * that has passed, or if nothing was planned. It runs until the planned end, or for 2 h where no end was planned, yet for
 * at least 15 min more. Undefined for a case that has ended or was cancelled.
 */
export function expectedTime({ clock, cancelled, details }: CaseState, now: Instant): Span | undefined {
  if (clock.status === 'ended' || cancelled) return undefined;
  const { scheduledStart = now, scheduledEnd } = details;
  const started = clock.status !== 'not-started';
  const begins = started ? clock.startedAt : scheduledStart;
  const start = started ? now : later(scheduledStart, now);
  const planned = scheduledEnd ?? addMilliseconds(begins, ASSUMED_LENGTH_MS);
  return { start, end: later(planned, addMilliseconds(start, OVERRUN_MS)) };
}
