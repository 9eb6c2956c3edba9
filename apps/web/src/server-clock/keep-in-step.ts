import type { Instant } from '@ionm-clock/domain';
import { clocksHaveParted, goOnWithoutServer, learnFrom, readClocks } from './server-clock.ts';

/** Asks the server its time; rejects when no answer comes. */
export type AskServerTime = () => Promise<Instant>;

const EXCHANGES = 4;
const EVERY_MS = 30_000;
const LOOK_AT_CLOCKS_EVERY_MS = 1_000;
/** A page that has not reached the server by then shows what it has. */
const FIRST_ANSWER_WITHIN_MS = 1_500;

/**
 * Keeps `serverNow` in step with the server: every 30 s, when the page is shown again, when the network is back, and when
 * the device's own clocks part; `onLearned` is told of each time that it has answered. Returns what to call on each new
 * connection. Timers only decide when to ask: a hidden page, whose timers are slow, is no less exact.
 */
export function keepInStep(ask: AskServerTime, onLearned: () => void): () => void {
  let asking = false;
  let askAgain = false;
  const askSeveralTimes = async (): Promise<void> => {
    let answers = 0;
    try {
      while (answers < EXCHANGES) {
        const sent = readClocks();
        const serverNow = await ask();
        learnFrom({ sent, received: readClocks(), serverNow });
        answers += 1;
      }
    } finally {
      if (answers > 0) onLearned();
    }
  };
  const resync = async (): Promise<void> => {
    askAgain = asking;
    if (asking) return;
    asking = true;
    try {
      do {
        askAgain = false;
        await askSeveralTimes();
      } while (askAgain);
    } catch {
      goOnWithoutServer();
    } finally {
      asking = false;
    }
  };
  const start = (): void => void resync();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') start();
  });
  window.addEventListener('online', start);
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) start();
  });
  setInterval(start, EVERY_MS);
  setInterval(() => {
    if (clocksHaveParted()) start();
  }, LOOK_AT_CLOCKS_EVERY_MS);
  if (navigator.onLine) setTimeout(goOnWithoutServer, FIRST_ANSWER_WITHIN_MS);
  else goOnWithoutServer();
  return start;
}
