import { type DestinationStream, type Logger, pino } from 'pino';
import { requestIdNow } from './request-id.ts';

/** Structured lines on standard error. No line holds patient data: ids, codes and counts only. */
export type Log = Pick<Logger, 'info' | 'warn' | 'error'>;

/** Lines that come of a request have its id, so that what a person was told can be found. `to`: standard error, if absent. */
export const openLog = (level: string, to: DestinationStream = pino.destination(2)): Logger =>
  pino({ level, base: null, mixin }, to);

function mixin(): { requestId?: string } {
  const requestId = requestIdNow();
  return requestId === undefined ? {} : { requestId };
}
