import { randomUUID } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { BEFORE_FIRST, type Checkpoint, checkpointAfter } from './checkpoint.ts';
import { WRITTEN_BY_LATER_VERSION } from './later-version.ts';
import { eventHashesAfter, insertCheckpoint } from './sqlite-checkpoints.ts';

/** Raised when the tables change; a log of a later program is not opened by an earlier one. */
const SCHEMA_VERSION = 2;

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
`;

/** Since schema 2. */
const CHECKPOINTS = `
  CREATE TABLE checkpoints (
    number INTEGER PRIMARY KEY,
    seq INTEGER NOT NULL UNIQUE,
    hash TEXT NOT NULL
  ) STRICT;
`;

/** Lifts the rule that events are never changed, until `APPEND_ONLY` sets it again. */
export const LIFT_APPEND_ONLY = 'DROP TRIGGER events_are_never_changed';

export const APPEND_ONLY = ['events', 'commands', 'checkpoints']
  .map(
    (table) => `
  CREATE TRIGGER IF NOT EXISTS ${table}_are_never_changed BEFORE UPDATE ON ${table}
    BEGIN SELECT RAISE(ABORT, '${table} are never changed'); END;
  CREATE TRIGGER IF NOT EXISTS ${table}_are_never_removed BEFORE DELETE ON ${table}
    BEGIN SELECT RAISE(ABORT, '${table} are never removed'); END;`,
  )
  .join('');

/**
 * A commit writes whole pages, most of them for one short row of an index: half the page is half the bytes to sync. And the
 * write-ahead log is copied back every 16 MB, not every 2: few taps then wait for it.
 */
const SMALL_WRITES = 'PRAGMA page_size = 2048; PRAGMA wal_autocheckpoint = 8000;';

/** Sets durability, and makes or renews the tables of a log that needs it. Throws if the file is not such a log. */
export function prepareDatabase(database: DatabaseSync): void {
  database.exec(SMALL_WRITES);
  const { journal_mode: mode } = database.prepare('PRAGMA journal_mode = WAL').get() ?? {};
  // Acknowledged means on disk: FULL syncs the write-ahead log at every commit (DESIGN.md section 5).
  database.exec('PRAGMA synchronous = FULL');
  if (mode !== 'wal' && mode !== 'memory') throw new Error('the file cannot be written ahead of');
  if (schemaVersion(database) === SCHEMA_VERSION) return;
  database.exec('BEGIN IMMEDIATE');
  try {
    const version = schemaVersion(database);
    if (version === 0) {
      database.exec(TABLES);
      database.prepare('INSERT INTO log (only, id) VALUES (1, ?)').run(randomUUID());
    }
    if (version < 2) {
      database.exec(CHECKPOINTS + APPEND_ONLY);
      const first = firstCheckpoint(database);
      if (first.seq > 0) insertCheckpoint(database, first);
    }
    database.exec(WRITE_WITHOUT_CHANGE);
    database.exec('COMMIT');
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

/** 0 for a file that is empty. Throws if it is a log of a later program. */
export function schemaVersion(database: DatabaseSync): number {
  const version = Number(database.prepare('PRAGMA user_version').get()?.['user_version']);
  if (version > SCHEMA_VERSION) throw new Error(WRITTEN_BY_LATER_VERSION);
  return version;
}

export const logIdIn = (database: DatabaseSync): string =>
  String(database.prepare('SELECT id FROM log').get()?.['id']);

/** Whether logs of this version have checkpoints. */
export const hasCheckpoints = (version: number): boolean => version >= 2;

/** The checkpoint that a log without any gets at its end. */
export const firstCheckpoint = (database: DatabaseSync): Checkpoint =>
  checkpointAfter(BEFORE_FIRST, eventHashesAfter(database, 0));
