import type { CaseState } from '../case/case-state.ts';
import type { Clock } from '../case/clock.ts';
import { earlier, type Instant, later, nearestInstant } from '../time/instant.ts';
import type { Span } from '../time/span.ts';

/**
 * The time in which a case can matter to the records of others: from the first to the last instant of its clock and of the
 * attention given to it. Attendance and technologists count nowhere but while its clock runs. A clock that runs counts up to
 * `asOf`, without which it counts nothing (`computeRecords`). Undefined for a case that can matter to no other. As spans are
 * half-open, it ends 1 ms after that last instant.
 */
export function timeOf({ clock, entries }: CaseState, asOf?: Instant): Span | undefined {
  let time: Span | undefined;
  const reach = (at: Instant): void => {
    const end = nearestInstant(at + 1);
    time =
      time === undefined ? { start: at, end } : { start: earlier(time.start, at), end: later(time.end, end) };
  };
  for (const { type, at, withdrawn } of entries) if (type === 'attention.given' && !withdrawn) reach(at);
  if (clock.status !== 'not-started') {
    reach(clock.startedAt);
    reach(lastInstant(clock, asOf));
  }
  return time;
}

function lastInstant(clock: Exclude<Clock, { status: 'not-started' }>, asOf: Instant | undefined): Instant {
  switch (clock.status) {
    case 'ended':
      return clock.endedAt;
    case 'interrupted':
      return clock.interruptedSince;
    case 'running':
      return later(clock.runningSince, asOf ?? clock.runningSince);
  }
}

/** Whether two stretches of time have an instant in common. */
export const meets = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
