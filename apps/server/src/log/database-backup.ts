import { randomUUID } from 'node:crypto';
import type { Beside } from './backup.ts';
import { type Copied, syncFolderOf } from './log-copy.ts';
import type { Restored } from './restore.ts';
import type { LogSource } from './transfer/log-source.ts';
import { PostgresSource } from './transfer/postgres-source.ts';
import { PostgresTarget } from './transfer/postgres-target.ts';
import { SqliteSource } from './transfer/sqlite-source.ts';
import { SqliteTarget } from './transfer/sqlite-target.ts';
import { transferLog } from './transfer/transfer-log.ts';
import { isRestoreUnfinished, markUnfinished, unmarkUnfinished } from './unfinished-restore.ts';

/**
 * As `backUpLog`, of the log in a PostgreSQL database: the same kind of file, which any program with SQLite can read and either kind of
 * log be made of again.
 */
export async function backUpDatabase(url: string, to: string, beside: Beside): Promise<Copied> {
  const source = await PostgresSource.open(url);
  try {
    const target = SqliteTarget.create(to);
    try {
      const copied = await transferLog(source, target);
      if (!copied.ok) return copied;
      const putBeside = beside(target.file);
      putBeside();
      // Else a power cut may leave the log's name and not theirs.
      syncFolderOf(to);
      await target.keep();
      return copied;
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}

export interface DatabaseRestoreOptions {
  /** Where the server that restores keeps what lies beside the log. */
  readonly dataDir: string;
  readonly beside: Beside;
}

/**
 * Makes a backup the log in a PostgreSQL database that has none. The log gets an id of its own, as `restoreLog` gives it. Nothing is
 * changed unless the backup is whole; what ends in the middle is known for it (`isRestoreUnfinished`), and
 * is done again.
 */
export async function restoreIntoDatabase(
  backup: string,
  url: string,
  { dataDir, beside }: DatabaseRestoreOptions,
): Promise<Restored> {
  const source = SqliteSource.open(backup);
  try {
    const putBeside = () => {
      const put = beside(backup);
      markUnfinished(dataDir);
      put();
    };
    const already = isRestoreUnfinished(dataDir) ? await alreadyIn(url, source) : undefined;
    if (already !== undefined) putBeside();
    const restored = already ?? (await putLog(source, url, putBeside));
    if (!restored.ok) return { ok: false, damaged: restored };
    unmarkUnfinished(dataDir);
    return { ok: true, restored, replaced: undefined };
  } finally {
    await source.close();
  }
}

async function putLog(source: LogSource, url: string, putBeside: () => void): Promise<Copied> {
  const target = await PostgresTarget.open(url);
  try {
    const restored = await transferLog(source, target, { logId: randomUUID() });
    if (!restored.ok) return restored;
    putBeside();
    await target.keep();
    return restored;
  } finally {
    await target.close();
  }
}

/** The log of the backup, if a restore of it ended when it was in the database already. */
async function alreadyIn(url: string, source: LogSource): Promise<Copied | undefined> {
  const restored = await source.verify();
  if (!restored.ok || restored.events === 0) return undefined;
  const found = await PostgresSource.open(url).catch(() => undefined);
  if (found === undefined) return undefined;
  try {
    const there = await found.verify({ seq: restored.events, hash: restored.hash });
    return there.ok ? restored : undefined;
  } finally {
    await found.close();
  }
}
