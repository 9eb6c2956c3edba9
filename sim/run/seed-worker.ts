import { parentPort } from 'node:worker_threads';
import { runSeed } from '../scenario/run-seed.ts';

/** Plays each seed that it is told, one after another, and tells what came of it; the trace only where a law was broken. */
parentPort?.on('message', (seed: number) => {
  void runSeed(seed).then((result) => {
    parentPort?.postMessage(result.violations.length === 0 ? { ...result, trace: [] } : result);
  });
});
