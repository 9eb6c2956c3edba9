import {
  type CaseId,
  type CaseState,
  type ConcurrencyStep,
  difference,
  earlier,
  expectedTime,
  type Instant,
  instant,
  type Location,
  later,
  type Milliseconds,
  normalized,
  runningTime,
  type Span,
  type Spans,
  totalMilliseconds,
  type UserId,
} from '@ionm-clock/domain';
import { roundedOut } from '../time-chart/time-axis.ts';

/** What a physician's timeline draws of one case. */
export interface DayLane {
  readonly caseId: CaseId;
  readonly room: string;
  readonly facility: string;
  readonly status: CaseState['clock']['status'];
  /** What is expected by the schedule and has not become monitored time. */
  readonly planned?: Span;
  /** Time in which the clock ran, closed at now. */
  readonly monitored: Spans;
  readonly interrupted: Spans;
  /** This physician's attendance, closed at the end of monitoring or at now. */
  readonly attendance: readonly (Span & { readonly location: Location })[];
  readonly monitoredMs: Milliseconds;
}

/** The lane of a case as it stands at `now`, for one physician. */
export function dayLane(state: CaseState, physicianId: UserId, now: Instant): DayLane {
  const { id, details, clock } = state;
  const monitored = runningTime(clock, now);
  const until = clock.status === 'ended' ? clock.endedAt : now;
  const clocked = clock.status === 'not-started' ? [] : normalized([{ start: clock.startedAt, end: until }]);
  const attendance = state.attendance.flatMap((span) => {
    if (span.physicianId !== physicianId) return [];
    const end = span.end === undefined || span.end > until ? until : span.end;
    return span.start < end ? [{ start: span.start, end, location: span.location }] : [];
  });
  const planned = plannedSpan(state, now);
  return {
    caseId: id,
    room: details.room,
    facility: details.facility,
    status: clock.status,
    ...(planned === undefined ? {} : { planned }),
    monitored,
    interrupted: difference(clocked, monitored),
    attendance,
    monitoredMs: totalMilliseconds(monitored),
  };
}

/** From when it was planned until it is expected to end; of a clock that has run, what is expected from now on. */
function plannedSpan(state: CaseState, now: Instant): Span | undefined {
  const expected = expectedTime(state, now);
  if (expected === undefined || state.clock.status !== 'not-started') return expected;
  const { scheduledStart = expected.start } = state.details;
  return { start: earlier(scheduledStart, expected.start), end: expected.end };
}

const HOUR_MS = 3_600_000;
/** What was long before or is long after now would squeeze the hours that matter. */
const BACK_MS = 12 * HOUR_MS;
const AHEAD_MS = 8 * HOUR_MS;

/** The stretch that holds everything drawn, at least an hour either side of now, cut to the hours around it. */
export function dayRange(lanes: readonly DayLane[], now: Instant): Span {
  const spans = lanes.flatMap((lane) => [
    ...lane.monitored,
    ...lane.attendance,
    ...(lane.planned === undefined ? [] : [lane.planned]),
  ]);
  const start = Math.min(now - HOUR_MS, ...spans.map((span) => span.start));
  const end = Math.max(now + HOUR_MS, ...spans.map((span) => span.end));
  return roundedOut({
    start: instant(Math.max(start, now - BACK_MS)),
    end: instant(Math.min(end, now + AHEAD_MS)),
  });
}

/** Steps of concurrency over the whole of `until`, the stretches without a case filled in as nought. */
export function filledSteps(
  steps: readonly ConcurrencyStep[],
  { start, end }: Span,
): readonly ConcurrencyStep[] {
  const filled: ConcurrencyStep[] = [];
  let at = start;
  for (const step of steps) {
    if (step.end <= start || step.start >= end) continue;
    const from = later(step.start, start);
    if (at < from) filled.push({ start: at, end: from, level: 0 });
    const to = step.end > end ? end : step.end;
    filled.push({ start: from, end: to, level: step.level });
    at = to;
  }
  if (at < end) filled.push({ start: at, end, level: 0 });
  return filled;
}
