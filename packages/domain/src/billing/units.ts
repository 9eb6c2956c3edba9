import { type Seconds, seconds } from '../time/instant.ts';
import type { CodeRule } from './payer-profile.ts';

/** The unit rule applied to some seconds, with what is needed to explain it. */
export interface UnitArithmetic {
  readonly seconds: Seconds;
  readonly unitSeconds: Seconds;
  readonly thresholdSeconds: Seconds;
  readonly fullUnits: number;
  readonly remainderSeconds: Seconds;
  /** Whether the remainder attained one more unit. */
  readonly roundedUp: boolean;
  readonly units: number;
}

/** Unit and threshold, whatever the code. */
export type UnitRule = Pick<CodeRule, 'unitMinutes' | 'thresholdMinutes'>;

/** floor(s / U), and one more if the remainder is at least T (BILLING-RULES.md section 3.7). */
export function unitArithmetic(counted: Seconds, rule: UnitRule): UnitArithmetic {
  const unitSeconds = seconds(rule.unitMinutes * 60);
  const thresholdSeconds = seconds(rule.thresholdMinutes * 60);
  const fullUnits = Math.floor(counted / unitSeconds);
  const remainderSeconds = seconds(counted % unitSeconds);
  const roundedUp = remainderSeconds >= thresholdSeconds;
  return {
    seconds: counted,
    unitSeconds,
    thresholdSeconds,
    fullUnits,
    remainderSeconds,
    roundedUp,
    units: fullUnits + (roundedUp ? 1 : 0),
  };
}

/** The CMS table for timed codes (BILLING-RULES.md 1.5). */
export const QUARTER_HOUR_RULE: UnitRule = { unitMinutes: 15, thresholdMinutes: 8 };

/** Units of 15 minutes, each attained at 8, of counted seconds by `QUARTER_HOUR_RULE`: 7 min 59 s is 0, 8 min is 1. */
export const quarterHourUnits = (counted: Seconds): number =>
  unitArithmetic(counted, QUARTER_HOUR_RULE).units;

/** How long until the quarter-hour rule attains one more unit. */
export function secondsToNextQuarterHourUnit(counted: Seconds): Seconds {
  const { remainderSeconds, thresholdSeconds, unitSeconds, roundedUp } = unitArithmetic(
    counted,
    QUARTER_HOUR_RULE,
  );
  return seconds((roundedUp ? unitSeconds + thresholdSeconds : thresholdSeconds) - remainderSeconds);
}
