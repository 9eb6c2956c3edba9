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

/** The clock of a case whose monitoring has not begun. */
export const NOT_STARTED: Clock = { status: 'not-started', spans: [] };

/**
 * The clock after one more entry, its spans left out. Total: an entry that makes no sense where it stands (a resume while
 * running, a second start) is passed over, and of two ends the earlier counts.
 */
export function nextClock(clock: Clock, { type, at }: Pick<TimedEntry, 'type' | 'at'>): Clock {
  if (clock.status === 'not-started') {
    return type === 'monitoring.started'
      ? { status: 'running', startedAt: at, runningSince: at, spans: [] }
      : clock;
  }
  const { status, startedAt } = clock;
  if (type === 'monitoring.interrupted' && status === 'running') {
    return { status: 'interrupted', startedAt, interruptedSince: at, spans: [] };
  }
  if (type === 'monitoring.resumed' && status !== 'running') {
    return { status: 'running', startedAt, runningSince: at, spans: [] };
  }
  if (type === 'monitoring.ended' && status !== 'ended') {
    return { status: 'ended', startedAt, endedAt: at, spans: [] };
  }
  return clock;
}

/** The clock that entries make. Monitoring that is resumed after its end runs on; the time between is not monitored. */
export function clockOf(entries: readonly TimedEntry[]): Clock {
  let clock: Clock = NOT_STARTED;
  const ran: Span[] = [];
  for (const entry of counting(entries)) {
    const next = nextClock(clock, entry);
    if (clock.status === 'running' && next !== clock) ran.push({ start: clock.runningSince, end: entry.at });
    clock = next;
  }
  return clock.status === 'not-started' ? clock : { ...clock, spans: normalized(ran) };
}

/** The entries that the clock follows, among entries that count; the others make no sense where they stand and are passed over. */
export function turnsOf(ordered: readonly TimedEntry[]): readonly TimedEntry[] {
  let clock: Clock = NOT_STARTED;
  return ordered.filter((entry) => {
    const before = clock;
    clock = nextClock(clock, entry);
    return clock !== before;
  });
}

/** The ends that count, among entries that count: one for each time that monitoring ended. */
export const endsThatCount = (ordered: readonly TimedEntry[]): readonly TimedEntry[] =>
  turnsOf(ordered).filter(({ type }) => type === 'monitoring.ended');

/** Monitored time: nothing until monitoring has ended (BILLING-RULES.md section 3.1). */
export const monitoredTime = (clock: Clock): Spans => (clock.status === 'ended' ? clock.spans : []);

/** The spans in which the clock has run, the open one closed at `now`. */
export function runningTime(clock: Clock, now: Instant): Spans {
  return clock.status === 'running'
    ? normalized([...clock.spans, { start: clock.runningSince, end: now }])
    : clock.spans;
}
