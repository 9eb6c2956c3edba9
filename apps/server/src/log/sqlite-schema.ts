import { randomUUID } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';

/** Raised when the tables change; a log of a later program is not opened by an earlier one. */
const SCHEMA_VERSION = 1;

/** Writes the first page of the file as it is: a commit like any other, with its sync. */
export const WRITE_WITHOUT_CHANGE = `PRAGMA user_version = ${SCHEMA_VERSION}`;

const TABLES = `
  CREATE TABLE log (only INTEGER PRIMARY KEY CHECK (only = 1), id TEXT NOT NULL) STRICT;

  CREATE TABLE events (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    stream TEXT NOT NULL,
    version INTEGER NOT NULL,
    type TEXT NOT NULL,
    at INTEGER NOT NULL,
    at_error_ms INTEGER NOT NULL,
    recorded_at INTEGER NOT NULL,
    source TEXT NOT NULL,
    actor_id TEXT NOT NULL,
    actor_role TEXT NOT NULL,
    command_id TEXT NOT NULL,
    payload TEXT NOT NULL,
    hash TEXT NOT NULL,
    UNIQUE (stream, version)
  ) STRICT;

  CREATE TABLE commands (
    command_id TEXT PRIMARY KEY,
    actor_id TEXT NOT NULL,
    first_seq INTEGER NOT NULL,
    events INTEGER NOT NULL,
    refusal TEXT
  ) STRICT, WITHOUT ROWID;

  CREATE TRIGGER events_are_never_changed BEFORE UPDATE ON events
    BEGIN SELECT RAISE(ABORT, 'events are never changed'); END;
  CREATE TRIGGER events_are_never_removed BEFORE DELETE ON events
    BEGIN SELECT RAISE(ABORT, 'events are never removed'); END;
`;

/**
 * A commit writes whole pages, most of them for one short row of an index: half the page is half the bytes to sync. And the
 * write-ahead log is copied back every 16 MB, not every 2: few taps then wait for it.
 */
const SMALL_WRITES = 'PRAGMA page_size = 2048; PRAGMA wal_autocheckpoint = 8000;';

/** Sets durability, makes the tables of a new log, and gives the log's id. Throws if the file is not such a log. */
export function prepareDatabase(database: DatabaseSync): string {
  // Acknowledged means on disk: FULL syncs the write-ahead log at every commit (DESIGN.md section 5).
  database.exec(
    `${SMALL_WRITES} PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 5000;`,
  );
  database.exec('BEGIN IMMEDIATE');
  try {
    const version = Number(database.prepare('PRAGMA user_version').get()?.['user_version']);
    if (version > SCHEMA_VERSION) throw new Error('this log was written by a later version of IONM Clock');
    if (version === 0) {
      database.exec(TABLES);
      database.prepare('INSERT INTO log (only, id) VALUES (1, ?)').run(randomUUID());
      database.exec(WRITE_WITHOUT_CHANGE);
    }
    database.exec('COMMIT');
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  }
  return String(database.prepare('SELECT id FROM log').get()?.['id']);
}
