import { attendingLocation } from '../case/attendance.ts';
import type { CaseState } from '../case/case-state.ts';
import type { CaseId, UserId } from '../ids.ts';
import type { Instant } from '../time/instant.ts';
import { type AttendedSpan, attendedSpans } from './attended-time.ts';
import { concurrencyByPhysician } from './concurrency-by-physician.ts';
import { sweep } from './sweep.ts';

/** How many cases a physician reads at this moment, and how many they may. */
export interface PhysicianLoad {
  readonly physicianId: UserId;
  readonly level: number;
  readonly limit: number;
  /** The cases with a running clock that the physician attends. */
  readonly caseIds: readonly CaseId[];
  /** Since when the level has been above the limit, if it is. */
  readonly overSince?: Instant;
}

/** A level beside the limit: one more case would be within it, would exceed it, or already did. */
export type LoadStatus = 'below' | 'at-limit' | 'over-limit';

/** How the level stands to the limit; at the limit is still within it. */
export const loadStatus = ({ level, limit }: Pick<PhysicianLoad, 'level' | 'limit'>): LoadStatus =>
  level > limit ? 'over-limit' : level === limit ? 'at-limit' : 'below';

/** The limit that a physician works under is the lowest of those of the cases that they read. */
export type LimitOf = (state: CaseState) => number;

const counts = (state: CaseState, physicianId: UserId): boolean =>
  state.clock.status === 'running' && attendingLocation(state.attendance, physicianId) !== undefined;

/** Live concurrency of one physician (BILLING-RULES.md section 3.4, at this moment). `defaultLimit` holds without a case. */
export function physicianLoad(
  states: Iterable<CaseState>,
  physicianId: UserId,
  limitOf: LimitOf,
  defaultLimit: number,
  now: Instant,
): PhysicianLoad {
  const all = [...states];
  const running = all.filter((state) => counts(state, physicianId));
  const limit = running.length === 0 ? defaultLimit : Math.min(...running.map(limitOf));
  const load = { physicianId, level: running.length, limit, caseIds: running.map((state) => state.id) };
  return load.level <= limit ? load : { ...load, overSince: sinceAbove(all, physicianId, limit, now) };
}

/** The start of the unbroken stretch above the limit that reaches to now; now itself, if it begins now. */
function sinceAbove(states: readonly CaseState[], physicianId: UserId, limit: number, now: Instant): Instant {
  const concurrency = concurrencyByPhysician(attendedBy(physicianId, states, now), () => limit);
  const last = concurrency.get(physicianId)?.aboveLimit.at(-1);
  return last?.end === now ? last.start : now;
}

/** A stretch of one level of concurrency. */
export interface ConcurrencyStep {
  readonly start: Instant;
  readonly end: Instant;
  readonly level: number;
}

/** Concurrency over time, running clocks counted up to `now`; stretches without a case are left out. */
export function concurrencyCurve(
  states: Iterable<CaseState>,
  physicianId: UserId,
  now: Instant,
): readonly ConcurrencyStep[] {
  const segments = sweep(attendedBy(physicianId, [...states], now));
  return segments.map(({ start, end, active }) => ({ start, end, level: active.length }));
}

/** What one physician attended, running clocks counted up to `now`. */
const attendedBy = (
  physicianId: UserId,
  states: readonly CaseState[],
  now: Instant,
): readonly AttendedSpan[] =>
  states
    .filter(({ attendance }) => attendance.some((one) => one.physicianId === physicianId))
    .flatMap((state) => attendedSpans(state, now))
    .filter((span) => span.physicianId === physicianId);
