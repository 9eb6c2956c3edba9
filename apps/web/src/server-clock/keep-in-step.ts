import type { Instant } from '@ionm-clock/domain';
import { clocksHaveParted, goOnWithoutServer, learnFrom, readClocks } from './server-clock.ts';

/** Asks the server its time; rejects when no answer comes. */
export type AskServerTime = () => Promise<Instant>;

const EXCHANGES = 4;
const EVERY_MS = 30_000;
const LOOK_AT_CLOCKS_EVERY_MS = 1_000;

/**
 * Keeps `serverNow` in step with the server: every 30 s, when the page is shown again, when the network is back, and when
 * the device's own clocks part; `onLearned` is told of each time that it has answered. Returns what to call on each new connection.
 */
export function keepInStep(ask: AskServerTime, onLearned: () => void): () => void {
  let asking = false;
  const askSeveralTimes = async (): Promise<void> => {
    if (asking) return;
    asking = true;
    try {
      for (let i = 0; i < EXCHANGES; i++) {
        const sent = readClocks();
        const serverNow = await ask();
        learnFrom({ sent, received: readClocks(), serverNow });
      }
      onLearned();
    } catch {
      if (clocksHaveParted()) goOnWithoutServer();
    } finally {
      asking = false;
    }
  };
  const resync = (): void => {
    void askSeveralTimes();
  };
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') resync();
  });
  window.addEventListener('online', resync);
  setInterval(resync, EVERY_MS);
  setInterval(() => {
    if (clocksHaveParted()) resync();
  }, LOOK_AT_CLOCKS_EVERY_MS);
  return resync;
}
