import { expect, test } from 'vitest';
import { runSeed } from '../scenario/run-seed.ts';
import type { Variant } from '../seed/variant.ts';
import { believesTheWallClock, forgetsTheOutbox, saysKeptTooEarly } from './broken-devices.ts';
import { answersBeforeItIsOnDisk, appliesRepeats, forgetsLoads, timeGoesBack } from './broken-servers.ts';

/** The first seed that breaks the law. */
async function firstToBreak(law: string, variant: Variant, seeds: number): Promise<number | undefined> {
  for (let seed = 1; seed <= seeds; seed++) {
    const { violations } = await runSeed(seed, variant);
    if (violations.some((violation) => violation.law === law)) return seed;
  }
  return undefined;
}

const FOUND: readonly (readonly [string, Variant, string])[] = [
  ['a server that applies a command as often as it arrives', appliesRepeats, 'no event is in the log twice'],
  ['a server that answers before the disk has it', answersBeforeItIsOnDisk, 'what is answered is on disk'],
  ['a server whose time goes back with its wall clock', timeGoesBack, 'recordedAt never goes backwards'],
  ['a server that tells nobody of changed loads', forgetsLoads, 'a live load is what the log says'],
  [
    'a page that forgets what was tapped before it',
    forgetsTheOutbox,
    'a tap that was kept is in the log, or refused and shown',
  ],
  [
    'a device that says that it has kept what it has not',
    saysKeptTooEarly,
    'a tap that the screen does not mark as in danger is on the disk',
  ],
  [
    'a clock that believes the wall clock',
    believesTheWallClock,
    'an instant is within its stated bound of the truth',
  ],
];

test.each(FOUND)('%s is found', async (_, variant, law) => {
  expect(await firstToBreak(law, variant, 400)).toBeDefined();
});
