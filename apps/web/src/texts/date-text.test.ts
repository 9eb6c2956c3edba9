import { parseInstant } from '@ionm-clock/domain';
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
