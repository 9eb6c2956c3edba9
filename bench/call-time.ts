import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

/**
 * Milliseconds that a call takes, the mean of `calls` in a row. What was left behind before them is collected first, so that
 * each subject pays for the garbage that it makes, and for no other.
 */
export function callTimeMs(call: () => unknown, calls: number): number {
  collectGarbage();
  const begins = performance.now();
  for (let called = 0; called < calls; called++) call();
  return (performance.now() - begins) / calls;
}
