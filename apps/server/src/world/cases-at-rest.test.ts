import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyHappening, type Happening } from '../testing/any-happening.ts';
import { TwoWorlds } from '../testing/two-worlds.ts';

async function lived(happenings: readonly Happening[], after: (worlds: TwoWorlds) => void): Promise<void> {
  const worlds = new TwoWorlds();
  try {
    await worlds.start();
    for (const happening of happenings) {
      await worlds.happens(happening);
      after(worlds);
    }
  } finally {
    worlds.folded.close();
  }
}

const anyLife = fc.array(anyHappening, { maxLength: 60, size: 'max' });

it('shows the same whether cases at rest are in memory or on disk, whenever it is saved and started anew', async () => {
  await fc.assert(
    fc.asyncProperty(anyLife, (happenings) => lived(happenings, (worlds) => worlds.expectTheSame())),
    { numRuns: 150 },
  );
});

it('and some cases do leave memory, come back, and are disposed of', async () => {
  let [resting, back, disposed] = [0, 0, 0];
  for (const happenings of fc.sample(anyLife, { seed: 20_261_129, numRuns: 100 })) {
    let [before, gone] = [0, 0];
    await lived(happenings, (worlds) => {
      const now = worlds.all() - worlds.inMemory();
      if (now > before) resting++;
      const disposedNow = worlds.disposed().size;
      if (disposedNow > gone) disposed++;
      else if (now < before) back++;
      [before, gone] = [now, disposedNow];
    });
  }
  expect(resting).toBeGreaterThan(20);
  expect(back).toBeGreaterThan(10);
  expect(disposed).toBeGreaterThan(10);
});
