import { type Instant, instant } from './instant.ts';
import { zoneOffsetMs } from './zone-offset.ts';

/** Whether `timeZone` is an IANA name that this platform knows, such as `America/Chicago`; a mere offset is none. */
export function isTimeZone(timeZone: string): boolean {
  if (/^[+-]/.test(timeZone)) return false;
  try {
    zoneOffsetMs(EPOCH, timeZone);
    return true;
  } catch {
    return false;
  }
}

const EPOCH = instant(0);

/** `2026-11-03T08:03:12.345`, by the clock on the wall. */
const wallClock = (at: Instant, offsetMs: number): string =>
  new Date(at + offsetMs).toISOString().slice(0, -1);

/** The facility's calendar date, `2026-11-03`. */
export const localDate = (at: Instant, timeZone: string): string =>
  wallClock(at, zoneOffsetMs(at, timeZone)).slice(0, -13);

/** The facility's clock time to the second, `08:03:12`. */
export const localTime = (at: Instant, timeZone: string): string =>
  wallClock(at, zoneOffsetMs(at, timeZone)).slice(-12, -4);

/** Date, time and offset, `2026-11-03T08:03:12.345-06:00`: unambiguous also in the hour that a clock change repeats. */
export function localDateTime(at: Instant, timeZone: string): string {
  const offsetMs = zoneOffsetMs(at, timeZone);
  const minutes = Math.floor(Math.abs(offsetMs) / 60_000);
  const two = (n: number): string => String(n).padStart(2, '0');
  const sign = offsetMs < 0 ? '-' : '+';
  return `${wallClock(at, offsetMs)}${sign}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
