import { localDateTime } from '../time/facility-time.ts';
import type { Instant } from '../time/instant.ts';
import { zoneOffsetMs } from '../time/zone-offset.ts';
import type { TimeRecord } from './time-record.ts';

/**
 * An instant of a record on the facility's clock, `08:03:12`; with the date where it is not the date of service, and with the
 * offset where clocks changed during the monitoring.
 */
export function recordTimeText(
  at: Instant,
  { details: { timeZone }, dateOfService, startedAt, endedAt }: TimeRecord,
): string {
  const text = localDateTime(at, timeZone);
  const date = text.slice(0, 10);
  const changed =
    startedAt !== undefined &&
    endedAt !== undefined &&
    zoneOffsetMs(startedAt, timeZone) !== zoneOffsetMs(endedAt, timeZone);
  return [
    ...(dateOfService === undefined || date === dateOfService ? [] : [date]),
    text.slice(11, 19),
    ...(changed ? [text.slice(23).replace('-', '−')] : []),
  ].join(' ');
}
