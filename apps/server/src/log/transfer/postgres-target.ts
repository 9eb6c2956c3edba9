import type { Client } from 'pg';
import type { Verification } from '../event-store.ts';
import { databaseName } from '../postgres/database-name.ts';
import { verifySeen } from '../postgres/postgres-check.ts';
import { connected } from '../postgres/postgres-connection.ts';
import { logMade } from '../postgres/postgres-schema.ts';
import { UnusableDatabase, unusableDatabase } from '../postgres/unusable-database.ts';
import type { LogTarget } from './log-target.ts';
import { columnsOf, namesOf, type StoredRow, type StoredTable } from './stored-tables.ts';

/** A log that is being made in PostgreSQL, tables and all in one transaction. */
export class PostgresTarget implements LogTarget {
  readonly #client: Client;

  private constructor(client: Client) {
    this.#client = client;
  }

  /** Rejects if the database has a log that is not empty, or cannot be used. */
  static async open(url: string): Promise<PostgresTarget> {
    const client = await connected(url);
    try {
      await client.query('BEGIN');
      await logMade(client).catch((cause: unknown) => {
        throw unusableDatabase(cause, url);
      });
      if (!(await isEmpty(client))) {
        throw new UnusableDatabase(
          `${databaseName(url)}: there is a log already: name a database, or a schema, without one`,
        );
      }
      return new PostgresTarget(client);
    } catch (error) {
      await client.end();
      throw error;
    }
  }

  /** An array for each column: a few parameters, however many rows. */
  async add(table: StoredTable, rows: readonly StoredRow[]): Promise<void> {
    const columns = columnsOf(table);
    const arrays = columns.map(({ type }, at) => `$${at + 1}::${type === 'number' ? 'bigint' : 'text'}[]`);
    await this.#client.query({
      name: `add-${table}`,
      text: `INSERT INTO ${table} (${namesOf(table)}) SELECT * FROM unnest(${arrays.join(', ')})`,
      values: columns.map((_, at) => rows.map((row) => row[at])),
    });
  }

  async seal(logId: string): Promise<void> {
    const update = 'UPDATE log SET id = $1, head = (SELECT coalesce(max(seq), 0) FROM events)';
    await this.#client.query(update, [logId]);
    // PostgreSQL looks at new tables only now and then, and would choose slow ways through them until then.
    await this.#client.query('ANALYZE events, commands, checkpoints');
  }

  verify(): Promise<Verification> {
    return verifySeen(this.#client);
  }

  async count(table: StoredTable): Promise<number> {
    return Number((await this.#client.query(`SELECT count(*) AS count FROM ${table}`)).rows[0]?.count);
  }

  async keep(): Promise<void> {
    await this.#client.query('COMMIT');
  }

  /** PostgreSQL takes back what a connection has not committed when it ends. */
  async close(): Promise<void> {
    await this.#client.end();
  }
}

/** Nobody can write to it from then on until the transaction ends. */
async function isEmpty(client: Client): Promise<boolean> {
  await client.query('SELECT head FROM log FOR UPDATE');
  const select =
    'SELECT EXISTS (SELECT FROM events) OR EXISTS (SELECT FROM commands) OR EXISTS (SELECT FROM checkpoints) AS found';
  return (await client.query(select)).rows[0]?.found === false;
}
