import { instant } from '@ionm-clock/domain';
import { expect, test } from 'vitest';
import { shownAsOf } from './shown-as-of.ts';

const at = (time: string) => instant(Date.parse(`2026-11-03T${time}-06:00`));
const asOf = (heardAt: string, since: string, now = since) =>
  shownAsOf(at(heardAt), at(since), at(now), 'America/Chicago');

test('what the device kept is shown with its age', () => {
  expect(asOf('10:03:12', '11:00:12')).toBe('Shown as of 10:03, 57 min ago.');
  expect(asOf('10:03:12', '11:00:12', '12:05:00')).toBe('Shown as of 10:03, 2 h 1 min ago.');
});

test('what was shown when the connection was lost is as old as that, which is said already', () => {
  expect(asOf('10:03:12', '10:03:40', '12:00:00')).toBeUndefined();
  expect(shownAsOf(undefined, at('10:03:00'), at('10:04:00'), 'America/Chicago')).toBeUndefined();
});

test('of another day is said with its date', () => {
  expect(
    shownAsOf(instant(at('10:03:00') - 86_400_000), at('10:03:00'), at('10:03:00'), 'America/Chicago'),
  ).toBe('Shown as of Nov 2, 2026 10:03, 24 h ago.');
});

test('a clock that went back tells no negative age', () => {
  expect(asOf('10:03:00', '11:00:00', '10:00:00')).toBe('Shown as of 10:03, 1 min ago.');
});
