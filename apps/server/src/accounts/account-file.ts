import { closeSync, existsSync, openSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { makeInSqlite } from '../sql/versioned-tables.ts';
import { ACCOUNT_TABLES } from './account-tables.ts';
import { UnusableAccounts } from './unusable-accounts.ts';

/** Only `cli` writes beside the server, and briefly. */
const BUSY_TIMEOUT_MS = 1_000;

/** Opens the accounts, or makes them; `:memory:` for tests. Throws `UnusableAccounts` if the file is no such thing. */
export function openAccountFile(path: string): DatabaseSync {
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
  makeInSqlite(database, ACCOUNT_TABLES);
}
