import { t } from '@lingui/core/macro';

const SECOND_MS = 1_000;
const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;

/** Rounded up, in steps so coarse that a bound which grows slowly is not told anew every second. */
export function boundText(errorMs: number): string {
  if (errorMs <= 10 * SECOND_MS) return `${Math.ceil(errorMs / SECOND_MS)} s`;
  if (errorMs <= MINUTE_MS) return `${Math.ceil(errorMs / (10 * SECOND_MS)) * 10} s`;
  if (errorMs <= 90 * MINUTE_MS) return t`${Math.ceil(errorMs / MINUTE_MS)} min`;
  return `${Math.ceil(errorMs / HOUR_MS)} h`;
}
