import { copyFileSync, mkdtempSync, rmSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { newAnswer } from './event-store.contract.ts';
import { logPath } from './log-path.ts';
import { SqliteStore } from './sqlite-store.ts';

const COMMITS = 8;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ionm-torn-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('of a log whose last writes were torn off, whole commits from the beginning are left, and it goes on', async () => {
  const path = logPath(folder);
  const store = new SqliteStore(path);
  for (let version = 0; version < COMMITS; version++) {
    await store.commit(version * 3, [
      newAnswer(`command-a-${version}`, 'case/A', version * 2, 2),
      newAnswer(`command-b-${version}`, 'case/B', version),
    ]);
  }
  const all = await store.read(0, 100);
  const torn = join(folder, 'torn.db');
  const found = new Set<number>();
  const { size } = statSync(`${path}-wal`);
  // A prime, so that cuts fall everywhere within a page and its header.
  for (let cut = size; cut > 0; cut -= 1_499) {
    copyFileSync(path, torn);
    copyFileSync(`${path}-wal`, `${torn}-wal`);
    rmSync(`${torn}-shm`, { force: true });
    truncateSync(`${torn}-wal`, cut);
    const opened = new SqliteStore(torn);
    const kept = await opened.read(0, 100);
    expect(kept).toEqual(all.slice(0, kept.length));
    expect(kept.length % 3).toBe(0);
    expect(await opened.verify()).toMatchObject({ ok: true, events: kept.length });
    expect(await opened.commit(kept.length, [newAnswer('command-new', 'case/C', 0)])).toMatchObject({
      ok: true,
    });
    await opened.close();
    found.add(kept.length);
  }
  expect([...found]).toEqual(Array.from({ length: COMMITS + 1 }, (_, index) => (COMMITS - index) * 3));
  await store.close();
});
