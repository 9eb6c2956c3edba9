import { durationText } from '../time/duration-text.ts';
import { wholeSeconds } from '../time/instant.ts';
import { recordTimeText } from './record-time-text.ts';
import type { TimeRecord } from './time-record.ts';

/**
 * `The clock started at 08:00:00, was interrupted from 08:20:00 to 08:22:10 (2 min 10 s), and stopped at 09:30:00: 1 h 27 min 50 s
 * monitored.`
 */
export function clockWords(record: TimeRecord): string {
  const { startedAt, endedAt, interrupted } = record;
  if (startedAt === undefined) return 'The clock was never started.';
  const started = `The clock started at ${recordTimeText(startedAt, record)}`;
  if (endedAt === undefined) return `${started} and was never stopped.`;
  const stopped = `stopped at ${recordTimeText(endedAt, record)}`;
  const monitored = `${durationText(record.monitoredSeconds)} monitored.`;
  if (interrupted.length === 0) return `${started} and ${stopped}: ${monitored}`;
  const stretches = interrupted.map(
    ({ start, end }) =>
      `from ${recordTimeText(start, record)} to ${recordTimeText(end, record)} (${durationText(wholeSeconds(end - start))})`,
  );
  return `${started}, was interrupted ${stretches.join(', ')}, and ${stopped}: ${monitored}`;
}
