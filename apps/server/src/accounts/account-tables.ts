import type { VersionedTables } from '../sql/versioned-tables.ts';

/** Where each server hears which session another one has begun, changed or ended. */
export const SESSIONS_CHANNEL = 'ionm_clock_sessions';

/** What is kept of accounts. */
export const ACCOUNT_TABLES: VersionedTables = {
  name: 'accounts',
  lock: 7_160_225_002,
  areLater: 'these accounts were written by a later version of IONM Clock',
  versions: [
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
  ],
  // With the change itself: nobody hears of what was not stored, and nothing is stored that nobody hears of. When somebody was there is no news.
  inPostgres: `
  CREATE FUNCTION tell_of_session() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN PERFORM pg_notify('${SESSIONS_CHANNEL}', NEW.session_id); RETURN NULL; END $$;
  CREATE TRIGGER sessions_are_told
    AFTER INSERT OR UPDATE OF secret_hash, role, second_factor, ended_at ON sessions
    FOR EACH ROW EXECUTE FUNCTION tell_of_session();`,
};
