import { readdirSync } from 'node:fs';
import { commandId } from '@ionm-clock/domain';
import { describe, expect, it } from 'vitest';
import { type LogPlaceKind, logPlaces } from '../../testing/log-places.ts';
import { newAnswer } from '../../testing/new-answer.ts';
import { POSTGRES_MS } from '../../testing/postgres.ts';
import type { StoredEvent } from '../event-store.ts';
import type { LogPlace } from '../log-place.ts';
import { isLogAt, openStore } from '../open-store.ts';
import { commit, contents, copied, damage, refused, written } from '../testing/copied-logs.ts';
import { openLogSource, openLogTarget } from './open-transfer.ts';
import { transferLog } from './transfer-log.ts';

const place = logPlaces();

async function eventsIn(where: LogPlace): Promise<readonly StoredEvent[]> {
  const { store } = await openStore(where);
  const events = await store.read(0, 100);
  await store.close();
  return events;
}

describe.each<[LogPlaceKind, LogPlaceKind]>([
  ['SQLite', 'PostgreSQL'],
  ['PostgreSQL', 'SQLite'],
  ['SQLite', 'SQLite'],
  ['PostgreSQL', 'PostgreSQL'],
])('a copy from %s to %s', { timeout: POSTGRES_MS }, (kind, otherKind) => {
  it('has the same events, answers, refusals, checkpoints and id, and is gone on with as the log itself is', async () => {
    const [from, to] = [await place(kind), await place(otherKind)];
    await written(from, 120);
    expect(await copied(from, to)).toMatchObject({ ok: true, events: 1_200, checkpoints: 3 });
    expect(await contents(to)).toEqual(await contents(from));
    const [{ store: log }, { store: copy }] = [await openStore(from), await openStore(to)];
    for (const store of [log, copy]) await commit(store, newAnswer('c-next', 'case/A', 600, 3), refused('r'));
    expect(await copy.verify()).toEqual(await log.verify());
    const asked = ['c-7', 'r-7', 'c-next'].map(commandId);
    expect(await copy.answersOf(asked)).toEqual(await log.answersOf(asked));
    for (const store of [log, copy]) await store.close();
  });

  it('is one state of a log that is written to meanwhile', async () => {
    const [from, to] = [await place(kind), await place(otherKind)];
    await written(from, 3);
    const source = await openLogSource(from);
    const { store } = await openStore(from);
    await commit(store, newAnswer('c-later', 'case/B', 0, 5));
    const target = await openLogTarget(to);
    expect(await transferLog(source, target)).toMatchObject({ ok: true, events: 30 });
    await target.keep();
    for (const opened of [target, source, store]) await opened.close();
    expect(await eventsIn(to)).toEqual((await eventsIn(from)).slice(0, 30));
  });

  it('is nowhere until it is kept, and leaves nothing if it is not', async () => {
    const [from, to] = [await place(kind), await place(otherKind)];
    await written(from, 3);
    const source = await openLogSource(from);
    const target = await openLogTarget(to);
    await transferLog(source, target);
    expect(await isLogAt(to)).toBe(false);
    await target.close();
    await source.close();
    expect(await isLogAt(to)).toBe(false);
    if (otherKind === 'SQLite') expect(readdirSync(to.dataDir)).toEqual([]);
    expect(await copied(from, to)).toMatchObject({ ok: true });
  });

  it('is never made where there is a log, which stays as it is', async () => {
    const [from, to] = [await place(kind), await place(otherKind)];
    await written(from, 3);
    await written(to, 1);
    const before = await contents(to);
    await expect(copied(from, to)).rejects.toThrow(/is there already|there is a log already/);
    expect(await contents(to)).toEqual(before);
  });

  it('is not made of a log that is damaged, and says where', async () => {
    const [from, to] = [await place(kind), await place(otherKind)];
    await written(from, 3);
    await damage(from);
    expect(await copied(from, to)).toMatchObject({ ok: false, seq: 12 });
    expect(await isLogAt(to)).toBe(false);
  });
});

it(
  'a log of 20,000 events goes to PostgreSQL and back, and is the same to the letter',
  async () => {
    const [first, middle, last] = [await place('SQLite'), await place('PostgreSQL'), await place('SQLite')];
    await written(first, 200, 100);
    const there = await copied(first, middle);
    expect(there).toMatchObject({ ok: true, events: 20_000, checkpoints: 40 });
    expect(await copied(middle, last)).toEqual(there);
    expect(await contents(last)).toEqual(await contents(first));
  },
  POSTGRES_MS,
);
