import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { commandId } from '@ionm-clock/domain';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { newAnswer } from '../testing/new-answer.ts';
import { verifyLog } from './sqlite-check.ts';
import { SqliteStore } from './sqlite-store.ts';

/** Written by the program as it was before there were checkpoints: four commands, one of them refused, six events. */
const SCHEMA_1 = join(import.meta.dirname, 'testing/schema-1.db');

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ionm-schema-'));
  path = join(folder, 'log.db');
  copyFileSync(SCHEMA_1, path);
});
afterEach(() => rmSync(folder, { recursive: true }));

it('a log of schema 1 is verified as it is, and not changed by that', () => {
  const file = new DatabaseSync(path, { readOnly: true });
  expect(verifyLog(file)).toMatchObject({ ok: true, events: 6, checkpoints: 0 });
  expect(file.prepare('PRAGMA user_version').get()).toEqual({ user_version: 1 });
  file.close();
});

it('a log of schema 1 is opened with all its events and answers, ends at a checkpoint, and goes on', async () => {
  const store = new SqliteStore(path);
  expect(await store.verify()).toMatchObject({ ok: true, events: 6, checkpoints: 1 });
  const events = await store.read(0, 10);
  expect(events.map(({ stream, version }) => `${stream} ${version}`)).toEqual([
    'case/A 1',
    'case/A 2',
    'case/B 1',
    'case/A 3',
    'case/A 4',
    'case/A 5',
  ]);
  const answers = await store.answersOf(['command-1', 'command-3'].map(commandId));
  expect(answers.get(commandId('command-1'))).toMatchObject({ events: events.slice(0, 2) });
  expect(answers.get(commandId('command-3'))).toMatchObject({ refusal: { code: 'not-started' } });
  expect(await store.commit(6, [newAnswer('command-5', 'case/A', 5)])).toMatchObject({ ok: true });
  await store.close();

  const again = new SqliteStore(path);
  expect(await again.verify()).toMatchObject({ ok: true, events: 7, checkpoints: 2 });
  expect(again.logId).toBe(store.logId);
  await again.close();
  const file = new DatabaseSync(path);
  expect(() => file.exec("UPDATE checkpoints SET hash = 'x'")).toThrow('never changed');
  file.close();
});
