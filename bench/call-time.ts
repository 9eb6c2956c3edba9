import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

/** Milliseconds that a call takes. */
export interface CallTime {
  readonly elapsed: number;
  /** What all threads of the process use of the processors, those that collect garbage included: other programs do not change it. */
  readonly processor: number;
}

/**
 * The mean of `calls` in a row. What was left behind before them is collected first, so that each subject pays for the
 * garbage that it makes, and for no other.
 */
export function callTime(call: () => unknown, calls: number): CallTime {
  collectGarbage();
  const used = process.cpuUsage();
  const begins = performance.now();
  for (let called = 0; called < calls; called++) call();
  const elapsed = performance.now() - begins;
  const { user, system } = process.cpuUsage(used);
  return { elapsed: elapsed / calls, processor: (user + system) / 1_000 / calls };
}
