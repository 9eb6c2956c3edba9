import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { commandId, userId } from '@ionm-clock/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newAnswer } from '../testing/new-answer.ts';
import { backUpLog } from './backup.ts';
import { restoreLog } from './restore.ts';
import { SqliteStore } from './sqlite-store.ts';
import { verifyFile } from './verify-file.ts';

const NOW = new Date('2026-11-03T18:00:00.000Z');
const ASIDE = 'log.db.replaced-2026-11-03T180000.000Z';

let folder: string;
let path: string;
let backup: string;
let store: SqliteStore;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ionm-backup-'));
  path = join(folder, 'log.db');
  backup = join(folder, 'backup.db');
  store = new SqliteStore(path);
  const refusal = { code: 'not-started', message: 'The clock was not started.' } as const;
  await store.commit(0, [
    newAnswer('c-1', 'case/A', 0, 3),
    { commandId: commandId('c-2'), actorId: userId('tech-1'), refusal },
  ]);
});
afterEach(async () => {
  await store.close().catch(() => {});
  rmSync(folder, { recursive: true });
});

const COMMANDS = ['c-1', 'c-2', 'c-3'].map(commandId);
const contentsOf = async (log: SqliteStore) => ({
  events: await log.read(0, 100),
  answers: await log.answersOf(COMMANDS),
});

function damage(file: string): void {
  const database = new DatabaseSync(file);
  database.exec('DROP TRIGGER events_are_never_changed; UPDATE events SET at = 1 WHERE seq = 2');
  database.close();
}

describe('a backup', () => {
  it('is whole, made while the log is open, and has what was committed before and nothing after', async () => {
    const before = await contentsOf(store);
    expect(backUpLog(path, backup)).toMatchObject({ ok: true, events: 3 });
    await store.commit(3, [newAnswer('c-3', 'case/B', 0)]);
    const copy = new SqliteStore(backup);
    expect(await contentsOf(copy)).toEqual(before);
    await copy.close();
  });

  it('may be read by nobody else', () => {
    backUpLog(path, backup);
    expect(statSync(backup).mode & 0o077).toBe(0);
  });

  it('is never written over a file, and leaves none behind if it cannot be made', () => {
    writeFileSync(backup, 'of yesterday');
    expect(() => backUpLog(path, backup)).toThrow('is there already');
    expect(statSync(backup).size).toBe(12);
    expect(() => backUpLog(path, join(folder, 'absent', 'backup.db'))).toThrow('ENOENT');
    rmSync(backup);
    damage(path);
    expect(backUpLog(path, backup)).toMatchObject({ ok: false, seq: 2 });
    expect(readdirSync(folder).filter((name) => !name.startsWith('log.db'))).toEqual([]);
  });
});

describe('a restored log', () => {
  it('has the events and answers of the backup and an id of its own; the log before it is kept', async () => {
    const before = await contentsOf(store);
    backUpLog(path, backup);
    await store.commit(3, [newAnswer('c-3', 'case/B', 0)]);
    const lost = await contentsOf(store);
    await store.close();
    const { logId } = store;

    expect(restoreLog(backup, path, { replace: true, now: NOW })).toMatchObject({
      ok: true,
      restored: { events: 3 },
      replaced: join(folder, ASIDE),
    });
    store = new SqliteStore(path);
    expect(await contentsOf(store)).toEqual(before);
    expect(store.logId).not.toBe(logId);
    expect(await store.commit(3, [newAnswer('c-4', 'case/B', 0)])).toMatchObject({ ok: true });
    expect(await store.verify()).toMatchObject({ ok: true, events: 4 });

    const aside = new SqliteStore(join(folder, ASIDE));
    expect(await contentsOf(aside)).toEqual(lost);
    await aside.close();
  });

  it('takes the place of nothing where there is no log', () => {
    backUpLog(path, backup);
    const elsewhere = join(folder, 'new.db');
    const restored = restoreLog(backup, elsewhere, { replace: false, now: NOW });
    expect(restored).toMatchObject({ ok: true, replaced: undefined });
    expect(verifyFile(elsewhere)).toMatchObject({ ok: true, events: 3 });
  });

  it('takes the place of a file that is no log any more, and of what was left beside it', async () => {
    backUpLog(path, backup);
    await store.close();
    writeFileSync(path, 'garbage'.repeat(1_000));
    writeFileSync(`${path}-wal`, 'garbage');
    expect(restoreLog(backup, path, { replace: true, now: NOW })).toMatchObject({ ok: true });
    expect(verifyFile(path)).toMatchObject({ ok: true, events: 3 });
    expect(statSync(join(folder, `${ASIDE}-wal`)).size).toBe(7);
  });
});

describe('a restore changes nothing', () => {
  const untouched = async () => {
    expect(readdirSync(folder).filter((name) => /replaced|unfinished/.test(name))).toEqual([]);
    const log = new SqliteStore(path);
    expect(await log.verify()).toMatchObject({ ok: true, events: 3 });
    expect(log.logId).toBe(store.logId);
    await log.close();
  };
  beforeEach(() => {
    backUpLog(path, backup);
  });

  it('where there is a log, unless that is to be replaced', async () => {
    await store.close();
    expect(() => restoreLog(backup, path, { replace: false, now: NOW })).toThrow('there is a log already');
    await untouched();
  });

  it('while a program has the log open, also one that only reads', async () => {
    expect(() => restoreLog(backup, path, { replace: true, now: NOW })).toThrow('stop the server');
    await store.close();
    const reader = new DatabaseSync(path, { readOnly: true });
    reader.prepare('SELECT count(*) FROM events').get();
    expect(() => restoreLog(backup, path, { replace: true, now: NOW })).toThrow('stop the server');
    reader.close();
    await untouched();
  });

  it('when the backup is damaged, no log, or not there', async () => {
    await store.close();
    damage(backup);
    expect(restoreLog(backup, path, { replace: true, now: NOW })).toMatchObject({
      ok: false,
      damaged: { seq: 2 },
    });
    writeFileSync(backup, 'no log'.repeat(1_000));
    expect(() => restoreLog(backup, path, { replace: true, now: NOW })).toThrow('not a database');
    rmSync(backup);
    expect(() => restoreLog(backup, path, { replace: true, now: NOW })).toThrow('no such file');
    expect(existsSync(backup)).toBe(false);
    await untouched();
  });

  it('when the restored log cannot be given its name', async () => {
    await store.close();
    const aside = join(folder, ASIDE);
    writeFileSync(aside, 'a log that was moved aside in the same millisecond');
    expect(() => restoreLog(backup, path, { replace: true, now: NOW })).toThrow('is there already');
    expect(statSync(aside).size).toBe(50);
    rmSync(aside);
    await untouched();
  });
});
