import { commandId } from '@ionm-clock/domain';
import type { WireError } from '@ionm-clock/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newAnswer, TECHNOLOGIST } from '../testing/new-answer.ts';
import { allEvents, type EventStore } from './event-store.ts';

/** What every event store promises; `open` gives the same log again after a `close`, where the store can. */
export function eventStoreContract(name: string, open: () => Promise<EventStore>, reopens: boolean): void {
  describe(`${name} keeps the contract of the event store`, () => {
    let store: EventStore;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(() => store.close());

    it('an empty log has head 0 and verifies', async () => {
      expect(await store.head()).toBe(0);
      expect(await store.read(0, 10)).toEqual([]);
      expect(await store.verify()).toEqual({ ok: true, events: 0, checkpoints: 0, hash: '', disposed: 0 });
    });

    it('events get gapless places in the log and in their stream', async () => {
      const result = await store.commit(0, [
        newAnswer('command-1', 'case/A', 0, 2),
        newAnswer('command-2', 'case/B', 0),
        newAnswer('command-3', 'case/A', 2),
      ]);
      expect(result.ok).toBe(true);
      const events = await store.read(0, 10);
      expect(events.map(({ seq, stream, version }) => [seq, stream, version])).toEqual([
        [1, 'case/A', 1],
        [2, 'case/A', 2],
        [3, 'case/B', 1],
        [4, 'case/A', 3],
      ]);
      expect(await store.head()).toBe(4);
      expect(await store.verify()).toMatchObject({ ok: true, events: 4 });
    });

    it('what is read is what was committed', async () => {
      const answer = newAnswer('command-1', 'case/A', 0);
      const result = await store.commit(0, [answer]);
      const read = await store.read(0, 10);
      expect(result).toEqual({
        ok: true,
        answers: [{ commandId: 'command-1', actorId: TECHNOLOGIST, events: read }],
      });
      expect(read[0]).toMatchObject('events' in answer ? (answer.events[0] ?? {}) : {});
    });

    it('a commit on an old head stores nothing', async () => {
      await store.commit(0, [newAnswer('command-1', 'case/A', 0)]);
      expect(await store.commit(0, [newAnswer('command-2', 'case/B', 0)])).toEqual({
        ok: false,
        reason: 'behind',
      });
      expect(await store.head()).toBe(1);
    });

    it('a commit on an old version of a stream stores nothing, also of other streams', async () => {
      await store.commit(0, [newAnswer('command-1', 'case/A', 0)]);
      const result = await store.commit(1, [
        newAnswer('command-2', 'case/B', 0),
        newAnswer('command-3', 'case/A', 0),
      ]);
      expect(result).toEqual({ ok: false, reason: 'behind' });
      expect(await store.head()).toBe(1);
      expect(await store.answersOf([commandId('command-2')])).toEqual(new Map());
    });

    it('a command id is stored once: all of a commit that repeats one is left out', async () => {
      await store.commit(0, [newAnswer('command-1', 'case/A', 0)]);
      const repeated = await store.commit(1, [
        newAnswer('command-2', 'case/B', 0),
        newAnswer('command-1', 'case/A', 1),
      ]);
      expect(repeated).toEqual({ ok: false, reason: 'repeated' });
      const twice = await store.commit(1, [
        newAnswer('command-3', 'case/B', 0),
        newAnswer('command-3', 'case/B', 1),
      ]);
      expect(twice).toEqual({ ok: false, reason: 'repeated' });
      const refusal: WireError = { code: 'already-started', message: 'Once is enough.' };
      const refused = await store.commit(1, [
        { commandId: commandId('command-1'), actorId: TECHNOLOGIST, refusal },
      ]);
      expect(refused).toEqual({ ok: false, reason: 'repeated' });
      expect(await store.head()).toBe(1);
      expect(await store.answersOf([commandId('command-2')])).toEqual(new Map());
    });

    it('the first answer of a command is found again, be it events or a refusal', async () => {
      const refusal: WireError = {
        code: 'already-started',
        message: 'The clock was started at 08:00:00.',
        field: 'at',
      };
      await store.commit(0, [
        newAnswer('command-1', 'case/A', 0, 2),
        { commandId: commandId('command-2'), actorId: TECHNOLOGIST, refusal },
      ]);
      const answers = await store.answersOf(['command-1', 'command-2', 'command-3'].map(commandId));
      expect(answers.get(commandId('command-1'))).toEqual({
        commandId: 'command-1',
        actorId: TECHNOLOGIST,
        events: await store.read(0, 2),
      });
      expect(answers.get(commandId('command-2'))).toEqual({
        commandId: 'command-2',
        actorId: TECHNOLOGIST,
        refusal,
      });
      expect(answers.has(commandId('command-3'))).toBe(false);
      expect(await store.head()).toBe(2);
    });

    it('a probe of whether it can write leaves the log as it is', async () => {
      await store.commit(0, [newAnswer('command-1', 'case/A', 0)]);
      const before = await store.read(0, 10);
      await store.probe();
      expect(await store.read(0, 10)).toEqual(before);
      expect(await store.commit(1, [newAnswer('command-2', 'case/A', 1)])).toMatchObject({ ok: true });
      expect(await store.verify()).toMatchObject({ ok: true, events: 2 });
    });

    it('pages through the log in order', async () => {
      await store.commit(0, [newAnswer('command-1', 'case/A', 0, 25)]);
      expect((await store.read(10, 5)).map((event) => event.seq)).toEqual([11, 12, 13, 14, 15]);
      const seqs: number[] = [];
      for await (const event of allEvents(store, 3, 7)) seqs.push(event.seq);
      expect(seqs).toEqual(Array.from({ length: 22 }, (_, index) => index + 4));
    });

    if (!reopens) return;
    it('a log that is closed and opened again is the same log', async () => {
      const { logId } = store;
      await store.commit(0, [newAnswer('command-1', 'case/A', 0, 3)]);
      const before = await store.read(0, 10);
      await store.close();
      store = await open();
      expect(store.logId).toBe(logId);
      expect(await store.read(0, 10)).toEqual(before);
      expect(await store.commit(3, [newAnswer('command-2', 'case/A', 3)])).toMatchObject({ ok: true });
      expect(await store.verify()).toMatchObject({ ok: true, events: 4 });
    });
  });
}
