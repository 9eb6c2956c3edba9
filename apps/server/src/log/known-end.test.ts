import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newAnswer } from '../testing/new-answer.ts';
import { logPath } from './log-path.ts';
import { SqliteStore } from './sqlite-store.ts';

let folder: string;
let first: SqliteStore;
let second: SqliteStore;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ionm-log-'));
  first = new SqliteStore(logPath(folder));
  second = new SqliteStore(logPath(folder));
});
afterEach(async () => {
  await first.close();
  await second.close();
  rmSync(folder, { recursive: true });
});

const stored = { ok: true };
const behind = { ok: false, reason: 'behind' };

describe('what a store knows of the end of its log', () => {
  it('is what is there, where another process has written to the same stream in between', async () => {
    expect(await first.commit(0, [newAnswer('c-1', 'case/A', 0)])).toMatchObject(stored);
    expect(await second.commit(1, [newAnswer('c-2', 'case/A', 1)])).toMatchObject(stored);
    expect(await first.commit(2, [newAnswer('c-3', 'case/A', 1)])).toMatchObject(behind);
    expect(await first.commit(2, [newAnswer('c-3', 'case/A', 2)])).toMatchObject(stored);
    expect(await second.commit(3, [newAnswer('c-4', 'case/A', 3)])).toMatchObject(stored);
    expect(await first.verify()).toMatchObject({ ok: true, events: 4 });
  });

  it('is not what a commit that came to nothing would have written', async () => {
    expect(await first.commit(0, [newAnswer('c-1', 'case/A', 0)])).toMatchObject(stored);
    const half = [newAnswer('c-2', 'case/A', 1), newAnswer('c-3', 'case/B', 7)];
    expect(await first.commit(1, half)).toMatchObject(behind);
    const twice = [newAnswer('c-4', 'case/A', 1), newAnswer('c-1', 'case/A', 2)];
    expect(await first.commit(1, twice)).toMatchObject({ ok: false, reason: 'repeated' });
    expect(await first.commit(1, [newAnswer('c-5', 'case/A', 1)])).toMatchObject(stored);
    expect(await first.verify()).toMatchObject({ ok: true, events: 2 });
  });

  it('brings a checkpoint at the same place, whoever wrote what is before it', async () => {
    expect(await first.commit(0, [newAnswer('c-1', 'case/A', 0, 300)])).toMatchObject(stored);
    expect(await second.commit(300, [newAnswer('c-2', 'case/B', 0, 150)])).toMatchObject(stored);
    expect(await first.commit(450, [newAnswer('c-3', 'case/A', 300, 49)])).toMatchObject(stored);
    expect(await first.verify()).toMatchObject({ ok: true, checkpoints: 0 });
    expect(await first.commit(499, [newAnswer('c-4', 'case/A', 349)])).toMatchObject(stored);
    expect(await second.verify()).toMatchObject({ ok: true, events: 500, checkpoints: 1 });
    expect(await second.commit(500, [newAnswer('c-5', 'case/A', 350, 500)])).toMatchObject(stored);
    expect(await first.verify()).toMatchObject({ ok: true, events: 1_000, checkpoints: 2 });
  });
});
