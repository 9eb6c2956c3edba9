import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { eventStoreContract, newAnswer } from './event-store.contract.ts';
import { logPath } from './log-path.ts';
import { SqliteStore } from './sqlite-store.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ionm-log-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const open = async (): Promise<SqliteStore> => new SqliteStore(logPath(folder));

eventStoreContract('the SQLite store', open, true);

describe('the SQLite store', () => {
  it('of two processes that write at once, the one that is behind stores nothing and can catch up', async () => {
    const first = await open();
    const second = await open();
    await first.commit(0, [newAnswer('c-1', 'case/A', 0)]);
    expect(await second.head()).toBe(1);
    expect(await second.commit(0, [newAnswer('c-2', 'case/A', 0)])).toEqual({ ok: false, reason: 'behind' });
    expect(await second.commit(1, [newAnswer('c-2', 'case/A', 1)])).toMatchObject({ ok: true });
    expect(await first.verify()).toEqual({ ok: true, events: 2 });
    await first.close();
    await second.close();
  });

  it('a probe writes to the disk, and fails where a commit would', async () => {
    const store = await open();
    const written = () => statSync(`${logPath(folder)}-wal`).size;
    const before = written();
    await store.probe();
    expect(written()).toBeGreaterThan(before);
    await store.close();
    await expect(store.probe()).rejects.toThrow();
    expect(await store.commit(0, [newAnswer('c-1', 'case/A', 0)])).toMatchObject({ reason: 'not-saved' });
  });

  it('an event is never changed or removed through SQL', async () => {
    const store = await open();
    await store.commit(0, [newAnswer('c-1', 'case/A', 0)]);
    const file = new DatabaseSync(logPath(folder));
    expect(() => file.exec("UPDATE events SET type = 'x'")).toThrow('never changed');
    expect(() => file.exec('DELETE FROM events')).toThrow('never removed');
    file.close();
    await store.close();
  });

  const damages: readonly [string, string, number][] = [
    ['a changed payload', `UPDATE events SET payload = '{"text":"other"}' WHERE seq = 3`, 3],
    ['a payload that is no JSON', `UPDATE events SET payload = '{' WHERE seq = 3`, 3],
    ['a changed time', 'UPDATE events SET at = at + 1 WHERE seq = 2', 2],
    ['a removed event', 'DELETE FROM events WHERE seq = 2', 3],
    [
      'two events that changed places',
      'UPDATE events SET seq = CASE seq WHEN 2 THEN -3 ELSE -2 END WHERE seq IN (2, 3); UPDATE events SET seq = -seq WHERE seq < 0',
      2,
    ],
  ];
  it.each(damages)('verify finds %s made behind its back', async (_, sql, seq) => {
    const store = await open();
    await store.commit(0, [newAnswer('c-1', 'case/A', 0, 2), newAnswer('c-2', 'case/A', 2, 2)]);
    const file = new DatabaseSync(logPath(folder));
    file.exec('DROP TRIGGER events_are_never_changed; DROP TRIGGER events_are_never_removed');
    file.exec(sql);
    file.close();
    expect(await store.verify()).toMatchObject({ ok: false, seq });
    await store.close();
  });

  it('a log of a later program is not opened', async () => {
    await (await open()).close();
    const file = new DatabaseSync(logPath(folder));
    file.exec('PRAGMA user_version = 99');
    file.close();
    await expect(open()).rejects.toThrow('later version');
  });
});
