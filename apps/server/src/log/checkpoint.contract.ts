import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newAnswer } from '../testing/new-answer.ts';
import type { EventStore } from './event-store.ts';

/** What every event store promises of checkpoints; `open` gives the same log again after a `close`, where the store can. */
export function checkpointContract(name: string, open: () => Promise<EventStore>, reopens: boolean): void {
  describe(`${name} keeps the contract of checkpoints`, () => {
    let store: EventStore;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(() => store.close());

    it('a checkpoint is written with every 500 events or more, whatever streams they are in', async () => {
      const head = () => store.head();
      const checkpoints = async () => {
        const found = await store.verify();
        return found.ok ? [found.events, found.checkpoints] : found;
      };
      await store.commit(0, [newAnswer('command-1', 'case/A', 0, 499)]);
      expect(await checkpoints()).toEqual([499, 0]);
      await store.commit(await head(), [newAnswer('command-2', 'case/B', 0)]);
      expect(await checkpoints()).toEqual([500, 1]);
      await store.commit(await head(), [newAnswer('command-3', 'case/A', 499, 1_200)]);
      expect(await checkpoints()).toEqual([1_700, 2]);
      await store.commit(await head(), [newAnswer('command-4', 'case/C', 0, 499)]);
      expect(await checkpoints()).toEqual([2_199, 2]);
      expect(await store.checkTail()).toEqual(await store.verify());
    });

    it('a position that was kept elsewhere tells whether the log still is what it was', async () => {
      await store.commit(0, [newAnswer('command-1', 'case/A', 0, 3)]);
      const then = await store.verify();
      if (!then.ok) throw new Error(then.reason);
      const kept = { seq: then.events, hash: then.hash };
      await store.commit(3, [newAnswer('command-2', 'case/B', 0, 600)]);
      expect(await store.verify(kept)).toMatchObject({ ok: true, events: 603, checkpoints: 1 });
      expect(await store.verify({ ...kept, seq: 2 })).toMatchObject({ ok: false, seq: 2 });
      expect(await store.verify({ ...kept, seq: 700 })).toMatchObject({ ok: false, seq: 604 });
    });

    if (!reopens) return;
    it('a log that is closed ends at a checkpoint, if anything was written', async () => {
      await store.commit(0, [newAnswer('command-1', 'case/A', 0, 3)]);
      for (const _ of [1, 2]) {
        await store.close();
        store = await open();
        expect(await store.verify()).toMatchObject({ ok: true, events: 3, checkpoints: 1 });
        expect(await store.checkTail()).toMatchObject({ ok: true, events: 3 });
      }
      await store.commit(3, [newAnswer('command-2', 'case/B', 0, 3)]);
      await store.close();
      store = await open();
      expect(await store.verify()).toMatchObject({ ok: true, events: 6, checkpoints: 2 });
    });
  });
}
