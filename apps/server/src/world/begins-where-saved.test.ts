import { caseId, facilityId } from '@ionm-clock/domain';
import { expect, it } from 'vitest';
import { caseStream, MemoryStore } from '../log/index.ts';
import { foldedInMemory } from '../testing/folded-in-memory.ts';
import { newAnswer } from '../testing/new-answer.ts';
import { queueOn } from '../testing/queue-on.ts';
import type { CommandQueue } from './command-queue.ts';
import type { Storing } from './storing-watch.ts';

const FACILITY = {
  id: facilityId('east'),
  timeZone: 'America/Chicago',
  rooms: ['OR 1'],
};
const BATCH = {
  number: 1,
  name: 'B-1',
  requestId: 'request-1',
  destination: { id: 'billing', title: 'Billing', format: 'csv', delivery: { kind: 'download' } },
  records: [{ caseId: 'C-1', version: 1, facility: 'east' }],
  file: { name: 'B-1.csv', mediaType: 'text/csv', bytes: 1, sha256: '0'.repeat(64) },
};
const EMERGENCY = {
  facility: 'east',
  reason: 'Nobody else is there',
  until: 1_900_000_000_000,
  from: { address: '10.0.0.1', sessionId: 'session-1' },
};
const STREAM = caseStream(caseId('C-1'));

async function logOf(events: number, name = 'command', logId?: string): Promise<MemoryStore> {
  const store = new MemoryStore(logId);
  await store.commit(0, [newAnswer(name, STREAM, 0, events)]);
  return store;
}

/** Where in the log the store was read from. */
class WatchedStore extends MemoryStore {
  readonly from: number[] = [];
  override read(after: number, limit: number) {
    this.from.push(after);
    return super.read(after, limit);
  }
}

const versionIn = ({ world }: CommandQueue) => world.cases.streamOf(caseId('C-1'))?.version;

it('reads the log from where it saved, and the latest events for those who come back', async () => {
  const [store, folded] = [new WatchedStore(), foldedInMemory()];
  await store.commit(0, [newAnswer('first', STREAM, 0, 6_000)]);
  await queueOn(store, Date.now, folded).start();
  await store.commit(6_000, [newAnswer('later', STREAM, 6_000, 3)]);
  store.from.length = 0;
  const queue = queueOn(store, Date.now, folded);
  await queue.start();
  expect(Math.min(...store.from)).toBe(6_000 - 4_096);
  expect(versionIn(queue)).toBe(6_003);
  expect(queue.world.recentAfter(5_000)).toHaveLength(1_003);
  expect(queue.world.recentAfter(6_000 - 4_096 - 1)).toBeUndefined();
});

it('reads another log from its beginning', async () => {
  const folded = foldedInMemory();
  await queueOn(await logOf(5), Date.now, folded).start();
  const queue = queueOn(await logOf(3), Date.now, folded);
  await queue.start();
  expect(versionIn(queue)).toBe(3);
});

it('reads the same log from its beginning where an earlier copy of it was put back, and has gone on otherwise', async () => {
  const folded = foldedInMemory();
  await queueOn(await logOf(5, 'command', 'one-log'), Date.now, folded).start();
  for (const putBack of [await logOf(3, 'command', 'one-log'), await logOf(5, 'other', 'one-log')]) {
    const queue = queueOn(putBack, Date.now, folded);
    await queue.start();
    expect(queue.world.head).toBe(await putBack.head());
    expect(versionIn(queue)).toBe(await putBack.head());
    expect(queue.world.cases.streamOf(caseId('C-1'))?.hash).toBe((await putBack.read(0, 10)).at(-1)?.hash);
  }
});

it('goes on in memory when the disk takes no more, and says so once', async () => {
  const [store, folded, told] = [await logOf(2), foldedInMemory(), [] as Storing[]];
  const queue = queueOn(store, Date.now, folded, (saving) => told.push(saving));
  await queue.start();
  folded.close();
  await store.commit(2, [newAnswer('later', STREAM, 2, 1)]);
  await queue.catchUp();
  queue.saver?.save();
  queue.saver?.save();
  expect(told.map(({ ok }) => ok)).toEqual([false]);
  expect(versionIn(queue)).toBe(3);
});

it('has the organisation, the batches that went out and the emergencies of before', async () => {
  const [store, folded] = [new MemoryStore(), foldedInMemory()];
  const told: readonly (readonly [string, string, unknown])[] = [
    ['organisation', 'facility.saved', { facility: FACILITY }],
    ['exports', 'batch.written', BATCH],
    ['access', 'emergencyAccess.taken', EMERGENCY],
    ['access', 'records.read', { caseIds: ['C-1'], from: { address: '10.0.0.1' } }],
  ];
  const before = queueOn(store, Date.now, folded);
  await before.start();
  const versions = new Map<string, number>();
  for (const [index, [stream, type, payload]] of told.entries()) {
    const version = versions.get(stream) ?? 0;
    const answer = newAnswer(`command-${index}`, stream, version);
    if (!('events' in answer)) throw new Error('a refusal');
    const events = answer.events.map((event) => ({ ...event, type, payload }));
    expect(await store.commit(index, [{ ...answer, events }])).toMatchObject({ ok: true });
    versions.set(stream, version + 1);
    await before.catchUp();
  }
  before.saver?.save();
  const again = queueOn(store, Date.now, folded);
  await again.start();
  expect(again.world.emergencies).toHaveLength(1);
  expect(again.world.emergencies).toEqual(before.world.emergencies);
  expect(again.world.ledger).toHaveLength(1);
  expect(again.world.ledger).toEqual(before.world.ledger);
  expect(again.world.organisation.setUp.facilities.get(FACILITY.id)).toEqual(FACILITY);
  const { accessVersion, ledgerVersion, organisation } = again.world;
  expect([accessVersion, ledgerVersion, organisation.version]).toEqual([2, 1, 1]);
  expect(folded.others().map(({ type }) => type)).not.toContain('records.read');
});
