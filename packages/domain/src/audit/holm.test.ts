import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { holmCorrected } from './holm.ts';

describe("Holm's correction", () => {
  it('multiplies the smallest by how many there are, the next by one less, and never goes down', () => {
    expect(holmCorrected([0.01, 0.04, 0.03, 0.005])).toEqual([0.03, 0.06, 0.06, 0.02]);
  });

  it('leaves one alone, and none is none', () => {
    expect(holmCorrected([0.2])).toEqual([0.2]);
    expect(holmCorrected([])).toEqual([]);
  });

  it('makes no chance greater than 1', () => {
    expect(holmCorrected([0.9, 0.6])).toEqual([1, 1]);
  });
});

const chances = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 20 });

test('a corrected chance lies between its own and Bonferroni’s, and keeps the order', () => {
  fc.assert(
    fc.property(chances, (before) => {
      const after = holmCorrected(before);
      before.forEach((p, index) => {
        const corrected = after[index] ?? Number.NaN;
        expect(corrected).toBeGreaterThanOrEqual(p);
        expect(corrected).toBeLessThanOrEqual(Math.min(1, p * before.length));
        before.forEach((q, other) => {
          if (p < q) expect(corrected).toBeLessThanOrEqual(after[other] ?? Number.NaN);
        });
      });
    }),
  );
});
