import { statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { isWriteFailure } from './sqlite-failure.ts';
import { prepareDatabase } from './sqlite-schema.ts';

/** How long opening waits for another program that holds the lock. */
const OPEN_TIMEOUT_MS = 5_000;

/** An open log. */
export interface OpenLog {
  readonly database: DatabaseSync;
  /** Why it can only be read, if that is so. */
  readonly readOnly?: unknown;
  /** Which file it is, under whatever name: undefined if there is none any more. */
  readonly file: string | undefined;
}

/** Which file has the name now; another one, or none, after it was moved or replaced. */
export function fileAt(path: string): string | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  return found && `${found.dev}:${found.ino}`;
}

/** Opens the log, or makes it; only to be read where it cannot be written. Throws if it cannot be read either. */
export function openLogFile(path: string, busyTimeoutMs: number): OpenLog {
  const found = statSync(path, { throwIfNoEntry: false });
  try {
    return { database: openToWrite(path, busyTimeoutMs), file: fileAt(path) };
  } catch (cause) {
    if (found === undefined || found.size === 0 || !isWriteFailure(cause)) throw cause;
    return { database: openToRead(path), readOnly: cause, file: fileAt(path) };
  }
}

function openToWrite(path: string, busyTimeoutMs: number): DatabaseSync {
  const database = new DatabaseSync(path, { timeout: OPEN_TIMEOUT_MS });
  try {
    prepareDatabase(database);
    database.exec(`PRAGMA busy_timeout = ${busyTimeoutMs}`);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Opens a log and changes nothing of it. Throws if there is none. */
export function openToRead(path: string): DatabaseSync {
  try {
    return readable(new DatabaseSync(path, { readOnly: true, timeout: OPEN_TIMEOUT_MS }));
  } catch (error) {
    // Where no file can be made, SQLite cannot share a log with writers; there are none, if nothing waits to be copied back.
    if (!isWriteFailure(error) || (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0) {
      throw error;
    }
    return openAsItIs(path);
  }
}

/** Opens what is in the file itself, without what waits beside it to be copied back, and touches neither. */
export function openAsItIs(path: string): DatabaseSync {
  const asItIs = pathToFileURL(path);
  asItIs.searchParams.set('immutable', '1');
  return readable(new DatabaseSync(asItIs, { readOnly: true }));
}

function readable(database: DatabaseSync): DatabaseSync {
  try {
    database.prepare('SELECT count(*) FROM log').get();
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}
