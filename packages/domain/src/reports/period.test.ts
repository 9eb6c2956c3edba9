import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { periodOf, presetRange, RANGE_PRESETS } from './period.ts';

describe('the period of a date', () => {
  // By ISO 8601: the first week of a year is the one with its first Thursday.
  it.each([
    ['2026-11-03', '2026-W45'],
    ['2026-01-01', '2026-W01'],
    ['2025-12-28', '2025-W52'],
    ['2025-12-29', '2026-W01'],
    ['2027-01-03', '2026-W53'],
    ['2027-01-04', '2027-W01'],
    ['2024-02-29', '2024-W09'],
    ['1969-12-31', '1970-W01'],
  ])('%s is week %s', (date, week) => {
    expect(periodOf(date, 'week')).toBe(week);
  });

  it('is its month', () => {
    expect(periodOf('2026-11-30', 'month')).toBe('2026-11');
  });

  it('of a text that is no date is an error', () => {
    expect(() => periodOf('2026-02-30', 'week')).toThrow(RangeError);
  });
});

const anyDate = fc
  .date({ min: new Date('1990-01-01T00:00:00Z'), max: new Date('2090-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test('a week has seven days, from Monday to Sunday, of one number', () => {
  fc.assert(
    fc.property(anyDate, (date) => {
      const { from, to } = presetRange('this-week', date);
      expect(from <= date && date <= to).toBe(true);
      expect(new Date(from).getUTCDay()).toBe(1);
      expect(Date.parse(to) - Date.parse(from)).toBe(6 * 86_400_000);
      expect([periodOf(from, 'week'), periodOf(to, 'week')]).toEqual(Array(2).fill(periodOf(date, 'week')));
      expect(presetRange('last-week', date)).toEqual(presetRange('this-week', before(from)));
    }),
  );
});

test('a month is from its first to its last day, and the last one ends the day before', () => {
  fc.assert(
    fc.property(anyDate, (date) => {
      const { from, to } = presetRange('this-month', date);
      expect(from).toBe(`${date.slice(0, 7)}-01`);
      expect(periodOf(to, 'month')).toBe(date.slice(0, 7));
      expect(presetRange('last-month', date)).toEqual(presetRange('this-month', before(from)));
    }),
  );
});

test('every range but the last ones holds the day it is asked on', () => {
  fc.assert(
    fc.property(anyDate, fc.constantFrom(...RANGE_PRESETS), (date, preset) => {
      const { from, to } = presetRange(preset, date);
      expect(from <= date && date <= to).toBe(!preset.startsWith('last'));
    }),
  );
});

it('a quarter has three months', () => {
  expect(presetRange('this-quarter', '2026-11-28')).toEqual({ from: '2026-10-01', to: '2026-12-31' });
  expect(presetRange('this-quarter', '2026-01-01')).toEqual({ from: '2026-01-01', to: '2026-03-31' });
  expect(presetRange('last-month', '2026-01-15')).toEqual({ from: '2025-12-01', to: '2025-12-31' });
});

const before = (date: string): string => new Date(Date.parse(date) - 86_400_000).toISOString().slice(0, 10);
