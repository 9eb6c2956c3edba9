import type { RoundingTest } from './rounding.ts';
import { FEWEST_TIMES } from './rounding.ts';

/**
 * What a test of rounding says, for somebody who knows no statistics. `what` names the times in the plural,
 * `start times`.
 */
export function roundingInWords(test: RoundingTest, what: string): string {
  const { times, gridMinutes, share, expectedShare, correctedP, verdict, roundedShare } = test;
  if (verdict === 'too-few') {
    return `Only ${grouped(times)} ${what} on a whole minute: too few to tell (at least ${FEWEST_TIMES} are needed).`;
  }
  const seen = `${percent(share)} of ${grouped(times)} ${what} lie on a whole ${gridMinutes} minutes; chance would put about ${percent(expectedShare)} there.`;
  if (verdict === 'as-chance') return `${seen} That is within what chance gives.`;
  const odds = `This many by chance: ${oddsInWords(correctedP)}.`;
  return verdict === 'more-than-chance'
    ? `${seen} ${odds} That is unusual, but not beyond chance.`
    : `${seen} ${odds} These times were rounded or written down afterwards: as if ${percent(roundedShare)} of them were.`;
}

/** `less than once in a million`, `once in about 2,400`. */
export function oddsInWords(p: number): string {
  if (p < 1e-6) return 'less than once in a million';
  const once = 1 / p;
  const digits = 10 ** Math.max(0, Math.floor(Math.log10(once)) - 1);
  return `once in about ${grouped(Math.round(once / digits) * digits)}`;
}

/** Whole percents, and tenths below ten. */
export function percent(share: number): string {
  const of100 = share * 100;
  const tenths = Math.round(of100 * 10) / 10;
  return `${tenths < 10 ? tenths : Math.round(of100)} %`;
}

/** `1,234,567`. */
export const grouped = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ',');
