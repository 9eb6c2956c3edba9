import { durationText } from './duration-text.ts';
import { type Milliseconds, wholeSeconds } from './instant.ts';

/** From here on people are told how inexact a time is. */
export const INEXACT_FROM_MS = 1_000;

/** `± 0.4 s`, `± 2 min 5 s`: an error bound rounded up, to tenths of a second below a minute. */
export function errorBoundText(boundMs: Milliseconds | number): string {
  return boundMs < 60_000
    ? `± ${Math.ceil(boundMs / 100) / 10} s`
    : `± ${durationText(wholeSeconds(Math.ceil(boundMs / 1_000) * 1_000))}`;
}
