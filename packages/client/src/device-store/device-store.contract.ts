import { instant } from '@ionm-clock/domain';
import * as vitest from 'vitest';
import {
  AT,
  before,
  eventsOf,
  id,
  pendingCommand,
  refusedCommand,
  startOfA,
  toldLog,
} from '../testing/kept-entries.ts';
import { PHYSICIAN, TECHNOLOGIST } from '../testing/server-log.ts';
import type { DeviceStore, KeptLog } from './device-store.ts';

export { pendingCommand, refusedCommand, toldLog } from '../testing/kept-entries.ts';

const TECH = TECHNOLOGIST.userId;

const casesOf = (kept: KeptLog | undefined) =>
  Object.fromEntries((kept?.log.cases ?? []).map(({ caseId, events }) => [caseId, events]));

/** What the tests need of whatever runs them: Vitest, or Playwright where the store lives in a browser. */
export interface TestRunner {
  describe(name: string, tests: () => void): void;
  test(name: string, test: () => Promise<void>): void;
  beforeEach(prepare: () => void): void;
  readonly expect: (value: unknown) => Expectation;
}

interface Expectation {
  toBe(expected: unknown): void;
  toEqual(expected: unknown): void;
  toMatchObject(expected: object): void;
  toBeDefined(): void;
  toBeUndefined(): void;
  readonly rejects: { toThrow(): Promise<void> };
}

/** What every device store promises. `newDevice` gives what opens pages, each with its own store, on one new device. */
export function deviceStoreContract(
  name: string,
  newDevice: () => () => DeviceStore,
  { describe, test, beforeEach, expect }: TestRunner = vitest,
): void {
  describe(`${name} keeps the contract of the device store`, () => {
    let openPage: () => DeviceStore;
    let store: DeviceStore;
    beforeEach(() => {
      openPage = newDevice();
      store = openPage();
    });
    const keptNow = (actor = TECHNOLOGIST) => openPage().read(actor.userId);
    const idsNow = async (actor = TECHNOLOGIST) => {
      const { log: _, ...commands } = await keptNow(actor);
      expect(await openPage().readCommands(actor.userId)).toEqual(commands);
      const { outbox, refused } = commands;
      return [outbox.map((one) => one.commandId), refused.map((one) => one.commandId)];
    };

    test('a new device keeps nothing for anybody', async () => {
      expect(await store.read(TECH)).toEqual({ log: undefined, outbox: [], refused: [] });
      expect(await store.waiting()).toEqual(new Map());
    });

    describe('what waits to be sent', () => {
      test('comes back on another page as it was, in the order of the taps', async () => {
        // Not one after the other: the order of the calls counts.
        await Promise.all(['3', '1', '2'].map((name) => store.keepCommand(pendingCommand(name))));
        expect((await keptNow()).outbox).toEqual(['3', '1', '2'].map((name) => pendingCommand(name)));
      });

      test('is replaced where it stands when it is kept again', async () => {
        for (const name of ['1', '2']) await store.keepCommand(pendingCommand(name));
        const { reading: _, ...final } = { ...pendingCommand('1'), at: instant(AT + 40) };
        await store.keepCommand(final);
        expect((await keptNow()).outbox).toEqual([final, pendingCommand('2')]);
      });

      test('of one person is not another’s', async () => {
        await store.keepCommand(pendingCommand('1'));
        await store.keepCommand(pendingCommand('2', PHYSICIAN));
        expect(await idsNow()).toEqual([[id('1')], []]);
        expect(await idsNow(PHYSICIAN)).toEqual([[id('2')], []]);
      });

      test('is not changed by whoever handed it in or read it', async () => {
        const mine = { ...pendingCommand('1'), events: [...eventsOf('A')] };
        await store.keepCommand(mine);
        mine.events.length = 0;
        expect((await store.read(TECH)).outbox[0]?.events).toEqual(eventsOf('A'));
      });

      test('goes when the held log has it; what is not there is passed over', async () => {
        for (const name of ['1', '2', '3']) await store.keepCommand(pendingCommand(name));
        await store.dropCommands([id('1'), id('unknown'), id('3')]);
        expect(await idsNow()).toEqual([[id('2')], []]);
        await store.dropCommands([]);
        expect(await idsNow()).toEqual([[id('2')], []]);
      });

      test('is counted for each person, without what is stored already and what was refused', async () => {
        for (const name of ['1', '2']) await store.keepCommand(pendingCommand(name));
        await store.keepCommand({ ...pendingCommand('3'), status: 'sent' });
        await store.keepCommand({ ...pendingCommand('4'), status: 'stored', storedUpTo: 7 });
        await store.refuseCommand(refusedCommand('2'));
        await store.refuseCommand(refusedCommand('5', PHYSICIAN));
        expect(await openPage().waiting()).toEqual(new Map([[TECH, 2]]));
      });
    });

    describe('what was refused', () => {
      test('leaves what waits, and stays until it is settled', async () => {
        for (const name of ['1', '2']) await store.keepCommand(pendingCommand(name));
        await store.refuseCommand(refusedCommand('1'));
        const kept = await keptNow();
        expect(kept.outbox).toEqual([pendingCommand('2')]);
        expect(kept.refused).toEqual([refusedCommand('1')]);
        await store.dropRefused(id('1'));
        expect(await idsNow()).toEqual([[id('2')], []]);
      });

      test('is kept also when it never waited', async () => {
        await store.refuseCommand(refusedCommand('1'));
        expect((await keptNow()).refused).toEqual([refusedCommand('1')]);
      });

      test('waits again, where it stood, when it is to be sent again', async () => {
        for (const name of ['1', '2']) await store.keepCommand(pendingCommand(name));
        await store.refuseCommand(refusedCommand('1'));
        await store.keepCommand(pendingCommand('1'));
        expect(await idsNow()).toEqual([[id('1'), id('2')], []]);
      });

      test('and what waits are dropped each by its own name', async () => {
        await store.keepCommand(pendingCommand('1'));
        await store.refuseCommand(refusedCommand('2'));
        await store.dropRefused(id('1'));
        await store.dropRefused(id('unknown'));
        await store.dropCommands([id('2')]);
        expect(await idsNow()).toEqual([[id('1')], [id('2')]]);
      });
    });

    describe('what the server said', () => {
      test('comes back as it was told, and when', async () => {
        await store.keepLog(TECH, toldLog());
        const { log } = await keptNow();
        expect(log).toMatchObject({ heardAt: AT, log: { logId: before.logId, to: 2 } });
        expect(log?.log.directory).toEqual(before.directory);
        expect(casesOf(log)).toEqual({ A: eventsOf('A').slice(0, 1), B: eventsOf('B') });
      });

      test('changes only in the cases that a batch names', async () => {
        await store.keepLog(TECH, toldLog());
        await store.keepLog(TECH, startOfA);
        const { log } = await keptNow();
        expect(log).toMatchObject({ heardAt: AT + 1000, log: { to: startOfA.to } });
        expect(casesOf(log)).toEqual({ A: eventsOf('A'), B: eventsOf('B') });
      });

      test('is forgotten where a snapshot does not name it', async () => {
        await store.keepLog(TECH, toldLog());
        await store.keepLog(TECH, { ...startOfA, logId: 'another log', to: 1, replaces: true });
        const { log } = await keptNow();
        expect(log?.log).toMatchObject({ logId: 'another log', to: 1 });
        expect(casesOf(log)).toEqual({ A: eventsOf('A') });
      });

      test('is not begun by a batch: what came before it would be missing', async () => {
        await expect(store.keepLog(TECH, startOfA)).rejects.toThrow();
        expect((await keptNow()).log).toBeUndefined();
        await store.keepLog(TECH, toldLog());
        await expect(store.keepLog(TECH, { ...startOfA, logId: 'another log' })).rejects.toThrow();
        expect((await keptNow()).log?.log.to).toBe(2);
      });

      test('does not go back when another page of this person is behind', async () => {
        await store.keepLog(TECH, toldLog());
        await store.keepLog(TECH, startOfA);
        await store.keepLog(TECH, { ...startOfA, to: 2, cases: before.cases, heardAt: AT });
        const { log } = await keptNow();
        expect(log).toMatchObject({ heardAt: AT + 1000, log: { to: startOfA.to } });
        expect(casesOf(log)).toEqual({ A: eventsOf('A'), B: eventsOf('B') });
      });

      test('is forgotten for one person on signing out; what waits and what was refused stay', async () => {
        await store.keepLog(TECH, toldLog());
        await store.keepLog(PHYSICIAN.userId, toldLog());
        await store.keepCommand(pendingCommand('1'));
        await store.refuseCommand(refusedCommand('2'));
        await store.forgetLog(TECH);
        expect(await idsNow()).toEqual([[id('1')], [id('2')]]);
        expect((await keptNow()).log).toBeUndefined();
        expect((await keptNow(PHYSICIAN)).log).toBeDefined();
      });
    });
  });
}
