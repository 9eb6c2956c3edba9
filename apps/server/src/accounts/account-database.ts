import { closeSync, existsSync, openSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { UnusableAccounts } from './unusable-accounts.ts';

/** Raised when the tables change; accounts of a later program are not opened by an earlier one. */
const SCHEMA_VERSION = 2;
/** Only `cli` writes beside the server, and briefly. */
const BUSY_TIMEOUT_MS = 1_000;

const TABLES = `
  CREATE TABLE passwords (user_id TEXT PRIMARY KEY, hash TEXT NOT NULL) STRICT;

  CREATE TABLE authenticators (user_id TEXT PRIMARY KEY, secret TEXT NOT NULL, last_step INTEGER NOT NULL) STRICT;

  CREATE TABLE recovery_codes (user_id TEXT NOT NULL, hash TEXT NOT NULL, PRIMARY KEY (user_id, hash)) STRICT;

  CREATE TABLE pins (user_id TEXT PRIMARY KEY, hash TEXT NOT NULL, wrong INTEGER NOT NULL) STRICT;

  CREATE TABLE provider_subjects (
    issuer TEXT NOT NULL, subject TEXT NOT NULL, user_id TEXT NOT NULL,
    PRIMARY KEY (issuer, subject), UNIQUE (user_id, issuer)
  ) STRICT;

  CREATE TABLE one_time_codes (
    purpose TEXT NOT NULL, subject TEXT NOT NULL, hash TEXT NOT NULL, until INTEGER NOT NULL,
    PRIMARY KEY (purpose, subject)
  ) STRICT;

  CREATE TABLE failures (
    key TEXT PRIMARY KEY, count INTEGER NOT NULL, last_at INTEGER NOT NULL, locked_until INTEGER NOT NULL
  ) STRICT;

  CREATE TABLE device_tokens (hash TEXT PRIMARY KEY, device_id TEXT NOT NULL) STRICT;

  CREATE TABLE device_users (
    device_id TEXT NOT NULL, user_id TEXT NOT NULL, last_at INTEGER NOT NULL, PRIMARY KEY (device_id, user_id)
  ) STRICT;

  CREATE TABLE known_browsers (
    hash TEXT NOT NULL, user_id TEXT NOT NULL, last_at INTEGER NOT NULL, PRIMARY KEY (hash, user_id)
  ) STRICT;

  CREATE TABLE sessions (
    session_id TEXT PRIMARY KEY, secret_hash TEXT NOT NULL, user_id TEXT NOT NULL, role TEXT NOT NULL,
    method TEXT NOT NULL, second_factor TEXT, address TEXT NOT NULL, agent TEXT NOT NULL, device_id TEXT,
    started_at INTEGER NOT NULL, last_active_at INTEGER NOT NULL, ended_at INTEGER, ended_why TEXT
  ) STRICT;
  CREATE INDEX sessions_of_user ON sessions (user_id, started_at);
`;

/** What each version has that the one before it had not, from 2 on. */
const ADDED: readonly string[] = [
  `CREATE TABLE push_subscriptions (
    endpoint TEXT PRIMARY KEY, p256dh TEXT NOT NULL, auth TEXT NOT NULL, session_id TEXT NOT NULL
  ) STRICT;`,
];

/** Opens the accounts, or makes them; `:memory:` for tests. Throws `UnusableAccounts` if the file is no such thing. */
export function openAccountDatabase(path: string): DatabaseSync {
  // Nobody else may read it, from the first byte on; what SQLite puts beside it gets the same rights.
  if (path !== ':memory:' && !existsSync(path)) closeSync(openSync(path, 'a', 0o600));
  const database = new DatabaseSync(path, { timeout: BUSY_TIMEOUT_MS });
  try {
    prepare(database);
    return database;
  } catch (error) {
    database.close();
    throw new UnusableAccounts(error instanceof Error ? error.message : String(error));
  }
}

function prepare(database: DatabaseSync): void {
  // A password that was changed must stay changed, and what was forgotten must not lie in the file any more.
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON');
  const version = schemaVersion(database);
  if (version === SCHEMA_VERSION) return;
  const added = ADDED.slice(Math.max(version, 1) - 1).join('\n');
  const made = version === 0 ? `${TABLES}\n${added}` : added;
  database.exec(`BEGIN IMMEDIATE; ${made} PRAGMA user_version = ${SCHEMA_VERSION}; COMMIT`);
}

/** 0 for a file that is empty. Throws if it was written by a later program. */
export function schemaVersion(database: DatabaseSync): number {
  const version = Number(database.prepare('PRAGMA user_version').get()?.['user_version']);
  if (version > SCHEMA_VERSION)
    throw new Error('these accounts were written by a later version of IONM Clock');
  return version;
}
