import { setTimeout } from 'node:timers/promises';

/**
 * Begins the work so many times a second for `ms`, at the times of a Poisson process, whether or not what was begun before is done.
 * Resolves with how often when all of it is; rejects if one does.
 */
export async function paced(
  ms: number,
  timesPerSecond: number,
  random: () => number,
  work: () => Promise<void>,
): Promise<number> {
  const begun: Promise<void>[] = [];
  const startedAt = performance.now();
  const next = () => (-Math.log(1 - random()) / timesPerSecond) * 1_000;
  for (let due = next(); due < ms; due += next()) {
    const wait = startedAt + due - performance.now();
    if (wait > 0) await setTimeout(wait);
    const one = work();
    // Whoever awaits all of them hears of it; until then it is not unheard.
    one.catch(() => undefined);
    begun.push(one);
  }
  await Promise.all(begun);
  return begun.length;
}
