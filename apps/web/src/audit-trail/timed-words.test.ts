import { instant } from '@ionm-clock/domain';
import { expect, test } from 'vitest';
import { timedWords } from './timed-words.ts';

const CHICAGO = 'America/Chicago';
const recordedAt = instant(Date.UTC(2026, 10, 3, 16));

test('instants are told by the clock of the zone, with the date only where it is another', () => {
  expect(timedWords('the clock started at 2026-11-03T14:03:12.345Z, late', recordedAt, CHICAGO)).toBe(
    'the clock started at 08:03:12, late',
  );
  const search = 'searched: from 2026-11-03T05:59:59.000Z, to 2026-11-03T06:00:00.999Z';
  expect(timedWords(search, recordedAt, CHICAGO)).toBe('searched: from Nov 2, 2026 23:59:59, to 00:00:00');
});

test('in the hour that a clock change repeats they have their offset', () => {
  const stored = instant(Date.UTC(2026, 10, 1, 16));
  expect(timedWords('stopped at 2026-11-01T07:30:00.000Z', stored, CHICAGO)).toBe(
    'stopped at 01:30:00 −06:00',
  );
});

test('what is no instant stays', () => {
  const words = 'moved 2026-11-03T14:03Z of 2026-13-03T14:03:12.345Z C-261103-01';
  expect(timedWords(words, recordedAt, CHICAGO)).toBe(words);
});
