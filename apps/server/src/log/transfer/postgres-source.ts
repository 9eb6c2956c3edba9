import type { Client } from 'pg';
import type { LogPosition } from '../checkpoint.ts';
import type { StoredEvent, Verification } from '../event-store.ts';
import { databaseName } from '../postgres/database-name.ts';
import { verifySeen } from '../postgres/postgres-check.ts';
import { connected } from '../postgres/postgres-connection.ts';
import { logIn } from '../postgres/postgres-schema.ts';
import { UnusableDatabase } from '../postgres/unusable-database.ts';
import { storedEvent } from '../stored-row.ts';
import { type LogSource, ROWS_AT_ONCE } from './log-source.ts';
import { rowOf, type StoredRow, type StoredTable, selectAll } from './stored-tables.ts';

/** One state of the log in PostgreSQL: a read transaction, which keeps no writer waiting. */
export class PostgresSource implements LogSource {
  readonly logId: string;
  readonly #client: Client;

  private constructor(client: Client, logId: string) {
    this.#client = client;
    this.logId = logId;
  }

  /** Makes nothing. Rejects if there is no log in the database, or none that this program can read. */
  static async open(url: string): Promise<PostgresSource> {
    const client = await connected(url);
    try {
      await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
      const log = await logIn(client);
      if (log === undefined) throw new UnusableDatabase(`${databaseName(url)}: there is no log`);
      return new PostgresSource(client, log.id);
    } catch (error) {
      await client.end();
      throw error;
    }
  }

  verify(kept?: LogPosition): Promise<Verification> {
    return verifySeen(this.#client, kept);
  }

  async count(table: StoredTable): Promise<number> {
    return Number((await this.#client.query(`SELECT count(*) AS count FROM ${table}`)).rows[0]?.count);
  }

  async *rows(table: StoredTable): AsyncGenerator<readonly StoredRow[]> {
    await this.#client.query(`DECLARE all_rows NO SCROLL CURSOR FOR ${selectAll(table)}`);
    for (;;) {
      const { rows } = await this.#client.query(`FETCH ${ROWS_AT_ONCE} FROM all_rows`);
      if (rows.length === 0) break;
      yield rows.map((row) => rowOf(table, row));
    }
    await this.#client.query('CLOSE all_rows');
  }

  /** The events of one type in a stream, in order. */
  async eventsOf(stream: string, type: string): Promise<readonly StoredEvent[]> {
    const select = 'SELECT * FROM events WHERE stream = $1 AND type = $2 ORDER BY version';
    return (await this.#client.query(select, [stream, type])).rows.map(storedEvent);
  }

  async close(): Promise<void> {
    await this.#client.end();
  }
}
