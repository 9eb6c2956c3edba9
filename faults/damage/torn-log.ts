import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { logPath, SqliteStore } from '../../apps/server/src/log/index.ts';
import { newAnswer } from '../../apps/server/src/testing/new-answer.ts';
import { cutWriteAheadLog } from '../../apps/server/src/testing/torn-logs.ts';

/** Cuts the last commits of a log, so many, at every byte: what is left is always whole commits, and goes on. */
export async function tornLogRound(commits: number): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'ionm-faults-torn-'));
  try {
    const path = logPath(folder);
    const first = new SqliteStore(path);
    await first.commit(0, [newAnswer('first', 'case/A', 0)]);
    await first.close();
    const store = new SqliteStore(path);
    const ends = new Set([1]);
    for (let version = 1; version <= commits; version++) {
      await store.commit(version, [newAnswer(`command-${version}`, 'case/A', version)]);
      ends.add(version + 1);
    }
    const files = { path, torn: join(folder, 'torn.db'), where: 'everywhere' } as const;
    const { cuts, beginnings } = await cutWriteAheadLog(files, await store.read(0, 100), ends);
    await store.close();
    if (beginnings !== ends.size) throw new Error(`only ${beginnings} of ${ends.size} beginnings were seen`);
    return `${cuts} cuts, ${beginnings} beginnings`;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
