import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seconds } from '../time/instant.ts';
import { CPT, MEDICARE, QUARTER_HOUR } from './shipped-profiles.ts';
import { quarterHourUnits, secondsToNextQuarterHourUnit, unitArithmetic } from './units.ts';

const minutes = (n: number) => seconds(n * 60);

/** BILLING-RULES.md 1.5, the CMS table for timed codes: from, to, units. */
const CMS_TABLE = [
  [1, 7, 0],
  [8, 22, 1],
  [23, 37, 2],
  [38, 52, 3],
  [53, 67, 4],
  [68, 82, 5],
  [83, 97, 6],
  [98, 112, 7],
  [113, 127, 8],
] as const;

describe('95940, by the quarter-hour', () => {
  test.each(CMS_TABLE)('%d to %d min are %d units', (from, to, units) => {
    for (let minute = from; minute <= to; minute++) {
      expect(unitArithmetic(minutes(minute), CPT.inRoom).units, `${minute} min`).toBe(units);
    }
    expect(quarterHourUnits(seconds((to + 1) * 60 - 1))).toBe(units);
  });

  test('the table goes on: the nth unit is attained at 15 n − 7 min, and not a second before', () => {
    for (let unit = 1; unit * 15 - 7 <= 300; unit++) {
      const attained = minutes(unit * 15 - 7);
      expect(unitArithmetic(attained, CPT.inRoom).units).toBe(unit);
      expect(unitArithmetic(seconds(attained - 1), CPT.inRoom).units).toBe(unit - 1);
    }
  });

  test('G0453 and the quarter-hour contract count the same', () => {
    for (let minute = 1; minute <= 300; minute++) {
      const { units } = unitArithmetic(minutes(minute), CPT.inRoom);
      expect(unitArithmetic(minutes(minute), MEDICARE.outside).units).toBe(units);
      expect(unitArithmetic(minutes(minute), QUARTER_HOUR.outside).units).toBe(units);
      expect(quarterHourUnits(minutes(minute))).toBe(units);
    }
  });
});

/** BILLING-RULES.md 1.4: an hour is attained at 31 min, a second at 91. */
const HOURS = [31, 91, 151, 211, 271];

describe('95941, by the hour', () => {
  test.each([
    [30, 0],
    [31, 1],
    [90, 1],
    [91, 2],
    [150, 2],
    [151, 3],
  ])('%d min are %d units', (minute, units) => {
    expect(unitArithmetic(minutes(minute), CPT.outside).units).toBe(units);
  });

  test('of 1 to 300 min, one more from each threshold on', () => {
    for (let minute = 1; minute <= 300; minute++) {
      const attained = HOURS.filter((threshold) => minute >= threshold).length;
      expect(unitArithmetic(minutes(minute), CPT.outside).units, `${minute} min`).toBe(attained);
      expect(unitArithmetic(seconds(minute * 60 - 1), CPT.outside).units).toBe(
        HOURS.filter((threshold) => minute - 1 >= threshold).length,
      );
    }
  });
});

test('7 min 59 s is no unit, 8 min is one', () => {
  expect([479, 480].map((s) => quarterHourUnits(seconds(s)))).toEqual([0, 1]);
});

test('no time is no unit', () => {
  expect(unitArithmetic(seconds(0), CPT.inRoom)).toMatchObject({
    units: 0,
    remainderSeconds: 0,
    roundedUp: false,
  });
});

test('the arithmetic adds up, and more time never makes fewer units', () => {
  const rule = fc.constantFrom(CPT.inRoom, CPT.outside);
  fc.assert(
    fc.property(fc.nat({ max: 200_000 }), rule, (counted, code) => {
      const sum = unitArithmetic(seconds(counted), code);
      expect(sum.fullUnits * sum.unitSeconds + sum.remainderSeconds).toBe(counted);
      expect(sum.remainderSeconds).toBeLessThan(sum.unitSeconds);
      expect(sum.roundedUp).toBe(sum.remainderSeconds >= code.thresholdMinutes * 60);
      expect(sum.units).toBe(sum.fullUnits + Number(sum.roundedUp));
      const after = unitArithmetic(seconds(counted + 1), code).units - sum.units;
      expect([0, 1]).toContain(after);
    }),
  );
});

test('the time to the next unit is exact', () => {
  fc.assert(
    fc.property(fc.nat({ max: 100_000 }), (counted) => {
      const wait = secondsToNextQuarterHourUnit(seconds(counted));
      expect(wait).toBeGreaterThan(0);
      expect(quarterHourUnits(seconds(counted + wait))).toBe(quarterHourUnits(seconds(counted)) + 1);
      expect(quarterHourUnits(seconds(counted + wait - 1))).toBe(quarterHourUnits(seconds(counted)));
    }),
  );
});
