import { type CaseState, type Instant, localTime } from '@ionm-clock/domain';

/** The zone that a desk tells time in: that of its first case, else this browser's. */
export const deskTimeZone = (states: readonly CaseState[]): string =>
  states[0]?.details.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;

/** `08:03`, for what needs no seconds: plans, ticks, since when. */
export const hourAndMinute = (at: Instant, timeZone: string): string => localTime(at, timeZone).slice(0, 5);
