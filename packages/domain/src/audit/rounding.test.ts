import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { instant } from '../time/instant.ts';
import { mostTelling, roundingTests, roundingTestsOfMany } from './rounding.ts';
import { RoundingTally } from './rounding-tally.ts';

const MINUTE_MS = 60_000;
const BEGINS = Date.UTC(2026, 2, 2);

/** Times at these minutes after midnight. */
function tallyOf(minutes: Iterable<number>, timeZone = 'UTC'): RoundingTally {
  const tally = new RoundingTally();
  for (const minute of minutes) tally.add(instant(BEGINS + minute * MINUTE_MS), timeZone);
  return tally;
}

/** `on` times on the hour and the rest one minute after it. */
const onTheHour = (on: number, all: number): RoundingTally =>
  tallyOf(Array.from({ length: all }, (_, index) => (index < on ? 0 : 1)));

const EVERY_MINUTE = Array.from({ length: 1_440 }, (_, minute) => minute);

describe('the tally of times', () => {
  it('puts a day of one time a minute where chance puts them', () => {
    const tally = tallyOf(EVERY_MINUTE);
    expect([tally.times, tally.onWholeMinute]).toEqual([1_440, 1_440]);
    expect([tally.on(5), tally.on(10), tally.on(15), tally.on(30)]).toEqual([288, 144, 96, 48]);
  });

  it('counts a time with seconds or a fraction as a time, and on no grid', () => {
    const tally = new RoundingTally();
    tally.add(instant(BEGINS + 1), 'UTC');
    tally.add(instant(BEGINS + 1_000), 'UTC');
    tally.add(instant(BEGINS), 'UTC');
    expect([tally.times, tally.onWholeMinute, tally.on(5)]).toEqual([3, 1, 1]);
  });

  it('goes by the clock on the wall: a quarter to five in Kathmandu is a quarter to five', () => {
    const tally = tallyOf([0, 15], 'Asia/Kathmandu');
    expect([tally.on(15), tally.on(30)]).toEqual([2, 1]);
  });
});

describe('the test of rounding', () => {
  it('finds nothing in times of every minute', () => {
    for (const one of roundingTests(tallyOf(EVERY_MINUTE))) {
      expect(one.share).toBeCloseTo(one.expectedShare, 12);
      expect(one.verdict).toBe('as-chance');
      expect(one.roundedShare).toBe(0);
      expect(Math.abs(one.z)).toBeLessThan(0.1);
    }
  });

  it('gives share, z and the exact chance: 61 of 100 on a whole 5 minutes', () => {
    const [five] = roundingTests(onTheHour(61, 100));
    expect(five).toMatchObject({ gridMinutes: 5, times: 100, onGrid: 61, share: 0.61, expectedShare: 0.2 });
    // z = (61 − ½ − 20) / √(100 · 0.2 · 0.8) = 40.5 / 4.
    expect(five?.z).toBe(10.125);
    expect(five?.p).toBeLessThan(1e-15);
    expect(five?.verdict).toBe('rounded');
    // 20 % of the rest lie there by chance: 0.5125 + 0.4875 · 0.2 = 0.61.
    expect(five?.roundedShare).toBeCloseTo(0.5125, 12);
  });

  it('finds quarter hours where whole tens are within chance', () => {
    // Every fifth time lies on a quarter past or to, and the others on no whole 5 minutes.
    const minutes = Array.from({ length: 200 }, (_, index) =>
      index % 5 === 0 ? 15 + 30 * index : 7 + 60 * index,
    );
    const verdicts = roundingTests(tallyOf(minutes)).map(({ verdict }) => verdict);
    expect(verdicts).toEqual(['as-chance', 'as-chance', 'rounded', 'as-chance']);
  });

  it('says nothing of fewer than 20 times, however round', () => {
    expect(roundingTests(onTheHour(19, 19)).map(({ verdict }) => verdict)).toEqual(Array(4).fill('too-few'));
    expect(roundingTests(onTheHour(20, 20)).map(({ verdict }) => verdict)).toEqual(Array(4).fill('rounded'));
    expect(roundingTests(new RoundingTally())[0]).toMatchObject({ times: 0, share: 0, z: 0, p: 1 });
  });

  it('says of what is unusual that it is, and no more', () => {
    const [five] = roundingTests(onTheHour(28, 100));
    expect(five?.p).toBeCloseTo(0.0342, 4);
    expect(five?.verdict).toBe('more-than-chance');
  });
});

describe('the most telling test', () => {
  const gridOf = (minutes: Iterable<number>) => mostTelling(roundingTests(tallyOf(minutes))).gridMinutes;
  const every = (minutes: number) => Array.from({ length: 240 }, (_, index) => index * minutes);

  it.each([5, 10, 15, 30])('of times rounded to %d minutes is of that grid', (grid) => {
    expect(gridOf(every(grid))).toBe(grid);
  });

  it('of times of which some are rounded to 15 minutes is of that grid', () => {
    expect(gridOf([...every(15), ...EVERY_MINUTE])).toBe(15);
  });

  it('of times as they happen is of the finest', () => {
    expect(gridOf(EVERY_MINUTE)).toBe(5);
    expect(gridOf([])).toBe(5);
  });
});

describe('the tests of many physicians', () => {
  it('are corrected for how many were looked at', () => {
    const alone = onTheHour(33, 100);
    const [own] = roundingTests(alone);
    expect(own?.verdict).toBe('more-than-chance');
    const others = Array.from({ length: 49 }, () => tallyOf(EVERY_MINUTE));
    const [first] = roundingTestsOfMany([alone, ...others]);
    const five = first?.[0];
    expect(five?.p).toBe(own?.p);
    expect(five?.verdict).toBe('as-chance');
    expect(five?.correctedP).toBeGreaterThan((own?.p ?? 1) * 100);
  });

  it('leave out those with too few times, who cannot make the others look better', () => {
    const few = Array.from({ length: 50 }, () => onTheHour(3, 3));
    const [first] = roundingTestsOfMany([onTheHour(61, 100), ...few]);
    const [alone] = roundingTestsOfMany([onTheHour(61, 100)]);
    expect(first).toEqual(alone);
  });
});

test('the more lie on a whole 5 minutes, the less it is chance', () => {
  fc.assert(
    fc.property(fc.integer({ min: 20, max: 300 }), fc.nat(), (all, pick) => {
      const on = pick % all;
      const [less] = roundingTests(onTheHour(on, all));
      const [more] = roundingTests(onTheHour(on + 1, all));
      expect(more?.p).toBeLessThanOrEqual((less?.p ?? 0) * (1 + 1e-12));
      expect(more?.z).toBeGreaterThan(less?.z ?? 0);
    }),
  );
});

test('no order of times and no whole hour between them changes what is found', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 1_439 }), { maxLength: 60 }), (minutes) => {
      const found = roundingTests(tallyOf(minutes));
      expect(roundingTests(tallyOf(minutes.toReversed()))).toEqual(found);
      expect(roundingTests(tallyOf(minutes.map((minute) => minute + 60)))).toEqual(found);
    }),
  );
});
