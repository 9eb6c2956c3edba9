import { type Instant, instant } from '@ionm-clock/domain';
import { useSyncExternalStore } from 'react';
import { serverNow } from './server-clock.ts';

/** Timers may fire a little early; this much later the new second has surely begun. */
const MARGIN_MS = 5;

const listeners = new Set<() => void>();
let timer: ReturnType<typeof setTimeout> | undefined;

function waitForNextSecond(): void {
  timer = setTimeout(
    () => {
      for (const listener of listeners) listener();
      waitForNextSecond();
    },
    1000 - (serverNow() % 1000) + MARGIN_MS,
  );
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (timer === undefined) waitForNextSecond();
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearTimeout(timer);
    timer = undefined;
  };
}

const whole = (unitMs: number): Instant => {
  const now = serverNow();
  return instant(now - (now % unitMs));
};

const wholeSecond = (): Instant => whole(1000);
const wholeMinute = (): Instant => whole(60_000);

/**
 * The server's time in whole seconds. Every component that asks is drawn again at the same moment, once a second, from
 * one timer. For what is shown only: a tap takes `serverNow`.
 */
export const useNow = (): Instant => useSyncExternalStore(subscribe, wholeSecond);

/** The server's time in whole minutes, for what is costly to draw: drawn again once a minute, not once a second. */
export const useMinute = (): Instant => useSyncExternalStore(subscribe, wholeMinute);
