import { closeSync, existsSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { LogPlace } from '../log/index.ts';
import type { Log } from '../log-line.ts';
import type { Database } from '../sql/database.ts';
import { PostgresDatabase } from '../sql/postgres-database.ts';
import { SqliteDatabase } from '../sql/sqlite-database.ts';
import { makeInPostgres, makeInSqlite } from '../sql/versioned-tables.ts';
import { INTEGRATION_TABLES } from './integration-tables.ts';

/** Where they lie in a data folder. */
export const integrationsPath = (dataDir: string): string => join(dataDir, 'integrations.db');

/**
 * Opens what is kept of programs that ask and are told, or makes it; `:memory:` for tests. It lies apart from the log, because secrets
 * must be forgotten when they are revoked. Throws if it was written by a later program.
 */
export function openIntegrationFile(path: string): DatabaseSync {
  // Nobody else may read it, from the first byte on.
  if (path !== ':memory:' && !existsSync(path)) closeSync(openSync(path, 'a', 0o600));
  const database = new DatabaseSync(path);
  try {
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON');
    makeInSqlite(database, INTEGRATION_TABLES);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** What is kept of programs, until the server stops. */
export const integrationsInMemory = (): Database => new SqliteDatabase(openIntegrationFile(':memory:'));

/**
 * Opens them where the log is. Care comes first: where no file can be made everything else is served, and programs find no token that is
 * good. Rejects if the PostgreSQL that several servers share cannot be opened.
 */
export async function openIntegrations(
  { dataDir, databaseUrl }: LogPlace,
  log: Pick<Log, 'error'>,
): Promise<Database> {
  if (databaseUrl !== undefined)
    return PostgresDatabase.open(databaseUrl, (client) => makeInPostgres(client, INTEGRATION_TABLES));
  try {
    return new SqliteDatabase(openIntegrationFile(integrationsPath(dataDir)));
  } catch (cause) {
    log.error({ what: 'integrations not opened', error: String(cause) });
    return integrationsInMemory();
  }
}
