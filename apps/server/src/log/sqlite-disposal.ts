import { dirname } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { DISPOSED } from './disposal.ts';
import { isBusyFailure } from './sqlite-failure.ts';
import { APPEND_ONLY, LIFT_APPEND_ONLY } from './sqlite-schema.ts';

/**
 * Puts a marker in the place of what the events of these streams say, in the transaction that is under way. False if one has not the
 * version that is given: then the transaction is to be taken back.
 */
export function emptyStreams(database: DatabaseSync, versions: ReadonlyMap<string, number>): boolean {
  database.exec(LIFT_APPEND_ONLY);
  const last = database.prepare('SELECT max(version) AS version FROM events WHERE stream = ?');
  const empty = database.prepare(`UPDATE events SET payload = '${DISPOSED}' WHERE stream = ?`);
  for (const [stream, version] of versions) {
    if (last.get(stream)?.['version'] !== version) return false;
    empty.run(stream);
  }
  database.exec(APPEND_ONLY);
  return true;
}

/**
 * Writes the whole file anew, since its pages keep what they once held where nothing lies any more, and empties the write-ahead log, which keeps what pages
 * were before. False if somebody who writes or reads keeps it from that.
 */
export function eraseRemainders(database: DatabaseSync, path: string): boolean {
  // SQLite writes a copy of the log to a file without a name on the way: on the disk that is good enough for the log itself.
  process.env['SQLITE_TMPDIR'] ??= dirname(path);
  try {
    database.exec('VACUUM');
  } catch (error) {
    if (isBusyFailure(error)) return false;
    throw error;
  }
  return database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()?.['busy'] === 0;
}
