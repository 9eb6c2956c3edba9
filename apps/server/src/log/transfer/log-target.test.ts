import { copyFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { logPlaces } from '../../testing/log-places.ts';
import { POSTGRES_MS } from '../../testing/postgres.ts';
import { logPath } from '../log-path.ts';
import { openStore } from '../open-store.ts';
import { contents, copied, written } from '../testing/copied-logs.ts';
import { openLogSource, openLogTarget } from './open-transfer.ts';
import { transferLog } from './transfer-log.ts';

const place = logPlaces();

it('a copy takes the place of an empty log that a server has made in a database', {
  timeout: POSTGRES_MS,
}, async () => {
  const [from, to] = [await place('SQLite'), await place('PostgreSQL')];
  await written(from, 3);
  const { store } = await openStore(to);
  await store.close();
  expect(await copied(from, to)).toMatchObject({ ok: true, events: 30 });
  expect(await contents(to)).toEqual(await contents(from));
});

it('of two copies into one database at once one is made', { timeout: POSTGRES_MS }, async () => {
  const [from, to] = [await place('SQLite'), await place('PostgreSQL')];
  await written(from, 3);
  const results = await Promise.allSettled([copied(from, to), copied(from, to)]);
  expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  expect(await contents(to)).toEqual(await contents(from));
});

it('a log of a time when there were no checkpoints gets one at its end', {
  timeout: POSTGRES_MS,
}, async () => {
  const [from, to] = [await place('SQLite'), await place('PostgreSQL')];
  copyFileSync(join(import.meta.dirname, '../testing/schema-1.db'), logPath(from.dataDir));
  expect(await copied(from, to)).toMatchObject({ ok: true, events: 6, checkpoints: 1 });
});

it('a copy in a file may be read by nobody else, and is not named while a server makes a log of that name', {
  timeout: POSTGRES_MS,
}, async () => {
  const [from, to] = [await place('PostgreSQL'), await place('SQLite')];
  await written(from, 1);
  const [source, target] = [await openLogSource(from), await openLogTarget(to)];
  await transferLog(source, target);
  writeFileSync(logPath(to.dataDir), 'the log of a server');
  await expect(target.keep()).rejects.toThrow('is there already');
  await target.close();
  await source.close();
  expect(statSync(logPath(to.dataDir)).size).toBe(19);
  rmSync(logPath(to.dataDir));
  await copied(from, to);
  expect(statSync(logPath(to.dataDir)).mode & 0o077).toBe(0);
});
