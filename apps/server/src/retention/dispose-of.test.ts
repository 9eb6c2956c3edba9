import { caseId, commandId, eventId, instant, milliseconds, type UserId, userId } from '@ionm-clock/domain';
import { beforeEach, expect, it } from 'vitest';
import { caseStream, type DisposableLog, MemoryStore, type NewAnswer } from '../log/index.ts';
import { detailsAt } from '../testing/commands.ts';
import { NORTH } from '../testing/organisation.ts';
import { type DisposalOrder, disposeOf, retainedIn } from './dispose-of.ts';

const LONG_AGO = instant(Date.UTC(2010, 0, 5, 15));
const ORDER: DisposalOrder = {
  approvedBy: userId('chief'),
  reason: 'Schedule 7',
  today: '2026-11-29',
  now: instant(Date.UTC(2026, 10, 29)),
};

let store: MemoryStore;
let versions: Map<string, number>;
beforeEach(() => {
  store = new MemoryStore();
  versions = new Map();
});

function answer(stream: string, type: string, payload: object, actor: UserId = userId('chief')): NewAnswer {
  const afterVersion = versions.get(stream) ?? 0;
  versions.set(stream, afterVersion + 1);
  const command = commandId(`${stream.replaceAll('/', '-')}-${afterVersion}`);
  const moment = { at: LONG_AGO, atErrorMs: milliseconds(0), recordedAt: LONG_AGO, source: 'tap' } as const;
  const event = { ...moment, id: eventId(`${command}:0`), type, payload };
  return {
    commandId: command,
    actorId: actor,
    stream,
    afterVersion,
    events: [{ ...event, actor: { userId: actor, role: 'administrator' } }],
  };
}

const says = async (...answers: readonly NewAnswer[]): Promise<void> => {
  expect(await store.commit(await store.head(), answers)).toMatchObject({ ok: true });
};
/** A case that was to be long ago, and never was. */
const scheduled = (id: string): NewAnswer =>
  answer(caseStream(caseId(id)), 'case.scheduled', detailsAt(NORTH, { scheduledStart: LONG_AGO }));
const held = (...ids: readonly string[]): NewAnswer =>
  answer('organisation', 'hold.placed', {
    hold: { holdId: `h-${ids.join('-')}`, scope: { kind: 'cases', caseIds: ids }, reason: 'Docket' },
  });

/** The same log, in which somebody does this between the look and the first disposal. */
const withMeanwhile = (meanwhile: () => Promise<void>): DisposableLog => {
  let isDone = false;
  return Object.assign(Object.create(store), {
    read: store.read.bind(store),
    head: store.head.bind(store),
    async dispose(...asked: Parameters<DisposableLog['dispose']>) {
      if (!isDone) await meanwhile();
      isDone = true;
      return store.dispose(...asked);
    },
  });
};

const left = async (): Promise<readonly string[]> => {
  const { held: kept, disposable } = (await retainedIn(store)).pastRetention(ORDER.today);
  return [...kept, ...disposable].map(({ state }) => state.id).sort();
};

it('disposes of more cases than go at once, each once', async () => {
  const ids = Array.from({ length: 1_203 }, (_, index) => `C-${index}`);
  await says(...ids.map(scheduled), held('C-7'));
  expect(await disposeOf(store, await retainedIn(store), ORDER)).toEqual({ ok: true, cases: 1_202 });
  expect(await left()).toEqual(['C-7']);
  expect(await store.verify()).toMatchObject({ ok: true, disposed: 1_202 });
  expect(await disposeOf(store, await retainedIn(store), ORDER)).toEqual({ ok: true, cases: 0 });
});

it('spares a case that comes under a hold between the look and the disposal', async () => {
  await says(scheduled('A'), scheduled('B'));
  const log = withMeanwhile(() => says(held('B')));
  expect(await disposeOf(log, await retainedIn(store), ORDER)).toEqual({ ok: true, cases: 1 });
  expect(await left()).toEqual(['B']);
});

it('spares a case that goes on between the look and the disposal, if it is of today then', async () => {
  await says(scheduled('A'), scheduled('B'));
  const log = withMeanwhile(() =>
    says(answer('case/B', 'case.detailsChanged', { scheduledStart: instant(Date.UTC(2026, 10, 30)) })),
  );
  expect(await disposeOf(log, await retainedIn(store), ORDER)).toEqual({ ok: true, cases: 1 });
  const { organisation } = await retainedIn(store);
  expect([...organisation.setUp.disposed.keys()]).toEqual(['A']);
});

it('spares a case of which a message waits for its receiver', async () => {
  await says(scheduled('A'), scheduled('B'));
  await says(
    answer('exports', 'batch.written', {
      number: 1,
      name: 'B-000001',
      requestId: 'request-one',
      destination: {
        id: 'his',
        title: 'HIS',
        format: 'hl7',
        delivery: { kind: 'mllp', host: 'his.example.org', port: 2_575, tls: true },
      },
      records: [{ caseId: 'B', version: 1, facility: NORTH }],
      file: { name: 'B-000001.hl7', mediaType: 'x-application/hl7-v2+er7', bytes: 1, sha256: '0'.repeat(64) },
    }),
  );
  const retained = await retainedIn(store);
  expect(retained.ledger).toHaveLength(1);
  expect(await disposeOf(store, retained, ORDER)).toEqual({ ok: true, cases: 1 });
  expect([...(await retainedIn(store)).organisation.setUp.disposed.keys()]).toEqual(['A']);
});
