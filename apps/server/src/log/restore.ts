import { randomUUID } from 'node:crypto';
import { copyFileSync, existsSync, linkSync, renameSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import type { Beside } from './backup.ts';
import { type Copied, copyLog, syncFolderOf } from './log-copy.ts';
import { isBusyFailure, isDamageFailure } from './sqlite-failure.ts';
import { whileUnfinished } from './unfinished-restore.ts';
import { verifyFile } from './verify-file.ts';

/** What came of a restore: what the log is now, and where the one before it was put. */
export type Restored =
  | {
      readonly ok: true;
      readonly restored: Extract<Copied, { ok: true }>;
      readonly replaced: string | undefined;
    }
  | { readonly ok: false; readonly damaged: Extract<Copied, { ok: false }> };

export interface RestoreOptions {
  /** Whether a log that is there is moved aside. */
  readonly replace: boolean;
  /** Goes into the name of the log that is moved aside. */
  readonly now: Date;
  /** What else is restored. It is put in place right before the log is, when nobody has that open. */
  readonly beside?: Beside;
}

/** Files that belong to a log. One that is left behind would become part of the restored log. */
const BESIDE = ['-wal', '-shm', '-journal'];

/**
 * Puts the backup in the place of the log at `log`. The restored log has an id of its own: who holds places in the lost one
 * must not believe that they are places in this. Nothing is changed unless the backup is whole and nobody has the log open, and
 * nothing is ever removed. Throws, with what to do, if it cannot be done. What ends in the middle is known for it
 * (`isRestoreUnfinished`), and is done again.
 */
export function restoreLog(
  backup: string,
  log: string,
  { replace, now, beside = () => () => {} }: RestoreOptions,
): Restored {
  if (!existsSync(backup)) throw new Error(`${backup}: there is no such file`);
  if (existsSync(log) && !replace) {
    throw new Error(`${log}: there is a log already: with --replace it is moved aside and kept`);
  }
  const checked = verifyFile(backup);
  if (!checked.ok) return { ok: false, damaged: checked };
  const unfinished = `${log}.unfinished-${process.pid}`;
  const restored = copyLog(backup, unfinished, (copy) => {
    copy.prepare('UPDATE log SET id = ?').run(randomUUID());
  });
  if (!restored.ok) return { ok: false, damaged: restored };
  try {
    const putBeside = beside(unfinished);
    return { ok: true, restored, replaced: putInPlace(unfinished, log, now, putBeside) };
  } finally {
    rmSync(unfinished, { force: true });
  }
}

/** Gives the new log its name, and tells the name that the old one has now. */
function putInPlace(unfinished: string, log: string, now: Date, putBeside: () => void): string | undefined {
  const aside = `${log}.replaced-${now.toISOString().replaceAll(':', '')}`;
  if (existsSync(aside)) throw new Error(`${aside}: is there already`);
  const hold = holdAlone(log, aside);
  try {
    const wasThere = existsSync(log);
    whileUnfinished(log, () => {
      putBeside();
      putLog(unfinished, log, aside);
    });
    return wasThere ? aside : undefined;
  } finally {
    hold?.close();
  }
}

function putLog(unfinished: string, log: string, aside: string): void {
  const moved: string[] = [];
  try {
    for (const ending of [...BESIDE, '']) {
      if (!existsSync(log + ending)) continue;
      if (ending === '') keepAs(aside, log);
      else renameSync(log + ending, aside + ending);
      moved.push(ending);
    }
    renameSync(unfinished, log);
    syncFolderOf(log);
  } catch (error) {
    for (const ending of moved.toReversed()) renameSync(aside + ending, log + ending);
    throw error;
  }
}

/** Gives the log another name. It keeps its own until that is the new one's: a server that starts meanwhile would make an empty log. */
function keepAs(aside: string, log: string): void {
  try {
    linkSync(log, aside);
  } catch {
    // Not every file system lets a file have two names.
    renameSync(log, aside);
  }
}

/**
 * Keeps everyone out of the log, with all of it in one file. Throws if another program has it open. What waits to be copied
 * back is kept beside `aside` until it is: of a damaged log SQLite may throw it away.
 */
function holdAlone(log: string, aside: string): DatabaseSync | undefined {
  if (!existsSync(log)) return undefined;
  const waiting = `${aside}-wal`;
  if (existsSync(`${log}-wal`)) copyFileSync(`${log}-wal`, waiting);
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(log, { timeout: 0 });
    // SQLite takes a log out of this mode only for the last program that has it open.
    database.exec('PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE');
    rmSync(waiting, { force: true });
    return database;
  } catch (error) {
    database?.close();
    // What is no log any more can be held by nobody, and is the reason why one restores.
    if (isDamageFailure(error)) return undefined;
    rmSync(waiting, { force: true });
    if (!isBusyFailure(error)) throw error;
    throw new Error(`${log}: another program has the log open: stop the server, and whatever else uses it`);
  }
}
