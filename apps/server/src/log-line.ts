import { type Logger, pino } from 'pino';

/** Structured lines on standard error. No line holds patient data: ids, codes and counts only. */
export type Log = Pick<Logger, 'info' | 'warn' | 'error'>;

export const openLog = (level: string): Logger => pino({ level, base: null }, pino.destination(2));
