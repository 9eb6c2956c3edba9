/**
 * The chance of at least `k` successes in `n` trials that each succeed with probability `p`: the exact upper tail of the
 * binomial distribution, summed term by term from `k`; no normal approximation at any `n`. Good to at least six digits
 * for `n` up to 10,000,000. 0 where the chance is less than about 1e-300. `n` and `k` are integers, 0 < p < 1.
 */
export function binomialUpperTail(n: number, k: number, p: number): number {
  if (k <= 0) return 1;
  if (k > n) return 0;
  // Terms fall away from the mean, so each tail is summed on its own side of it.
  return k > n * p ? sumFrom(n, k, p) : 1 - sumFrom(n, n - k + 1, 1 - p);
}

/** The terms from `k`, which lies at or above the mean, to `n`; stops where what follows cannot change the sum. */
function sumFrom(n: number, k: number, p: number): number {
  if (k > n) return 0;
  const odds = p / (1 - p);
  let term = Math.exp(logTerm(n, k, p));
  let sum = 0;
  for (let j = k; j <= n && term > sum * 1e-17; j++) {
    sum += term;
    term *= ((n - j) / (j + 1)) * odds;
  }
  return Math.min(sum, 1);
}

/** The logarithm of the chance of exactly `k`. */
const logTerm = (n: number, k: number, p: number): number =>
  logFactorial(n) - logFactorial(k) - logFactorial(n - k) + k * Math.log(p) + (n - k) * Math.log1p(-p);

/** From here on Stirling's series with three terms is exact to the last digits of a double. */
const STIRLING_FROM = 64;
const SMALL = [0];
for (let n = 1; n < STIRLING_FROM; n++) SMALL.push((SMALL[n - 1] ?? 0) + Math.log(n));

function logFactorial(n: number): number {
  const small = SMALL[n];
  if (small !== undefined) return small;
  const series = 1 / (12 * n) - 1 / (360 * n ** 3) + 1 / (1260 * n ** 5);
  return (n + 0.5) * Math.log(n) - n + 0.5 * Math.log(2 * Math.PI) + series;
}
