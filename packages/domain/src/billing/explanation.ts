import { durationText } from '../time/duration-text.ts';
import type { UnitArithmetic } from './units.ts';

/**
 * The arithmetic in one sentence (UX.md, biller):
 * `2 h 7 min 59 s = 8 × 15 min, 7 min 59 s left (needs 8 min)`.
 */
export function explainUnits(arithmetic: UnitArithmetic): string {
  const { seconds, unitSeconds, thresholdSeconds, fullUnits, remainderSeconds, roundedUp, units } =
    arithmetic;
  const whole = `${durationText(seconds)} = ${fullUnits} × ${unitSeconds / 60} min`;
  if (remainderSeconds === 0) return whole;
  const left = `${durationText(remainderSeconds)} left`;
  const needed = `${thresholdSeconds / 60} min`;
  return roundedUp
    ? `${whole}, ${left} (at least ${needed}, so one more): ${units}`
    : `${whole}, ${left} (needs ${needed})`;
}
