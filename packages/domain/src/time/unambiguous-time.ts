import { localDateTime } from './facility-time.ts';
import type { Instant } from './instant.ts';
import { localInstants } from './local-instant.ts';

/**
 * The facility's clock time to the second, `08:03:12`; in the hour that a clock change repeats with the offset, which alone tells
 * the two apart: `01:30:00 −05:00`.
 */
export const unambiguousTime = (at: Instant, timeZone: string): string =>
  shown(at, timeZone, '08:03:12'.length);

/** The same to the minute, `08:03` or `01:30 −05:00`, for what needs no seconds: plans, since when. */
export const unambiguousMinute = (at: Instant, timeZone: string): string =>
  shown(at, timeZone, '08:03'.length);

function shown(at: Instant, timeZone: string, length: number): string {
  const exact = localDateTime(at, timeZone);
  const [wallClock, offset] = [exact.slice(0, 23), exact.slice(23)];
  const time = wallClock.slice(11, 11 + length);
  return localInstants(wallClock, timeZone)?.kind === 'two' ? `${time} ${offset.replace('-', '−')}` : time;
}
