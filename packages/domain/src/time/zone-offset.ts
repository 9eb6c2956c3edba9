import { type Instant, instant } from './instant.ts';

const DAY_MS = 86_400_000;

/** One formatter per zone: making one costs far more than using it. */
const formatters = new Map<string, Intl.DateTimeFormat>();
/** Offsets at the beginnings of UTC days; a clock change is rare, so two equal ones answer for a whole day. */
const atDayStart = new Map<string, Map<number, number>>();

/**
 * How far the local clock of a zone is ahead of UTC at an instant, in milliseconds. Throws RangeError for a zone that
 * this platform does not know. Cheap when it is asked about many instants: a formatter is used twice per zone and day.
 */
export function zoneOffsetMs(at: Instant, timeZone: string): number {
  const day = Math.floor(at / DAY_MS);
  const before = offsetAtDayStart(day, timeZone);
  return before === offsetAtDayStart(day + 1, timeZone) ? before : formattedOffset(at, timeZone);
}

function offsetAtDayStart(day: number, timeZone: string): number {
  const known = atDayStart.get(timeZone)?.get(day);
  if (known !== undefined) return known;
  const offset = formattedOffset(instant(day * DAY_MS), timeZone);
  const days = atDayStart.get(timeZone) ?? new Map<number, number>();
  atDayStart.set(timeZone, days.set(day, offset));
  return offset;
}

function formattedOffset(at: Instant, timeZone: string): number {
  let formatter = formatters.get(timeZone);
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat('en-CA', { timeZone, timeZoneName: 'longOffset' });
    formatters.set(timeZone, formatter);
  }
  const name = formatter.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign, hours, minutes, seconds] = /([+-])(\d\d):(\d\d)(?::(\d\d))?$/.exec(name) ?? [];
  if (sign === undefined) return 0;
  const ms = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds ?? 0)) * 1000;
  return sign === '-' ? -ms : ms;
}
