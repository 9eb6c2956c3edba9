import { localDateTime, localTime } from './facility-time.ts';
import type { Instant } from './instant.ts';
import { localInstants } from './local-instant.ts';

/**
 * The facility's clock time to the second, `08:03:12`; in the hour that a clock change repeats with the offset, which alone tells
 * the two apart: `01:30:00 −05:00`.
 */
export function unambiguousTime(at: Instant, timeZone: string): string {
  const exact = localDateTime(at, timeZone);
  const [wallClock, offset] = [exact.slice(0, 23), exact.slice(23)];
  const time = localTime(at, timeZone);
  return localInstants(wallClock, timeZone)?.kind === 'two' ? `${time} ${offset.replace('-', '−')}` : time;
}
