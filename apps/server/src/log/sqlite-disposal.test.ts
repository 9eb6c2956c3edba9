import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { disposalOf, remainsIn, versionsOf } from '../testing/disposal.ts';
import { newAnswer } from '../testing/new-answer.ts';
import type { NewAnswer } from './event-store.ts';
import { logPath } from './log-path.ts';
import { verifyLog } from './sqlite-check.ts';
import { SqliteStore } from './sqlite-store.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ionm-disposal-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Names of files that hold the text anywhere. */
const filesWith = (text: string): readonly string[] =>
  readdirSync(folder).filter((name) => readFileSync(join(folder, name)).includes(text));

function saying(command: string, stream: string, afterVersion: number, text: string): NewAnswer {
  const answer = newAnswer(command, stream, afterVersion);
  if (!('events' in answer)) throw new Error('a refusal');
  return { ...answer, events: answer.events.map((event) => ({ ...event, payload: { text } })) };
}

/** Short ones and ones that fill pages of their own, of two cases in turn. */
async function writeCases(store: SqliteStore): Promise<void> {
  for (let index = 0; index < 60; index++) {
    const length = index % 3 === 0 ? 9_000 : 40;
    const text = (who: string) => `${who}-${index} `.repeat(Math.ceil(length / 12));
    await store.commit(index * 2, [
      saying(`gone-${index}-command`, 'case/GONE', index, text('Jane-Roe')),
      saying(`kept-${index}-command`, 'case/KEPT', index, text('Kept-Roe')),
    ]);
  }
}

describe('a disposal in SQLite', () => {
  it('leaves the text of the case in no file, beside a server that has the log open, and every text of the others', async () => {
    const server = new SqliteStore(logPath(folder));
    await writeCases(server);
    expect(filesWith('Jane-Roe').length).toBeGreaterThan(0);
    const disposing = new SqliteStore(logPath(folder));
    const cases = await remainsIn(disposing, ['GONE']);
    expect((await disposing.dispose(disposalOf('dispose-1', 0, cases), versionsOf(cases))).ok).toBe(true);
    expect(await disposing.erase()).toBe(true);
    expect(filesWith('Jane-Roe')).toEqual([]);
    // The server goes on with the statements that it had prepared.
    expect(await server.commit(121, [newAnswer('command-1', 'case/KEPT', 60)])).toMatchObject({ ok: true });
    const texts = (await server.read(0, 200)).filter(({ stream }) => stream === 'case/KEPT').slice(0, 60);
    expect(texts.every(({ payload }, index) => JSON.stringify(payload).includes(`Kept-Roe-${index} `))).toBe(
      true,
    );
    await disposing.close();
    expect(await server.verify()).toMatchObject({ ok: true, events: 122, disposed: 1 });
    await server.close();
    expect(filesWith('Jane-Roe')).toEqual([]);
  });

  it('is told not to be erased while somebody reads, and is when they have read', async () => {
    const store = new SqliteStore(logPath(folder), { busyTimeoutMs: 0 });
    await writeCases(store);
    const reader = new DatabaseSync(logPath(folder), { readOnly: true });
    reader.exec('BEGIN');
    reader.prepare('SELECT count(*) FROM events').get();
    const cases = await remainsIn(store, ['GONE']);
    await store.dispose(disposalOf('dispose-1', 0, cases), versionsOf(cases));
    expect(await store.erase()).toBe(false);
    reader.close();
    expect(await store.erase()).toBe(true);
    expect(filesWith('Jane-Roe')).toEqual([]);
    await store.close();
  });
});

describe('of a log with a disposed case, behind the back of the program', () => {
  let file: DatabaseSync;
  beforeEach(async () => {
    const store = new SqliteStore(logPath(folder));
    await store.commit(0, [newAnswer('command-1', 'case/A', 0, 2), newAnswer('command-2', 'case/B', 0)]);
    const cases = await remainsIn(store, ['A']);
    await store.dispose(disposalOf('dispose-1', 0, cases), versionsOf(cases));
    await store.close();
    file = new DatabaseSync(logPath(folder));
  });
  afterEach(() => file.close());

  it('nothing can be changed, as before', () => {
    expect(() => file.exec("UPDATE events SET payload = '{}'")).toThrow('events are never changed');
    expect(() => file.exec('DELETE FROM events')).toThrow('events are never removed');
  });

  it.each([
    ['UPDATE events SET at = at + 1 WHERE seq = 1', 4],
    ['UPDATE events SET recorded_at = recorded_at + 1 WHERE seq = 2', 4],
    ["UPDATE events SET type = 'monitoring.started' WHERE seq = 1", 4],
    ["UPDATE events SET actor_id = 'somebody' WHERE seq = 2", 4],
    ["UPDATE events SET source = 'hand' WHERE seq = 2", 4],
    ["UPDATE events SET hash = '0' WHERE seq = 1", 4],
    ["UPDATE events SET payload = 'disposed' WHERE seq = 3", 3],
    ["UPDATE events SET payload = '{}' WHERE seq = 1", 1],
    ['DELETE FROM events WHERE seq = 1', 1],
    ['DELETE FROM events WHERE seq = 4', 1],
    ["UPDATE events SET payload = 'disposed' WHERE seq = 4", 1],
  ])('%s is found', (sql, seq) => {
    expect(verifyLog(file)).toMatchObject({ ok: true, disposed: 1 });
    file.exec('DROP TRIGGER events_are_never_changed; DROP TRIGGER events_are_never_removed');
    file.exec(sql);
    expect(verifyLog(file)).toMatchObject({ ok: false, seq });
  });
});
