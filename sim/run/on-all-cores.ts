import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { SeedResult } from '../scenario/run-seed.ts';

/** What a seed leaves behind is short-lived, and there is much of it: with less room a tenth of the time goes into clearing it away. */
const YOUNG_MIB = 64;

/** Plays the seeds on all cores, and tells of each as it is done, in no particular order. Rejects when a worker dies. */
export function onAllCores(from: number, to: number, done: (result: SeedResult) => void): Promise<void> {
  const workers = Array.from({ length: Math.min(availableParallelism(), to - from + 1) }, () => {
    return new Worker(new URL('./seed-worker.ts', import.meta.url), {
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MIB },
    });
  });
  let next = from;
  const playAll = (worker: Worker): Promise<void> =>
    new Promise((resolve, reject) => {
      const another = (): void => {
        if (next <= to) worker.postMessage(next++);
        else resolve();
      };
      worker.on('error', reject);
      worker.on('message', (result: SeedResult) => {
        done(result);
        another();
      });
      another();
    });
  return Promise.all(workers.map(playAll)).then(async () => {
    await Promise.all(workers.map((worker) => worker.terminate()));
  });
}
