import { expect, test } from 'vitest';
import { runSeed } from './run-seed.ts';

test('a seed comes out the same each time, to the last step', async () => {
  for (const seed of [1, 2, 3, 4, 5]) {
    const [once, again] = [await runSeed(seed), await runSeed(seed)];
    expect(again.trace).toEqual(once.trace);
    expect(again).toEqual(once);
  }
});

test('another seed is another story', async () => {
  const hashes = await Promise.all([10, 11, 12].map(async (seed) => (await runSeed(seed)).hash));
  expect(new Set(hashes).size).toBe(3);
});
