import { existsSync, linkSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { syncPath } from '../log/index.ts';
import type { Staged } from './staged.ts';

const OPEN_TIMEOUT_MS = 5_000;
/** Files that belong to a database. One that is left behind would become part of the one that is restored. */
const BESIDE = ['-wal', '-shm', '-journal'];

/** One kind of database that lies beside the log. */
export interface DatabaseKind {
  /** What messages call what is in it: `accounts`. */
  readonly title: string;
  /** Throws if the file is no database of this kind, or of a later program. */
  recognize(database: DatabaseSync): void;
}

/** Throws, with path and reason, if the file is no such database, or damaged. */
export function checkDatabase(path: string, kind: DatabaseKind): void {
  try {
    check(path, kind);
  } catch (error) {
    throw new Error(`${path}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

function check(path: string, { title, recognize }: DatabaseKind): void {
  const database = openToRead(path);
  try {
    recognize(database);
    const found = database.prepare('PRAGMA quick_check').get()?.['quick_check'];
    if (found !== 'ok') throw new Error(`the ${title} are damaged: ${String(found)}`);
  } finally {
    database.close();
  }
}

/** Makes the new file `to` of the database at `path`, as it is at this moment, while the server runs. Throws if that cannot be done. */
export function stageBackup(path: string, to: string, kind: DatabaseKind): Staged {
  const unfinished = unfinishedOf(to);
  copy(path, unfinished, kind, () => {});
  return {
    put: () => {
      renameSync(unfinished, to);
      return undefined;
    },
    forget: () => rmSync(unfinished, { force: true }),
  };
}

/**
 * Puts a copy of the database at `from`, changed by `change`, in the place of the one at `path`, which is moved aside. No server may run.
 * Throws if it cannot be done.
 */
export function stageInPlaceOf(
  path: string,
  from: string,
  kind: DatabaseKind,
  { now, change }: { readonly now: Date; readonly change: (database: DatabaseSync) => void },
): Staged {
  const unfinished = unfinishedOf(path);
  copy(from, unfinished, kind, change);
  return {
    put: () => putInPlace(unfinished, path, now),
    forget: () => rmSync(unfinished, { force: true }),
  };
}

const unfinishedOf = (path: string): string => `${path}.unfinished-${process.pid}`;

function putInPlace(unfinished: string, path: string, now: Date): string | undefined {
  const aside = `${path}.replaced-${now.toISOString().replaceAll(':', '')}`;
  const isThere = existsSync(path);
  // First, so that what waits to be copied back never lies without its database.
  if (isThere) linkSync(path, aside);
  for (const ending of BESIDE) if (existsSync(path + ending)) renameSync(path + ending, aside + ending);
  renameSync(unfinished, path);
  return isThere ? aside : undefined;
}

/** One read transaction: a state between two commits. Leaves no file if it fails. */
function copy(from: string, to: string, kind: DatabaseKind, change: (database: DatabaseSync) => void): void {
  checkDatabase(from, kind);
  // Nobody else may read it, from the first byte on.
  writeFileSync(to, '', { mode: 0o600, flag: 'wx' });
  try {
    const database = openToRead(from);
    try {
      database.prepare('VACUUM INTO ?').run(to);
    } finally {
      database.close();
    }
    const copied = new DatabaseSync(to);
    try {
      change(copied);
    } finally {
      copied.close();
    }
    syncPath(to);
  } catch (error) {
    rmSync(to, { force: true });
    throw error;
  }
}

const openToRead = (path: string): DatabaseSync =>
  new DatabaseSync(path, { readOnly: true, timeout: OPEN_TIMEOUT_MS });
