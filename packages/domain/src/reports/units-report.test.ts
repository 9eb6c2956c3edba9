import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { facilityId, userId } from '../ids.ts';
import { seconds } from '../time/instant.ts';
import { UNIT_DIMENSIONS, type UnitsRow, unitsBy } from './units-report.ts';

const anyRow: fc.Arbitrary<UnitsRow> = fc.record({
  period: fc.constantFrom('2026-10', '2026-11'),
  facility: fc.constantFrom(...['mercy', 'st-ann'].map(facilityId)),
  physicianId: fc.constantFrom(...['dr-a', 'dr-b'].map(userId)),
  code: fc.constantFrom('95940', '95941', 'G0453'),
  lines: fc.nat({ max: 9 }),
  units: fc.nat({ max: 40 }),
  seconds: fc.nat({ max: 100_000 }).map(seconds),
});

test('rows put together by whatever have the same sums', () => {
  fc.assert(
    fc.property(fc.array(anyRow), fc.subarray([...UNIT_DIMENSIONS]), (rows, by) => {
      const groups = unitsBy(rows, by);
      for (const of of ['lines', 'units', 'seconds'] as const) {
        const sum = (some: readonly { readonly [K in typeof of]: number }[]): number =>
          some.reduce((total, one) => total + one[of], 0);
        expect(sum(groups)).toBe(sum(rows));
      }
      const keys = groups.map((group) => by.map((dimension) => group[dimension]).join(' '));
      expect(new Set(keys).size).toBe(keys.length);
    }),
  );
});

it('a group says of its rows only what they agree in', () => {
  const row = (code: string, units: number): UnitsRow => ({
    period: '2026-11',
    facility: facilityId('mercy'),
    physicianId: userId('dr-a'),
    code,
    lines: 1,
    units,
    seconds: seconds(60),
  });
  expect(unitsBy([row('95941', 2), row('95940', 8), row('95941', 1)], ['code'])).toEqual([
    { code: '95940', lines: 1, units: 8, seconds: 60 },
    { code: '95941', lines: 2, units: 3, seconds: 120 },
  ]);
});
