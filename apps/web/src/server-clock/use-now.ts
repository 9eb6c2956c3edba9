import { type Instant, instant } from '@ionm-clock/domain';
import { useSyncExternalStore } from 'react';
import { serverNow } from './server-clock.ts';

/** Timers may fire a little early; this much later the new second has surely begun. */
const MARGIN_MS = 5;

const listeners = new Set<() => void>();
let timer: ReturnType<typeof setTimeout> | undefined;

function waitForNextSecond(): void {
  timer = setTimeout(() => {
    for (const listener of listeners) listener();
    waitForNextSecond();
  }, 1000 - (serverNow() % 1000) + MARGIN_MS);
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

const wholeSecond = (): Instant => {
  const now = serverNow();
  return instant(now - (now % 1000));
};

/**
 * The server's time in whole seconds. Every component that asks is drawn again at the same moment, once a second, from
 * one timer. For what is shown only: a tap takes `serverNow`.
 */
export const useNow = (): Instant => useSyncExternalStore(subscribe, wholeSecond);
