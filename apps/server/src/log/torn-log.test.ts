import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { newAnswer } from '../testing/new-answer.ts';
import { cutWriteAheadLog } from '../testing/torn-logs.ts';
import { logPath } from './log-path.ts';
import { SqliteStore } from './sqlite-store.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ionm-torn-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('of a log whose last writes were torn off, whole commits from the beginning are left, and it goes on', async () => {
  const path = logPath(folder);
  const first = new SqliteStore(path);
  await first.commit(0, [newAnswer('command-a-0', 'case/A', 0, 2), newAnswer('command-b-0', 'case/B', 0)]);
  // What is written so far is copied back, so that a cut can only tear what comes now.
  await first.close();
  const store = new SqliteStore(path);
  await store.commit(3, [newAnswer('command-a-1', 'case/A', 2, 2), newAnswer('command-b-1', 'case/B', 1)]);
  const files = { path, torn: join(folder, 'torn.db'), where: 'at the seams' } as const;
  const torn = await cutWriteAheadLog(files, await store.read(0, 10), new Set([3, 6]));
  expect(torn.beginnings).toBe(2);
  expect(torn.cuts).toBeGreaterThan(100);
  await store.close();
});
