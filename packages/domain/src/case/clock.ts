import type { Instant } from '../time/instant.ts';
import { normalized, type Span, type Spans } from '../time/span.ts';
import { counting, type TimedEntry } from './timed-entry.ts';

/** The monitoring timer of a case; `spans` are the stretches in which it ran and which are closed. */
export type Clock =
  | { readonly status: 'not-started'; readonly spans: readonly [] }
  | {
      readonly status: 'running';
      readonly startedAt: Instant;
      readonly runningSince: Instant;
      readonly spans: Spans;
    }
  | {
      readonly status: 'interrupted';
      readonly startedAt: Instant;
      readonly interruptedSince: Instant;
      readonly spans: Spans;
    }
  | {
      readonly status: 'ended';
      readonly startedAt: Instant;
      readonly endedAt: Instant;
      readonly spans: Spans;
    };

const NOT_STARTED: Clock = { status: 'not-started', spans: [] };

/**
 * The clock that entries make. Total: an entry that makes no sense where it stands (a resume while
 * running, a second start) is passed over, and of two ends the earlier counts. Monitoring that is
 * resumed after its end runs on; the time between is not monitored.
 */
export function clockOf(entries: readonly TimedEntry[]): Clock {
  let clock: Clock = NOT_STARTED;
  const ran: Span[] = [];
  for (const { type, at } of counting(entries)) {
    if (type === 'monitoring.started' && clock.status === 'not-started') {
      clock = { status: 'running', startedAt: at, runningSince: at, spans: [] };
    } else if (type === 'monitoring.interrupted' && clock.status === 'running') {
      ran.push({ start: clock.runningSince, end: at });
      clock = { status: 'interrupted', startedAt: clock.startedAt, interruptedSince: at, spans: [] };
    } else if (
      type === 'monitoring.resumed' &&
      (clock.status === 'interrupted' || clock.status === 'ended')
    ) {
      clock = { status: 'running', startedAt: clock.startedAt, runningSince: at, spans: [] };
    } else if (
      type === 'monitoring.ended' &&
      (clock.status === 'running' || clock.status === 'interrupted')
    ) {
      if (clock.status === 'running') ran.push({ start: clock.runningSince, end: at });
      clock = { status: 'ended', startedAt: clock.startedAt, endedAt: at, spans: [] };
    }
  }
  return clock.status === 'not-started' ? clock : { ...clock, spans: normalized(ran) };
}

/** Monitored time: nothing until monitoring has ended (BILLING-RULES.md section 3.1). */
export const monitoredTime = (clock: Clock): Spans => (clock.status === 'ended' ? clock.spans : []);

/** The spans in which the clock has run, the open one closed at `now`. */
export function runningTime(clock: Clock, now: Instant): Spans {
  return clock.status === 'running'
    ? normalized([...clock.spans, { start: clock.runningSince, end: now }])
    : clock.spans;
}
