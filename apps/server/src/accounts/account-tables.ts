/** How an engine says it. */
interface Dialect {
  /** Whole numbers up to 2^53. */
  readonly integer: string;
  /** What stands behind a table. */
  readonly strict: string;
}

const SQLITE: Dialect = { integer: 'INTEGER', strict: ' STRICT' };
const POSTGRES: Dialect = { integer: 'BIGINT', strict: '' };

/** What each version has that the one before it had not; the first of them has no one before it. */
const VERSIONS: readonly ((dialect: Dialect) => string)[] = [
  ({ integer, strict }) => `
  CREATE TABLE passwords (user_id TEXT PRIMARY KEY, hash TEXT NOT NULL)${strict};

  CREATE TABLE authenticators (user_id TEXT PRIMARY KEY, secret TEXT NOT NULL, last_step ${integer} NOT NULL)${strict};

  CREATE TABLE recovery_codes (user_id TEXT NOT NULL, hash TEXT NOT NULL, PRIMARY KEY (user_id, hash))${strict};

  CREATE TABLE pins (user_id TEXT PRIMARY KEY, hash TEXT NOT NULL, wrong ${integer} NOT NULL)${strict};

  CREATE TABLE provider_subjects (
    issuer TEXT NOT NULL, subject TEXT NOT NULL, user_id TEXT NOT NULL,
    PRIMARY KEY (issuer, subject), UNIQUE (user_id, issuer)
  )${strict};

  CREATE TABLE one_time_codes (
    purpose TEXT NOT NULL, subject TEXT NOT NULL, hash TEXT NOT NULL, until ${integer} NOT NULL,
    PRIMARY KEY (purpose, subject)
  )${strict};

  CREATE TABLE failures (
    key TEXT PRIMARY KEY, count ${integer} NOT NULL, last_at ${integer} NOT NULL, locked_until ${integer} NOT NULL
  )${strict};

  CREATE TABLE device_tokens (hash TEXT PRIMARY KEY, device_id TEXT NOT NULL)${strict};

  CREATE TABLE device_users (
    device_id TEXT NOT NULL, user_id TEXT NOT NULL, last_at ${integer} NOT NULL, PRIMARY KEY (device_id, user_id)
  )${strict};

  CREATE TABLE known_browsers (
    hash TEXT NOT NULL, user_id TEXT NOT NULL, last_at ${integer} NOT NULL, PRIMARY KEY (hash, user_id)
  )${strict};

  CREATE TABLE sessions (
    session_id TEXT PRIMARY KEY, secret_hash TEXT NOT NULL, user_id TEXT NOT NULL, role TEXT NOT NULL,
    method TEXT NOT NULL, second_factor TEXT, address TEXT NOT NULL, agent TEXT NOT NULL, device_id TEXT,
    started_at ${integer} NOT NULL, last_active_at ${integer} NOT NULL, ended_at ${integer}, ended_why TEXT
  )${strict};
  CREATE INDEX sessions_of_user ON sessions (user_id, started_at);
`,
  ({ strict }) => `
  CREATE TABLE push_subscriptions (
    endpoint TEXT PRIMARY KEY, p256dh TEXT NOT NULL, auth TEXT NOT NULL, session_id TEXT NOT NULL
  )${strict};
`,
  // One device is one browser; which subscription is the latest; what is under way, also for another server.
  ({ integer, strict }) => `
  CREATE UNIQUE INDEX token_of_device ON device_tokens (device_id);

  ALTER TABLE push_subscriptions ADD COLUMN place ${integer} NOT NULL DEFAULT 0;

  CREATE TABLE under_way (
    kind TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL, until ${integer} NOT NULL, PRIMARY KEY (kind, key)
  )${strict};
  CREATE INDEX until_of_under_way ON under_way (kind, until);
`,
];

/** Raised when the tables change; accounts of a later program are not opened by an earlier one. */
export const SCHEMA_VERSION = VERSIONS.length;

/** Throws if accounts of this version are of a later program. */
export function expectKnownVersion(version: number): void {
  if (version > SCHEMA_VERSION)
    throw new Error('these accounts were written by a later version of IONM Clock');
}

/** What accounts of this version lack in SQLite; 0 is for none at all. */
export const tablesForSqlite = (version: number): string => tablesAfter(version, SQLITE);

/** The same in PostgreSQL. */
export const tablesForPostgres = (version: number): string => tablesAfter(version, POSTGRES);

const tablesAfter = (version: number, dialect: Dialect): string =>
  VERSIONS.slice(version)
    .map((tables) => tables(dialect))
    .join('');
