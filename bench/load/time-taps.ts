import { CASES } from '../staff.ts';
import type { Command } from '../subject.ts';
import type { CaseWork } from './case-work.ts';
import { type Client, mustBeTaken } from './client.ts';

/** A tap that not every watcher has seen after this long never arrives. */
const LOST_AFTER_MS = 10_000;

/**
 * Milliseconds from each tap to the moment at which the last of the watchers has seen it. The next tap follows when the
 * one before has been seen by all and answered. Throws if a watcher misses one.
 */
export async function timeTaps(
  tapper: Client,
  watchers: readonly Client[],
  work: CaseWork,
  ms: number,
): Promise<readonly number[]> {
  const all = new AllWatchers(watchers);
  const times: number[] = [];
  const end = performance.now() + ms;
  for (let caseNumber = 0; performance.now() < end; caseNumber = (caseNumber + 1) % CASES) {
    const tap = work.nextTap(caseNumber);
    const seen = all.haveSeen(tap);
    const tappedAt = performance.now();
    const answered = tapper.command(tap);
    times.push((await seen) - tappedAt);
    mustBeTaken(await answered);
  }
  return times;
}

class AllWatchers {
  readonly #count: number;
  #awaited: Command | undefined;
  #seen = 0;
  #done: (at: number) => void = () => undefined;

  constructor(watchers: readonly Client[]) {
    this.#count = watchers.length;
    for (const watcher of watchers)
      watcher.onTail(({ events }) => {
        if (events.some(({ commandId }) => commandId === this.#awaited?.commandId)) this.#oneMore();
      });
  }

  /** The instant, on the clock of `performance.now()`, at which the last of them has seen the tap. */
  haveSeen(tap: Command): Promise<number> {
    this.#awaited = tap;
    this.#seen = 0;
    return new Promise((resolve, reject) => {
      const lost = setTimeout(
        () => reject(new Error(`${this.#seen} of ${this.#count} watchers saw a tap`)),
        LOST_AFTER_MS,
      );
      this.#done = (at) => {
        clearTimeout(lost);
        resolve(at);
      };
    });
  }

  #oneMore(): void {
    this.#seen++;
    if (this.#seen === this.#count) this.#done(performance.now());
  }
}
