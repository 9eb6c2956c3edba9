import type { Instant } from './instant.ts';

/** One formatter per zone: making one costs far more than using it. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    timeZoneName: 'longOffset',
  });
  formatters.set(timeZone, made);
  return made;
}

/** Whether `timeZone` is an IANA name that this platform knows, such as `America/Chicago`; a mere offset is none. */
export function isTimeZone(timeZone: string): boolean {
  if (/^[+-]/.test(timeZone)) return false;
  try {
    formatter(timeZone);
    return true;
  } catch {
    return false;
  }
}

function parts(at: Instant, timeZone: string): (type: Intl.DateTimeFormatPartTypes) => string {
  const found = formatter(timeZone).formatToParts(at);
  return (type) => found.find((part) => part.type === type)?.value ?? '';
}

/** The facility's calendar date, `2026-11-03`. */
export function localDate(at: Instant, timeZone: string): string {
  const part = parts(at, timeZone);
  return `${part('year')}-${part('month')}-${part('day')}`;
}

/** The facility's clock time to the second, `08:03:12`. */
export function localTime(at: Instant, timeZone: string): string {
  const part = parts(at, timeZone);
  return `${part('hour')}:${part('minute')}:${part('second')}`;
}

/** Date, time and offset, `2026-11-03T08:03:12.345-06:00`: unambiguous also in the hour that a clock change repeats. */
export function localDateTime(at: Instant, timeZone: string): string {
  const part = parts(at, timeZone);
  const offset = part('timeZoneName').replace('GMT', '') || '+00:00';
  const fraction = String(((at % 1000) + 1000) % 1000).padStart(3, '0');
  return `${localDate(at, timeZone)}T${localTime(at, timeZone)}.${fraction}${offset}`;
}
