/** A tap goes through several turns of the loop until it is told, and must not meet a portion in each. */
const PAUSE_MS = 10;

/** Does the work up to its end, with a pause after each portion: whoever taps meanwhile does not wait for all of it. */
export async function inPortions(work: Iterable<void>): Promise<void> {
  for (const _ of work) await new Promise((go) => setTimeout(go, PAUSE_MS));
}

/** Does the work at once. */
export function atOnce(work: Iterable<void>): void {
  for (const _ of work);
}
