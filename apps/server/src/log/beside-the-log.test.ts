import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newAnswer } from '../testing/new-answer.ts';
import { backUpLog } from './backup.ts';
import { restoreLog } from './restore.ts';
import { SqliteStore } from './sqlite-store.ts';
import { isRestoreUnfinished, refuseUnfinishedRestore } from './unfinished-restore.ts';
import { verifyFile } from './verify-file.ts';

const NOW = new Date('2026-11-03T18:00:00.000Z');

let folder: string;
let path: string;
let backup: string;
let store: SqliteStore;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ionm-beside-'));
  path = join(folder, 'log.db');
  backup = join(folder, 'backup.db');
  store = new SqliteStore(path);
  await store.commit(0, [newAnswer('c-1', 'case/A', 0, 3)]);
});
afterEach(async () => {
  await store.close().catch(() => {});
  rmSync(folder, { recursive: true });
});

describe('what lies beside the log', () => {
  const beside = (seen: string[]) => (copy: string) => {
    seen.push(`${verifyFile(copy).ok}`);
    return () => void seen.push(`put before ${existsSync(backup) ? 'nothing' : 'the log'}`);
  };

  it('is put in its place before a backup of the log is, so that one that is there has everything', () => {
    const seen: string[] = [];
    backUpLog(path, backup, beside(seen));
    expect(seen).toEqual(['true', 'put before the log']);
    expect(existsSync(backup)).toBe(true);
  });

  it('keeps the backup from being made if it cannot be', () => {
    const fails = () => {
      throw new Error('no room');
    };
    expect(() => backUpLog(path, backup, fails)).toThrow('no room');
    expect(() => backUpLog(path, backup, () => fails)).toThrow('no room');
    expect(readdirSync(folder).filter((name) => !name.startsWith('log.db'))).toEqual([]);
  });

  it('is put in its place when nobody has the log open; if that fails the restore is not finished', async () => {
    backUpLog(path, backup);
    const seen: string[] = [];
    const options = { replace: true, now: NOW, beside: beside(seen) };
    expect(() => restoreLog(backup, path, options)).toThrow('stop the server');
    expect(seen).toEqual(['true']);
    expect(isRestoreUnfinished(folder)).toBe(false);
    await store.close();
    const fails = () => () => {
      throw new Error('no room');
    };
    expect(() => restoreLog(backup, path, { ...options, beside: fails })).toThrow('no room');
    expect(() => refuseUnfinishedRestore(folder)).toThrow('Do it again');
    expect(verifyFile(path)).toMatchObject({ ok: true, events: 3 });
    expect(restoreLog(backup, path, options)).toMatchObject({ ok: true });
    expect(isRestoreUnfinished(folder)).toBe(false);
  });
});
