import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { localDate } from '../time/facility-time.ts';
import { addMilliseconds, instant, parseInstant } from '../time/instant.ts';
import { contains } from '../time/span.ts';
import { datesOf, spanOfDate } from './span-of-date.ts';

const FARTHEST = [
  'Pacific/Kiritimati',
  'Etc/GMT+12',
  'Asia/Manila',
  'America/Metlakatla',
  'Australia/Lord_Howe',
];
const anyInstant = fc.integer({ min: -5e12, max: 5e12 }).map(instant);

describe('a date of service', () => {
  test('spans every instant that is of it, in whatever zone', () => {
    fc.assert(
      fc.property(anyInstant, fc.constantFrom(...FARTHEST), (at, zone) => {
        const date = localDate(at, zone);
        expect(contains(spanOfDate(date), at)).toBe(true);
        expect([...datesOf([{ start: at, end: addMilliseconds(at, 1) }])]).toContain(date);
      }),
    );
  });

  test('is a date', () => {
    expect(() => spanOfDate('yesterday')).toThrow(RangeError);
  });
});

test('the dates of spans come in order, each once', () => {
  const at = (text: string) => parseInstant(text) ?? instant(0);
  const spans = [
    { start: at('2026-11-20T12:00:00Z'), end: at('2026-11-20T13:00:00Z') },
    { start: at('2026-11-03T20:00:00Z'), end: at('2026-11-04T20:00:00Z') },
    { start: at('2026-11-04T10:00:00Z'), end: at('2026-11-05T06:00:00Z') },
  ];
  expect([...datesOf(spans)]).toEqual([
    ...['2026-11-03', '2026-11-04', '2026-11-05'],
    ...['2026-11-19', '2026-11-20', '2026-11-21'],
  ]);
  expect([...datesOf([])]).toEqual([]);
});
