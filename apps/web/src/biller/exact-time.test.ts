import { instant, parseInstant } from '@ionm-clock/domain';
import { describe, expect, it } from 'vitest';
import { exactLength, exactTime } from './exact-time.ts';

const at = (text: string) => parseInstant(text) ?? instant(0);

describe('an exact time', () => {
  it('is told to the millisecond, with the offset of the facility, and in UTC', () => {
    expect(exactTime(at('2026-11-03T14:03:12.345Z'), 'America/Chicago', '2026-11-03')).toEqual({
      local: '08:03:12.345 −06:00',
      utc: '14:03:12.345 Z',
    });
  });

  it('says the date where it is not the date of service', () => {
    expect(exactTime(at('2026-11-04T05:59:59Z'), 'America/Chicago', '2026-11-03')).toEqual({
      local: '23:59:59.000 −06:00',
      utc: '2026-11-04 05:59:59.000 Z',
    });
    expect(exactTime(at('2026-11-04T06:00:00Z'), 'America/Chicago', '2026-11-03').local).toBe(
      '2026-11-04 00:00:00.000 −06:00',
    );
  });

  it('tells the two hours apart that a clock change makes', () => {
    const local = (text: string) => exactTime(at(text), 'America/Chicago', '2026-11-01').local;
    expect(local('2026-11-01T06:30Z')).toBe('01:30:00.000 −05:00');
    expect(local('2026-11-01T07:30Z')).toBe('01:30:00.000 −06:00');
  });
});

it('the length of a span is told without rounding', () => {
  const start = at('2026-11-03T14:00:00.200Z');
  expect(exactLength({ start, end: at('2026-11-03T15:00:02.545Z') })).toBe('1 h 2 s 345 ms');
  expect(exactLength({ start, end: at('2026-11-03T14:00:02.200Z') })).toBe('2 s');
  expect(exactLength({ start, end: at('2026-11-03T14:00:00.207Z') })).toBe('7 ms');
});
