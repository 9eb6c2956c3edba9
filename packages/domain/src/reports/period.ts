import { instant, isoInstant, parseInstant } from '../time/instant.ts';

/** How long the periods are that a report counts in. */
export type PeriodKind = 'month' | 'week';

const DAY_MS = 86_400_000;
/** Days since the first of 1970. Throws RangeError for a text that is no date. */
function dayNumber(date: string): number {
  const midnight = parseInstant(`${date}T00:00:00Z`);
  if (midnight === undefined) throw new RangeError(`not a date: ${date}`);
  return midnight / DAY_MS;
}
const dateOf = (day: number): string => isoInstant(instant(day * DAY_MS)).slice(0, 10);
/** Monday is 0. Day 0, the first of 1970, was a Thursday. */
const weekday = (day: number): number => (((day + 3) % 7) + 7) % 7;

/**
 * The period that a date lies in: `2026-11`, or the week that begins on Monday and has the number that ISO 8601 gives it, `2026-W45`.
 * The first week of a year is the one with its first Thursday. Throws RangeError for a text that is no date.
 */
export function periodOf(date: string, kind: PeriodKind): string {
  if (kind === 'month') return date.slice(0, 7);
  const day = dayNumber(date);
  const thursday = dateOf(day - weekday(day) + 3);
  const year = thursday.slice(0, 4);
  const week = Math.floor((dayNumber(thursday) - dayNumber(`${year}-01-01`)) / 7) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}

/** A stretch of days, both of them included. */
export interface DateRange {
  readonly from: string;
  readonly to: string;
}

/** The ranges that people ask for, as of a day. */
export const RANGE_PRESETS = ['this-week', 'last-week', 'this-month', 'last-month', 'this-quarter'] as const;
/** A range by its name. */
export type RangePreset = (typeof RANGE_PRESETS)[number];

/** The days of a range as of `today`, which lies in this week, this month and this quarter. */
export function presetRange(preset: RangePreset, today: string): DateRange {
  switch (preset) {
    case 'this-week':
      return weekOf(dayNumber(today));
    case 'last-week':
      return weekOf(dayNumber(today) - 7);
    case 'this-month':
      return months(today, 0, 1);
    case 'last-month':
      return months(today, -1, 1);
    case 'this-quarter':
      return months(today, -((monthOf(today) - 1) % 3), 3);
  }
}

function weekOf(day: number): DateRange {
  const monday = day - weekday(day);
  return { from: dateOf(monday), to: dateOf(monday + 6) };
}

const monthOf = (date: string): number => Number(date.slice(5, 7));

/** So many whole months, the first of them so many after that of the date. */
function months(date: string, after: number, count: number): DateRange {
  const first = Number(date.slice(0, 4)) * 12 + monthOf(date) - 1 + after;
  return { from: firstDayOf(first), to: dateOf(dayNumber(firstDayOf(first + count)) - 1) };
}

const firstDayOf = (month: number): string =>
  `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`;
