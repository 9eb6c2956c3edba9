import { isoInstant } from '@ionm-clock/domain';
import { expect, it } from 'vitest';
import { isDate, scheduleTime } from './schedule-time.ts';

const CHICAGO = 'America/Chicago';
const read = (text: string, date = '2026-11-03'): string => {
  const time = scheduleTime(text, date, CHICAGO);
  return time.ok ? isoInstant(time.at) : time.reason;
};

it.each([
  ['08:30', '2026-11-03T14:30:00.000Z'],
  ['8:30', '2026-11-03T14:30:00.000Z'],
  ['2026-11-04 00:30', '2026-11-04T06:30:00.000Z'],
  ['2026-11-04T00:30', '2026-11-04T06:30:00.000Z'],
  ['08:30 -06:00', '2026-11-03T14:30:00.000Z'],
])('%s on 3 November is %s', (text, expected) => expect(read(text)).toBe(expected));

it.each(['noon', '25:00', '8', '08:60', '=08:30', '', '2026-02-30 08:00', '08:30:15'])(
  '%j is no time',
  (text) => expect(read(text)).toContain('must be a time such as 08:30'),
);

it('that the clocks are put forward over never comes', () => {
  expect(read('02:30', '2026-03-08')).toBe(
    'never comes on 2026-03-08 in America/Chicago: the clocks are put forward over it',
  );
});

it('that comes twice is written with its offset', () => {
  const day = '2026-11-01';
  expect(read('01:30', day)).toBe(
    'comes twice on 2026-11-01 in America/Chicago, for the clocks are put back: write it with its offset, such as 01:30 -05:00',
  );
  expect(read('01:30 -05:00', day)).toBe('2026-11-01T06:30:00.000Z');
  expect(read('01:30-06:00', day)).toBe('2026-11-01T07:30:00.000Z');
  expect(read('01:30 -04:00', day)).toContain('is no time with the offset -04:00');
});

it('lies in this century', () => {
  expect(read('08:00', '1999-01-05')).toContain('between the years 2000 and 2100');
  expect(['2026-11-03', '2026-02-30', '3.11.2026', ''].map(isDate)).toEqual([true, false, false, false]);
});
