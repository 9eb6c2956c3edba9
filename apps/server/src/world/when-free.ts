import { StoreBusy } from '../log/index.ts';

/** Between two questions; what other process writes lets go of the log for moments only. */
const PAUSE_MS = 20;
/** The sender of a command learns after this long that it could not be stored, and sends it again. */
const LONGEST_MS = 5_000;

export type Pause = (milliseconds: number) => Promise<void>;

export const pauseOfTimer: Pause = (milliseconds) =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * Asks the store again and again while another process holds it, and leaves this process to others between. Rejects with
 * `StoreBusy` if it is held for long.
 */
export async function whenFree<Result>(ask: () => Promise<Result>, pause: Pause): Promise<Result> {
  for (let waited = 0; ; waited += PAUSE_MS) {
    try {
      return await ask();
    } catch (cause) {
      if (!(cause instanceof StoreBusy) || waited >= LONGEST_MS) throw cause;
      await pause(PAUSE_MS);
    }
  }
}
