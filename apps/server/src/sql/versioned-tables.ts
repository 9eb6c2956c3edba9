import type { DatabaseSync } from 'node:sqlite';
import type { ClientBase } from 'pg';

/** How an engine says it. */
interface Dialect {
  /** Whole numbers up to 2^53. */
  readonly integer: string;
  /** What stands behind a table. */
  readonly strict: string;
  /** The column for a table of an earlier version that has it not yet. */
  readonly add: (table: string, column: string, type: string) => string;
}

const sqlite = (database: DatabaseSync): Dialect => ({
  integer: 'INTEGER',
  strict: ' STRICT',
  add: (table, column, type) => {
    const has = database.prepare('SELECT 1 FROM pragma_table_info(?) WHERE name = ?').get(table, column);
    return has === undefined ? `ALTER TABLE ${table} ADD COLUMN ${column} ${type};` : '';
  },
});
const POSTGRES: Dialect = {
  integer: 'BIGINT',
  strict: '',
  add: (table, column, type) => `ALTER TABLE ${table} ADD COLUMN IF NOT EXISTS ${column} ${type};`,
};

/** The tables of one database, as they have grown. */
export interface VersionedTables {
  /** Where its version stands in PostgreSQL, where others have tables beside it. */
  readonly name: string;
  /** What each version has that the one before it had not; the first of them has none before it. */
  readonly versions: readonly ((dialect: Dialect) => string)[];
  /** What PostgreSQL has beside the tables: triggers. */
  readonly inPostgres?: string;
  /** A lock of PostgreSQL for whoever makes them, so that servers that start at once do it one after the other. */
  readonly lock: number;
  /** What is said of those that are of a later program, which an earlier one does not open. */
  readonly areLater: string;
}

/** 0 for a file that is empty. Throws if its tables are of a later program. */
export function versionInSqlite(database: DatabaseSync, tables: VersionedTables): number {
  const version = Number(database.prepare('PRAGMA user_version').get()?.['user_version']);
  expectKnown(version, tables);
  return version;
}

/** Makes what is lacking in a file. Throws if it is of a later program, or none. */
export function makeInSqlite(database: DatabaseSync, tables: VersionedTables): void {
  const lacking = tablesAfter(versionInSqlite(database, tables), tables, sqlite(database));
  if (lacking === '') return;
  database.exec(`BEGIN IMMEDIATE; ${lacking} PRAGMA user_version = ${tables.versions.length}; COMMIT`);
}

/** Makes what is lacking in PostgreSQL, in the transaction of the client. Rejects if it is of a later program. */
export async function makeInPostgres(client: ClientBase, tables: VersionedTables): Promise<void> {
  const { name, versions, inPostgres = '' } = tables;
  await client.query('SELECT pg_advisory_xact_lock($1)', [tables.lock]);
  await client.query(`
    CREATE TABLE IF NOT EXISTS ${name} (
      singleton integer PRIMARY KEY CHECK (singleton = 1), schema_version integer NOT NULL
    )`);
  const { rows } = await client.query(`SELECT schema_version FROM ${name}`);
  const version = Number(rows[0]?.schema_version ?? 0);
  expectKnown(version, tables);
  if (version === versions.length) return;
  await client.query(tablesAfter(version, tables, POSTGRES) + (version === 0 ? inPostgres : ''));
  await client.query(
    `INSERT INTO ${name} (singleton, schema_version) VALUES (1, $1)
     ON CONFLICT (singleton) DO UPDATE SET schema_version = $1`,
    [versions.length],
  );
}

function expectKnown(version: number, { versions, areLater }: VersionedTables): void {
  if (version > versions.length) throw new Error(areLater);
}

const tablesAfter = (version: number, { versions }: VersionedTables, dialect: Dialect): string =>
  versions
    .slice(version)
    .map((tables) => tables(dialect))
    .join('');
