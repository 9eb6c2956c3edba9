import { attendingLocation } from '../case/attendance.ts';
import type { CaseState } from '../case/case-state.ts';
import type { CaseId, UserId } from '../ids.ts';
import { earlier, type Instant } from '../time/instant.ts';
import type { Span } from '../time/span.ts';
import { expectedTime } from './expected-time.ts';
import { type ConcurrencyStep, type LimitOf, loadStatus, type PhysicianLoad } from './physician-load.ts';
import { sweep } from './sweep.ts';

/** A stretch in which the same cases are expected to be read at once. */
export interface ForecastStep extends ConcurrencyStep {
  /** The lowest of the limits of these cases. */
  readonly limit: number;
  readonly caseIds: readonly CaseId[];
}

/**
 * What one physician is expected to read from `now` until `until`, by the schedule: of the cases that they attend now the time in
 * which the clock is expected to run (`expectedTime`). Cases that they do not attend are left out, whoever may come to
 * read them, and so are stretches without a case. Nothing if `until` is not after `now`.
 */
export function loadForecast(
  states: Iterable<CaseState>,
  physicianId: UserId,
  limitOf: LimitOf,
  now: Instant,
  until: Instant,
): readonly ForecastStep[] {
  const expected = [...states].flatMap((state): (Span & { readonly state: CaseState })[] => {
    if (attendingLocation(state.attendance, physicianId) === undefined) return [];
    const span = expectedTime(state, now);
    return span === undefined || span.start >= until
      ? []
      : [{ state, start: span.start, end: earlier(span.end, until) }];
  });
  return sweep(expected).map(({ start, end, active }) => ({
    start,
    end,
    level: active.length,
    limit: Math.min(...active.map(({ state }) => limitOf(state))),
    caseIds: active.map(({ state }) => state.id),
  }));
}

/** The next rise of the load above the limit. */
export interface ComingOverLimit {
  readonly at: Instant;
  readonly level: number;
  readonly limit: number;
  /** The cases whose clocks would make it so: those that start or resume then. */
  readonly caseIds: readonly CaseId[];
}

/**
 * When a forecast first goes above the limit, or, for a load that is above it already, first higher still. Undefined if it never
 * does. `load` and `forecast` are of one physician and one instant.
 */
export function comingOverLimit(
  load: PhysicianLoad,
  forecast: readonly ForecastStep[],
): ComingOverLimit | undefined {
  const isOver = loadStatus(load) === 'over-limit';
  const index = forecast.findIndex(
    (step) => loadStatus(step) === 'over-limit' && (!isOver || step.level > load.level),
  );
  const step = forecast[index];
  if (step === undefined) return undefined;
  const before = forecast[index - 1];
  const known = before === undefined ? load.caseIds : before.end === step.start ? before.caseIds : [];
  const caseIds = step.caseIds.filter((id) => !known.includes(id));
  return { at: step.start, level: step.level, limit: step.limit, caseIds };
}

/**
 * When a forecast that is above the limit at `at` is within it again, before `until`; undefined if it is not above the limit then,
 * or stays so until `until`, where the forecast ends.
 */
export function withinLimitAgain(
  forecast: readonly ForecastStep[],
  at: Instant,
  until: Instant,
): Instant | undefined {
  let end = at;
  for (const step of forecast) {
    if (step.end <= end) continue;
    if (step.start > end || loadStatus(step) !== 'over-limit') break;
    end = step.end;
  }
  return at < end && end < until ? end : undefined;
}
