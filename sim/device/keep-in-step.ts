import type { After } from '@ionm-clock/client';
import type { Instant } from '@ionm-clock/domain';
import type { PageClock } from './page-clock.ts';

const EXCHANGES = 4;
const EVERY_MS = 30_000;
const LOOK_AT_CLOCKS_EVERY_MS = 10_000;
const ANSWER_WITHIN_MS = 2_000;

interface Asking {
  readonly clock: PageClock;
  readonly after: After;
  readonly ask: (answer: (now: Instant) => void) => void;
  readonly isConnected: () => boolean;
  readonly learned: () => void;
}

/**
 * Asks the server its time, several times in a row, when the web app does: every 30 s, and when the clocks part. Returns what to
 * call besides.
 */
export function keepInStep({ clock, after, ask, isConnected, learned }: Asking): () => void {
  let isAsking = false;
  const end = (answers: number): void => {
    isAsking = false;
    if (answers > 0) learned();
  };
  const exchange = (answers: number): void => {
    if (answers === EXCHANGES || !isConnected()) {
      end(answers);
      return;
    }
    const sent = clock.read();
    let isOver = false;
    const once = (work: () => void) => () => {
      if (isOver) return;
      isOver = true;
      work();
    };
    const inTime = after(
      ANSWER_WITHIN_MS,
      once(() => end(answers)),
    );
    ask((serverNow) =>
      once(() => {
        inTime();
        clock.learn(sent, serverNow);
        exchange(answers + 1);
      })(),
    );
  };
  const round = (): void => {
    if (isAsking) return;
    isAsking = true;
    exchange(0);
  };
  const every = (ms: number, work: () => void): void => {
    after(ms, () => {
      work();
      every(ms, work);
    });
  };
  every(EVERY_MS, round);
  every(LOOK_AT_CLOCKS_EVERY_MS, () => {
    if (clock.hasParted()) round();
  });
  return round;
}
