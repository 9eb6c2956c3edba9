import { closeSync, existsSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** What makes each version of the tables of the one before. */
const STEPS = [
  `
  CREATE TABLE api_tokens (
    token_id TEXT PRIMARY KEY, hash TEXT NOT NULL UNIQUE, name TEXT NOT NULL, scopes TEXT NOT NULL,
    facilities TEXT NOT NULL, made_by TEXT NOT NULL, made_at INTEGER NOT NULL,
    last_used_at INTEGER, revoked_at INTEGER
  ) STRICT;

  CREATE TABLE idempotent_answers (
    token_id TEXT NOT NULL, key TEXT NOT NULL, request TEXT NOT NULL, status INTEGER NOT NULL,
    body TEXT NOT NULL, at INTEGER NOT NULL, PRIMARY KEY (token_id, key)
  ) STRICT;

  CREATE TABLE webhooks (
    webhook_id TEXT PRIMARY KEY, url TEXT NOT NULL, secret TEXT NOT NULL, topics TEXT NOT NULL,
    made_by TEXT NOT NULL, made_at INTEGER NOT NULL, told_up_to INTEGER NOT NULL,
    failures INTEGER NOT NULL, next_at INTEGER NOT NULL
  ) STRICT;
  `,
  `
  ALTER TABLE webhooks ADD COLUMN failing_since INTEGER;
  ALTER TABLE webhooks ADD COLUMN last_failure TEXT;
  ALTER TABLE webhooks ADD COLUMN taken_id TEXT;
  ALTER TABLE webhooks ADD COLUMN taken_at INTEGER;
  ALTER TABLE webhooks ADD COLUMN off_at INTEGER;
  ALTER TABLE webhooks ADD COLUMN off_why TEXT;
  `,
] as const;

/** Where they lie in a data folder. */
export const integrationsPath = (dataDir: string): string => join(dataDir, 'integrations.db');

/**
 * Opens what is kept of programs that ask and are told, or makes it; `:memory:` for tests. It lies apart from the log, because secrets
 * must be forgotten when they are revoked. Throws if it was written by a later program.
 */
export function openIntegrations(path: string): DatabaseSync {
  // Nobody else may read it, from the first byte on.
  if (path !== ':memory:' && !existsSync(path)) closeSync(openSync(path, 'a', 0o600));
  const database = new DatabaseSync(path);
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON');
  try {
    const version = schemaVersion(database);
    if (version < STEPS.length) {
      const steps = STEPS.slice(version).join('');
      database.exec(`BEGIN IMMEDIATE; ${steps} PRAGMA user_version = ${STEPS.length}; COMMIT`);
    }
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** 0 for a file that is empty. Throws if it was written by a later program. */
export function schemaVersion(database: DatabaseSync): number {
  const version = Number(database.prepare('PRAGMA user_version').get()?.['user_version']);
  if (version > STEPS.length) throw new Error('integrations.db was written by a later version of IONM Clock');
  return version;
}
