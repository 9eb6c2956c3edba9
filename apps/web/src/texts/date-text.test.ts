import { instant, parseInstant } from '@ionm-clock/domain';
import { afterEach, expect, test } from 'vitest';
import { dateAndMinute, dateAndTime, dateText, showDatesOf } from './date-text.ts';

afterEach(() => showDatesOf('en'));

const at = parseInstant('2026-03-02T14:03:12.000Z');

test('the order of a date follows the locale, and its month has a name', () => {
  expect(dateText('2026-03-02')).toBe('Mar 2, 2026');
  showDatesOf('en-GB');
  expect(dateText('2026-03-02')).toBe('2 Mar 2026');
});

test('times have 24 hours in every locale', () => {
  showDatesOf('en-US');
  if (at === undefined) throw new Error('no instant');
  expect(dateAndTime(at, 'America/Chicago')).toBe('Mar 2, 2026 08:03:12');
  expect(dateAndTime(at, 'Asia/Tokyo')).toBe('Mar 2, 2026 23:03:12');
  expect(dateAndMinute(at, 'Asia/Tokyo')).toBe('Mar 2, 2026 23:03');
});

test('what is no date stays', () => {
  expect(dateText('no date')).toBe('no date');
  expect(dateText('2026-13-40')).toBe('2026-13-40');
});

test('in the hour that a clock change repeats a time to the minute has its offset', () => {
  const twice = instant(Date.UTC(2026, 10, 1, 7, 30));
  expect(dateAndMinute(twice, 'America/Chicago')).toBe('Nov 1, 2026 01:30 −06:00');
  expect(dateAndMinute(twice, 'America/New_York')).toBe('Nov 1, 2026 02:30');
});
