import { turnOfTheLoop } from '../world/turn-of-the-loop.ts';

/** Does the work up to its end, a turn of the loop after each portion: whoever taps meanwhile does not wait for all of it. */
export async function inPortions(work: Iterable<void>): Promise<void> {
  for (const _ of work) await turnOfTheLoop();
}

/** Does the work at once. */
export function atOnce(work: Iterable<void>): void {
  for (const _ of work);
}
