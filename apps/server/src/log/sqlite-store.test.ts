import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newAnswer } from '../testing/new-answer.ts';
import { checkpointContract } from './checkpoint.contract.ts';
import { disposalContract } from './disposal.contract.ts';
import { eventStoreContract } from './event-store.contract.ts';
import { logPath } from './log-path.ts';
import { SqliteStore } from './sqlite-store.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ionm-log-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const open = async (): Promise<SqliteStore> => new SqliteStore(logPath(folder));

eventStoreContract('the SQLite store', open, true);
checkpointContract('the SQLite store', open, true);
disposalContract('the SQLite store', open, true);

describe('the SQLite store', () => {
  it('of two processes that write at once, the one that is behind stores nothing and can catch up', async () => {
    const first = await open();
    const second = await open();
    await first.commit(0, [newAnswer('c-1', 'case/A', 0)]);
    expect(await second.head()).toBe(1);
    expect(await second.commit(0, [newAnswer('c-2', 'case/A', 0)])).toEqual({ ok: false, reason: 'behind' });
    expect(await second.commit(1, [newAnswer('c-2', 'case/A', 1)])).toMatchObject({ ok: true });
    expect(await first.verify()).toMatchObject({ ok: true, events: 2 });
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

  it.each(['events', 'commands', 'checkpoints'])(
    '%s are never changed or removed through SQL',
    async (table) => {
      const store = await open();
      await store.commit(0, [newAnswer('c-1', 'case/A', 0, 500)]);
      await store.close();
      const file = new DatabaseSync(logPath(folder));
      const column = table === 'commands' ? 'actor_id' : 'hash';
      expect(() => file.exec(`UPDATE ${table} SET ${column} = 'x'`)).toThrow('never changed');
      expect(() => file.exec(`DELETE FROM ${table}`)).toThrow('never removed');
      file.close();
    },
  );

  it('a log of a later program is not opened', async () => {
    await (await open()).close();
    const file = new DatabaseSync(logPath(folder));
    file.exec('PRAGMA user_version = 99');
    file.close();
    await expect(open()).rejects.toThrow('later version');
  });
});
