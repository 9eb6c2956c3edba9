import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { schemaVersion } from './account-database.ts';

const OPEN_TIMEOUT_MS = 5_000;
/** Files that belong to the accounts. One that is left behind would become part of those that are restored. */
const BESIDE = ['-wal', '-shm', '-journal'];

/** The name of the accounts' backup beside that of the log. */
export const accountsBackupOf = (logBackup: string): string => `${logBackup}.accounts`;

/** Whether there are accounts at this path. */
export const hasAccounts = (path: string): boolean => existsSync(path);

/** Writes the accounts, as they are at this moment, into the new file `to`, while the server runs. Throws if that cannot be done. */
export function backUpAccounts(path: string, to: string): void {
  copy(path, to, () => {});
}

/** Throws, with the reason, if the file is no backup of accounts, or damaged. */
export function checkAccountsBackup(path: string): void {
  const database = new DatabaseSync(path, { readOnly: true, timeout: OPEN_TIMEOUT_MS });
  try {
    if (schemaVersion(database) === 0) throw new Error('these are no accounts');
    const found = database.prepare('PRAGMA quick_check').get()?.['quick_check'];
    if (found !== 'ok') throw new Error(`the accounts are damaged: ${String(found)}`);
  } finally {
    database.close();
  }
}

/**
 * Puts the backup in the place of the accounts at `path`, which are moved aside; gives their new name, if there were some. Everybody
 * signs in anew and every code that was handed out is void: a session or a code that ended after the backup must not come to life
 * again. No server may run. Throws if it cannot be done.
 */
export function restoreAccounts(backup: string, path: string, now: Date): string | undefined {
  const unfinished = `${path}.unfinished-${process.pid}`;
  copy(backup, unfinished, (database) => {
    database
      .prepare("UPDATE sessions SET ended_at = ?, ended_why = 'no-longer-allowed' WHERE ended_at IS NULL")
      .run(now.getTime());
    database.exec('DELETE FROM one_time_codes');
  });
  const aside = `${path}.replaced-${now.toISOString().replaceAll(':', '')}`;
  const isThere = existsSync(path);
  for (const ending of BESIDE) if (existsSync(path + ending)) renameSync(path + ending, aside + ending);
  if (isThere) linkSync(path, aside);
  renameSync(unfinished, path);
  return isThere ? aside : undefined;
}

/** One read transaction: a state between two commits. Leaves no file if it fails. */
function copy(from: string, to: string, change: (database: DatabaseSync) => void): void {
  checkAccountsBackup(from);
  writeFileSync(to, '', { mode: 0o600, flag: 'wx' });
  try {
    const database = new DatabaseSync(from, { readOnly: true, timeout: OPEN_TIMEOUT_MS });
    try {
      database.prepare('VACUUM INTO ?').run(to);
    } finally {
      database.close();
    }
    const copied = new DatabaseSync(to);
    change(copied);
    copied.close();
    const file = openSync(to, 'r');
    fsyncSync(file);
    closeSync(file);
  } catch (error) {
    rmSync(to, { force: true });
    throw error;
  }
}
