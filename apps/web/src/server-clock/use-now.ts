import { type Instant, instant, type Milliseconds, milliseconds } from '@ionm-clock/domain';
import { useSyncExternalStore } from 'react';
import { onServerTimeLearned, serverNow, serverNowError } from './server-clock.ts';

/** Timers may fire a little early; this much later the new second has surely begun. */
const MARGIN_MS = 5;

const listeners = new Set<() => void>();
let timer: ReturnType<typeof setTimeout> | undefined;
let stopListening: (() => void) | undefined;

function tell(): void {
  for (const listener of listeners) listener();
  clearTimeout(timer);
  timer = setTimeout(tell, 1000 - (serverNow() % 1000) + MARGIN_MS);
}

/** Calls back when another second of the server's time has begun, and when that time is known better; returns how to end that. */
export function everySecond(listener: () => void): () => void {
  listeners.add(listener);
  if (timer === undefined) {
    timer = setTimeout(tell, 1000 - (serverNow() % 1000) + MARGIN_MS);
    stopListening = onServerTimeLearned(tell);
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearTimeout(timer);
    timer = undefined;
    stopListening?.();
  };
}

const whole = (unitMs: number): Instant => {
  const now = serverNow();
  return instant(now - (now % unitMs));
};

/** The server's time in whole seconds, as it is shown. */
export const wholeSecond = (): Instant => whole(1000);
const wholeMinute = (): Instant => whole(60_000);

/**
 * The server's time in whole seconds. Every component that asks is drawn again at the same moment, once a second, from
 * one timer. For what is shown only: a tap takes `serverNow`.
 */
export const useNow = (): Instant => useSyncExternalStore(everySecond, wholeSecond);

/** The server's time in whole minutes, for what is costly to draw: drawn again once a minute, not once a second. */
export const useMinute = (): Instant => useSyncExternalStore(everySecond, wholeMinute);

const wholeSecondsError = (): Milliseconds => milliseconds(Math.ceil(serverNowError() / 1000) * 1000);

/** The error bound of what is shown, rounded up to whole seconds. */
export const useServerTimeError = (): Milliseconds => useSyncExternalStore(everySecond, wholeSecondsError);
