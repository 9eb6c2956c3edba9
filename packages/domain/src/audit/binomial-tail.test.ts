import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { binomialUpperTail } from './binomial-tail.ts';

/** The same tail for p = a/b with whole numbers only, rounded once, at the end. */
function byWholeNumbers(n: number, k: number, a: bigint, b: bigint): number {
  let binomial = 1n;
  let sum = 0n;
  for (let j = 0; j <= n; j++) {
    if (j >= k) sum += binomial * a ** BigInt(j) * (b - a) ** BigInt(n - j);
    binomial = (binomial * BigInt(n - j)) / BigInt(j + 1);
  }
  const all = b ** BigInt(n);
  // 40 digits before the division into doubles, and the power of ten beside them.
  let shift = 0;
  let scaled = sum;
  while (scaled > 0n && scaled < all) {
    scaled *= 10n;
    shift++;
  }
  return (Number((scaled * 10n ** 17n) / all) / 1e17) * 10 ** -shift;
}

const chance = fc.constantFrom<readonly [bigint, bigint]>(
  [1n, 5n],
  [1n, 10n],
  [1n, 15n],
  [1n, 30n],
  [1n, 2n],
  [3n, 4n],
);
const asNumber = ([a, b]: readonly [bigint, bigint]): number => Number(a) / Number(b);
const trials = fc
  .integer({ min: 1, max: 400 })
  .chain((n) => fc.tuple(fc.constant(n), fc.integer({ min: 0, max: n })));

describe('the upper tail of the binomial distribution', () => {
  it.each([
    [1, 1, 0.2, 0.2],
    [2, 1, 0.5, 0.75],
    [10, 10, 0.5, 1 / 1024],
    [10, 8, 0.5, 56 / 1024],
    [5, 3, 0.2, 0.05792],
  ])('of %d with %d or more at %d is %d', (n, k, p, expected) => {
    expect(binomialUpperTail(n, k, p)).toBeCloseTo(expected, 14);
  });

  it('is what whole numbers give', () => {
    fc.assert(
      fc.property(trials, chance, ([n, k], p) => {
        const exact = byWholeNumbers(n, k, ...p);
        fc.pre(exact > 1e-300);
        expect(Math.abs(binomialUpperTail(n, k, asNumber(p)) / exact - 1)).toBeLessThan(1e-9);
      }),
    );
  });

  it.each([
    [3_000, 700],
    [3_000, 600],
    [5_000, 1_200],
  ])('is what whole numbers give also of %d with %d or more', (n, k) => {
    expect(binomialUpperTail(n, k, 0.2) / byWholeNumbers(n, k, 1n, 5n)).toBeCloseTo(1, 9);
  });

  // Upper tails of the normal distribution, as tables print them.
  it.each([
    [1, 0.158655],
    [2, 0.0227501],
    [3, 0.0013499],
    [4, 3.1671e-5],
    [5, 2.86652e-7],
  ])('of many trials comes to the normal tail beyond z = %d', (z, tail) => {
    const n = 4_000_000;
    const k = n / 2 + z * 1_000;
    // The table at k less half a trial, and half a step of the table for the curve between.
    const atHalf = (binomialUpperTail(n, k, 0.5) + binomialUpperTail(n, k + 1, 0.5)) / 2;
    expect(Math.abs(atHalf / tail - 1)).toBeLessThan(1e-4);
  });

  it('is 1 from nothing on, and 0 beyond all', () => {
    expect(binomialUpperTail(50, 0, 0.2)).toBe(1);
    expect(binomialUpperTail(50, 51, 0.2)).toBe(0);
    expect(binomialUpperTail(0, 0, 0.2)).toBe(1);
  });

  it('is 0 where it is too small for a number', () => {
    expect(binomialUpperTail(1_000_000, 900_000, 0.2)).toBe(0);
  });
});

test('more is never likelier than less', () => {
  fc.assert(
    fc.property(trials, chance, ([n, k], p) => {
      expect(binomialUpperTail(n, k + 1, asNumber(p))).toBeLessThanOrEqual(
        binomialUpperTail(n, k, asNumber(p)) * (1 + 1e-12),
      );
    }),
  );
});

test('what succeeds and what fails are two sides of one count', () => {
  fc.assert(
    fc.property(trials, chance, ([n, k], p) => {
      const atLeast = binomialUpperTail(n, k, asNumber(p));
      const failsAtLeast = binomialUpperTail(n, n - k + 1, 1 - asNumber(p));
      expect(atLeast + failsAtLeast).toBeCloseTo(1, 9);
    }),
  );
});
