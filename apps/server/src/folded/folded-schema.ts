import type { DatabaseSync } from 'node:sqlite';

/** Raised when the tables, or what is written in them, change: a file of another format is made anew. */
const FORMAT = 1;

const TABLES = `
  CREATE TABLE about (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    log_id TEXT NOT NULL,
    head INTEGER NOT NULL,
    head_hash TEXT NOT NULL,
    recorded_at INTEGER NOT NULL,
    access_version INTEGER NOT NULL
  ) STRICT;

  CREATE TABLE cases (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL,
    hash TEXT NOT NULL,
    at_rest INTEGER NOT NULL,
    summary TEXT,
    begins INTEGER,
    ends INTEGER,
    events BLOB NOT NULL
  ) STRICT;
  CREATE INDEX cases_at_hand ON cases (number) WHERE at_rest = 0;
  -- Finds what lies in a span in a history of any length. Its numbers are rounded, outwards.
  CREATE VIRTUAL TABLE case_times USING rtree (number, begins, ends);

  CREATE TABLE others (seq INTEGER PRIMARY KEY, event TEXT NOT NULL) STRICT;
`;

/**
 * Makes the tables in a file that has none, and keeps every other program out for as long as it is open. False if the file has
 * another format.
 */
export function prepareFolded(database: DatabaseSync): boolean {
  // Nothing of a case that is gone from it stays in the file; and what is lost with the power is read from the log again.
  database.exec(
    'PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA secure_delete = ON',
  );
  database.exec('BEGIN IMMEDIATE');
  const format = Number(database.prepare('PRAGMA user_version').get()?.['user_version']);
  if (format === 0) database.exec(`${TABLES} PRAGMA user_version = ${FORMAT}`);
  database.exec('COMMIT');
  return format === 0 || format === FORMAT;
}
