import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');

/** Collects all of it, and waits until it is done. */
export const collectGarbage: () => void = runInNewContext('gc');
