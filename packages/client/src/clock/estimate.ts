import { instant, milliseconds } from '@ionm-clock/domain';
import type { TapTime } from './clock-reading.ts';
import { halfWidth, type Interval, middle } from './interval.ts';

/** Before anything is known of the server's time there is only the wall clock; nobody knows how wrong it is. */
export const UNKNOWN_ERROR_MS = 300_000;
/** People are told of an error bound that is worse than this (DESIGN.md section 4). */
export const GOOD_ERROR_MS = 1_000;

/** Where the server's time lies, and where in there most likely if that is not the middle. */
export interface Estimate {
  readonly within: Interval;
  readonly likely?: number;
}

/** The widest bound that is told. */
const A_CENTURY_MS = 100 * 365 * 86_400_000;

/** What a date can hold, however far off a device's wall clock is. */
const LAST_INSTANT = 8.64e15;

export function tapTime({ within, likely = middle(within) }: Estimate, final: boolean): TapTime {
  const inside = Math.min(Math.max(likely, within.from), within.to);
  const at = Math.round(Math.min(Math.max(inside, -LAST_INSTANT), LAST_INSTANT));
  const error = Math.max(at - within.from, within.to - at, halfWidth(within));
  return { at: instant(at), atErrorMs: milliseconds(Math.min(Math.ceil(error), A_CENTURY_MS)), final };
}
