/**
 * Chances corrected for how many were looked at (Holm's step-down method): of many tests on times that are as they
 * happened, the chance that even one corrected value is below `x` is at most `x`, whatever the tests have in common.
 * In the order given.
 */
export function holmCorrected(chances: readonly number[]): readonly number[] {
  const ascending = chances.map((p, index) => ({ p, index })).sort((a, b) => a.p - b.p);
  const corrected = [...chances];
  let highest = 0;
  for (const [rank, { p, index }] of ascending.entries()) {
    highest = Math.max(highest, Math.min(1, p * (chances.length - rank)));
    corrected[index] = highest;
  }
  return corrected;
}
