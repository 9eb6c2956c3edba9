import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addMilliseconds,
  earlier,
  instant,
  isoInstant,
  later,
  parseInstant,
  wholeSeconds,
} from './instant.ts';

const anyInstant = fc
  .integer({ min: Date.UTC(1900, 0, 1), max: Date.UTC(2200, 0, 1) })
  .map((ms) => instant(ms));

describe('an instant', () => {
  test.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, 8.64e15 + 1, -8.64e15 - 1])('is not %d', (ms) => {
    expect(() => instant(ms)).toThrow(RangeError);
  });

  test('is written and read without loss', () => {
    fc.assert(
      fc.property(anyInstant, (at) => {
        expect(parseInstant(isoInstant(at))).toBe(at);
      }),
    );
  });

  test('has an earlier and a later', () => {
    const [a, b] = [instant(1), addMilliseconds(instant(1), 1)];
    expect([earlier(a, b), earlier(b, a), later(a, b), later(b, a)]).toEqual([a, a, b, b]);
  });
});

describe('reading', () => {
  test.each([
    ['2026-11-03T08:03:12.345-06:00', Date.UTC(2026, 10, 3, 14, 3, 12, 345)],
    ['2026-11-03T14:03:12Z', Date.UTC(2026, 10, 3, 14, 3, 12)],
    ['2026-11-03T14:03Z', Date.UTC(2026, 10, 3, 14, 3)],
    ['2026-11-03T19:48:12+05:45', Date.UTC(2026, 10, 3, 14, 3, 12)],
    ['2028-02-29T00:00:00Z', Date.UTC(2028, 1, 29)],
  ])('%s is understood', (text, ms) => {
    expect(parseInstant(text)).toBe(ms);
  });

  test.each([
    ['a local time', '2026-11-03T08:03:12'],
    ['a date', '2026-11-03'],
    ['a day that does not exist', '2026-02-31T08:00:00Z'],
    ['29 February of a common year', '2026-02-29T08:00:00Z'],
    ['a month that does not exist', '2026-13-01T08:00:00Z'],
    ['an hour that does not exist', '2026-11-03T25:00:00Z'],
    ['more than milliseconds', '2026-11-03T08:00:00.1234Z'],
    ['spaces', ' 2026-11-03T08:00:00Z'],
    ['nothing', ''],
  ])('%s is refused', (_, text) => {
    expect(parseInstant(text)).toBeUndefined();
  });

  test('any text gives an instant or nothing', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const at = parseInstant(text);
        if (at !== undefined) expect(Number.isInteger(at)).toBe(true);
      }),
    );
  });
});

test('seconds are rounded down', () => {
  expect([0, 999, 1_000, 479_999, 480_000].map((ms) => Number(wholeSeconds(ms)))).toEqual([
    0, 0, 1, 479, 480,
  ]);
});
