import {
  type CaseState,
  type Instant,
  intersection,
  normalized,
  quarterHourUnits,
  runningTime,
  type Seconds,
  secondsToNextQuarterHourUnit,
  totalMilliseconds,
  wholeSeconds,
} from '@ionm-clock/domain';

/** Monitored time up to now, the stretch that still runs included. */
export const monitoredSoFar = ({ clock }: CaseState, now: Instant): Seconds =>
  wholeSeconds(totalMilliseconds(runningTime(clock, now)));

/** Monitored time up to now with at least one physician attending (BILLING-RULES.md section 3.3, while it runs). */
export function attendedSoFar({ clock, attendance }: CaseState, now: Instant): Seconds {
  const attended = normalized(attendance.map(({ start, end }) => ({ start, end: end ?? now })));
  return wholeSeconds(totalMilliseconds(intersection(runningTime(clock, now), attended)));
}

export interface UnitsSoFar {
  readonly units: number;
  readonly toNext: Seconds;
}

/** Quarter-hour units that the attended time makes up to now, and how much more of it makes the next. */
export function unitsSoFar(state: CaseState, now: Instant): UnitsSoFar {
  const attended = attendedSoFar(state, now);
  return { units: quarterHourUnits(attended), toNext: secondsToNextQuarterHourUnit(attended) };
}
