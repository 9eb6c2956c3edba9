import { type Instant, localDate, unambiguousMinute, unambiguousTime } from '@ionm-clock/domain';

const DATE = { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' } as const;
let format = new Intl.DateTimeFormat('en', DATE);

/** The order of day, month and year follows the locale; the month has its name, so that none is read as another. */
export function showDatesOf(locale: string): void {
  format = new Intl.DateTimeFormat(locale, DATE);
}

/** `2 Mar 2026` or `Mar 2, 2026`, of a date like `2026-03-02`; anything else stays as it is. */
export function dateText(date: string): string {
  const at = /^\d{4}-\d\d-\d\d$/.test(date) ? Date.parse(date) : Number.NaN;
  return Number.isNaN(at) ? date : format.format(at);
}

/** The day on which something was, by the clock of a zone. */
export const dayText = (at: Instant, timeZone: string): string => dateText(localDate(at, timeZone));

/** `2 Mar 2026 08:03:12` by the clock of a zone; with the offset in an hour that a clock change repeats. Always 24 hours. */
export const dateAndTime = (at: Instant, timeZone: string): string =>
  `${dayText(at, timeZone)} ${unambiguousTime(at, timeZone)}`;

/** `2 Mar 2026 08:03`, where seconds prove nothing. */
export const dateAndMinute = (at: Instant, timeZone: string): string =>
  `${dayText(at, timeZone)} ${unambiguousMinute(at, timeZone)}`;
