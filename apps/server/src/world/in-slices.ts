import { turnOfTheLoop } from './turn-of-the-loop.ts';

/** Others get their turn after so many cases: a slice takes a few milliseconds. */
const SLICE = 100;

/** Calls for each in turn, and lets the loop turn between slices. */
export async function inSlices<Item>(items: Iterable<Item>, use: (item: Item) => void): Promise<void> {
  let used = 0;
  for (const item of items) {
    use(item);
    if (++used % SLICE === 0) await turnOfTheLoop();
  }
}
