import { DatabaseSync } from 'node:sqlite';

/** What the database may keep in memory; the rest is in a file. */
const CACHE_KIB = 32 * 1024;

/** Spans of this length and longer are kept apart as well, so that all others can be found from where they start. */
export const LONG_MS = 2 * 86_400_000;

const TABLES = `
  CREATE TABLE ids (id TEXT NOT NULL, seq INTEGER NOT NULL, place TEXT NOT NULL);
  CREATE TABLE cases (seq INTEGER PRIMARY KEY, not_judged TEXT NOT NULL, state TEXT NOT NULL);
  CREATE TABLE days (date TEXT NOT NULL, seq INTEGER NOT NULL, physicians TEXT NOT NULL);
  CREATE TABLE people (person TEXT NOT NULL, start INTEGER NOT NULL, stop INTEGER NOT NULL, seq INTEGER NOT NULL);
  CREATE TABLE long_people (person TEXT NOT NULL, start INTEGER NOT NULL, stop INTEGER NOT NULL, seq INTEGER NOT NULL);
  CREATE TABLE attention (physician TEXT NOT NULL, at INTEGER NOT NULL, seq INTEGER NOT NULL);
  CREATE TABLE findings (section TEXT NOT NULL, code TEXT NOT NULL, case_id TEXT NOT NULL, finding TEXT NOT NULL);
  CREATE TABLE stretches (
    physician TEXT NOT NULL, start INTEGER NOT NULL, ms INTEGER NOT NULL, level INTEGER NOT NULL, date TEXT NOT NULL,
    stretch TEXT NOT NULL
  );`;

/**
 * A database that is gone when it is closed, or when the process ends in whatever way: SQLite keeps it in memory while it is small,
 * else in a file of the folder for temporary files that no name leads to. Nothing in it need survive, so nothing is synced.
 * `folder`, if given, takes the place of the system's; it counts only for the first database of a process.
 */
export function temporaryDatabase(folder: string | undefined): DatabaseSync {
  if (folder !== undefined) process.env['SQLITE_TMPDIR'] = folder;
  const database = new DatabaseSync('');
  database.exec(`
    PRAGMA cache_size = -${CACHE_KIB};
    PRAGMA journal_mode = OFF;
    PRAGMA synchronous = OFF;
    PRAGMA temp_store = FILE;
    ${TABLES}
    BEGIN;`);
  return database;
}

/** To be called when all cases are in: from then on they are looked for. */
export function indexCases(database: DatabaseSync): void {
  database.exec(`
    CREATE INDEX days_by_date ON days (date, seq, physicians);
    CREATE INDEX people_by_start ON people (person, start, stop, seq);
    CREATE INDEX long_people_by_person ON long_people (person, start, stop, seq);
    CREATE INDEX attention_by_time ON attention (physician, at, seq);`);
}
