import { noticeOptions } from '../notices/notice-options.ts';

/** What a press of the clock's buttons does, as far as a hand in a glove can tell it apart. */
export type ClockTap = 'runs' | 'pauses' | 'asks' | 'ends';

/** Milliseconds of shaking and pauses between; a stop is long, so that nobody takes it for anything else. */
const PATTERNS: Readonly<Record<ClockTap, readonly number[]>> = {
  runs: [60],
  pauses: [60, 80, 60],
  asks: [30],
  ends: [300],
};

/** Lets the hand feel that a tap of the clock was taken, on devices that can and where that is wanted. */
export function feel(tap: ClockTap): void {
  if (noticeOptions.getState().vibration && 'vibrate' in navigator) navigator.vibrate([...PATTERNS[tap]]);
}
