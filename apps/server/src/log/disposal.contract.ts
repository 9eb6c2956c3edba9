import { commandId, type DisposedCase } from '@ionm-clock/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { disposalOf, remainsIn, versionsOf } from '../testing/disposal.ts';
import { newAnswer } from '../testing/new-answer.ts';
import type { DisposableLog, StoredEvent } from './event-store.ts';

/** What every log promises of disposals; `open` gives the same log again after a `close`, where the store can. */
export function disposalContract(name: string, open: () => Promise<DisposableLog>, reopens: boolean): void {
  describe(`${name} keeps the contract of disposals`, () => {
    let store: DisposableLog;
    beforeEach(async () => {
      store = await open();
      await store.commit(0, [
        newAnswer('command-1', 'case/A', 0, 2),
        newAnswer('command-2', 'case/B', 0),
        newAnswer('command-3', 'case/A', 2),
        newAnswer('command-4', 'case/C', 0),
      ]);
    });
    afterEach(() => store.close());

    const all = () => store.read(0, 100);
    const dispose = async (
      change: (cases: readonly DisposedCase[]) => readonly DisposedCase[] = (same) => same,
    ) => {
      const cases = await remainsIn(store, ['A', 'C']);
      return store.dispose(disposalOf('dispose-1', 0, change(cases)), versionsOf(cases));
    };
    const emptied = ({ payload: _, ...event }: StoredEvent) => ({ ...event, isDisposed: true });

    it('of a case nothing stays but place, type, times, who and hash; all else stays as it was', async () => {
      const before = await all();
      const result = await dispose();
      expect(result).toMatchObject({ ok: true, answers: [{ events: [{ type: 'cases.disposed', seq: 6 }] }] });
      const after = await all();
      expect(after.slice(0, 5)).toEqual(
        before.map((event) => (event.stream === 'case/B' ? event : emptied(event))),
      );
      expect(after[0]?.payload).toBeUndefined();
      expect(after[5]).toMatchObject({ type: 'cases.disposed', payload: { reason: 'Schedule 7' } });
    });

    it('the log is whole after it, at the same position, and goes on', async () => {
      const before = await store.verify();
      if (!before.ok) throw new Error(before.reason);
      await dispose();
      expect(await store.verify({ seq: before.events, hash: before.hash })).toMatchObject({
        ok: true,
        events: 6,
        disposed: 2,
      });
      expect(await store.checkTail()).toMatchObject({ ok: true });
      expect(await store.commit(6, [newAnswer('command-5', 'case/B', 1, 600)])).toMatchObject({ ok: true });
      expect(await store.verify()).toMatchObject({ ok: true, events: 606, checkpoints: 1, disposed: 2 });
      expect(await store.checkTail()).toMatchObject({ ok: true, events: 606 });
    });

    it('the answer to a command on the case is found, and says nothing of it', async () => {
      await dispose();
      const id = commandId('command-1');
      const answer = (await store.answersOf([id])).get(id);
      expect(answer).toMatchObject({
        events: [
          { seq: 1, isDisposed: true },
          { seq: 2, isDisposed: true },
        ],
      });
      expect(JSON.stringify(answer)).not.toContain('quoted');
    });

    it('nothing is disposed of if one of the cases, or the organisation, has moved on; other cases may', async () => {
      const cases = await remainsIn(store, ['A', 'C']);
      await store.commit(5, [newAnswer('command-5', 'case/B', 1), newAnswer('command-6', 'case/C', 1)]);
      const before = await all();
      const asItWas = store.dispose(disposalOf('dispose-1', 0, cases), versionsOf(cases));
      expect(await asItWas).toEqual({ ok: false, reason: 'behind' });
      const ofA = await remainsIn(store, ['A']);
      const afterAnother = store.dispose(disposalOf('dispose-1', 1, ofA), versionsOf(ofA));
      expect(await afterAnother).toEqual({ ok: false, reason: 'behind' });
      expect(await all()).toEqual(before);
      expect(await store.dispose(disposalOf('dispose-1', 0, ofA), versionsOf(ofA))).toMatchObject({
        ok: true,
      });
      expect(await store.verify()).toMatchObject({ ok: true, events: 8, disposed: 1 });
    });

    it.each([
      ['another version', (one: DisposedCase) => ({ ...one, version: one.version + 1 })],
      ['another hash', (one: DisposedCase) => ({ ...one, hash: '0'.repeat(64) })],
      ['other remains', (one: DisposedCase) => ({ ...one, remains: '0'.repeat(64) })],
    ])('a disposal that names %s is found', async (_, change) => {
      await dispose((cases) => cases.map(change));
      expect(await store.verify()).toMatchObject({ ok: false, seq: 6 });
    });

    it('a case that lost what it said and is named by no disposal is found at its first event', async () => {
      await dispose((cases) => cases.slice(0, 1));
      expect(await store.verify()).toMatchObject({
        ok: false,
        seq: 5,
        reason: expect.stringMatching(/lost/),
      });
    });

    it('a case that is named and kept what it said is found', async () => {
      const cases = await remainsIn(store, ['A', 'B']);
      await store.dispose(disposalOf('dispose-1', 0, cases), versionsOf(cases.slice(0, 1)));
      expect(await store.verify()).toMatchObject({
        ok: false,
        seq: 6,
        reason: expect.stringMatching(/case B/),
      });
    });

    it('a case that goes on after it is found', async () => {
      await dispose();
      await store.commit(6, [newAnswer('command-5', 'case/A', 3)]);
      expect(await store.verify()).toMatchObject({
        ok: false,
        seq: 7,
        reason: expect.stringMatching(/goes on/),
      });
    });

    if (!reopens) return;
    it('a log that is opened again is the same, and takes no change', async () => {
      await dispose();
      const before = await all();
      await store.close();
      store = await open();
      expect(await all()).toEqual(before);
      expect(await store.verify()).toMatchObject({ ok: true, events: 6, disposed: 2 });
    });
  });
}
