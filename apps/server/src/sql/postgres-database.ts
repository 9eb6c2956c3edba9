import { type ClientBase, type ClientConfig, Pool, types } from 'pg';
import { connectionTo } from '../log/postgres/postgres-connection.ts';
import { PostgresListener } from '../log/postgres/postgres-listener.ts';
import { unusableDatabase } from '../log/postgres/unusable-database.ts';
import { type Database, DatabaseFailure, type Row, type SqlValue, type Statement } from './database.ts';

/** As for the log: a database that does not answer for so long counts as gone. */
const ANSWER_WITHIN_MS = 5_000;
const CONNECTIONS = 4;
/** `bigint`, which the driver gives as text, as it may be larger than a number: none of ours is. */
const INT8 = types.builtins.INT8;

/** Tables that several servers share. */
export class PostgresDatabase implements Database {
  readonly #pool: Pool;
  readonly #config: ClientConfig;
  readonly #channel: string | undefined;
  #listener: PostgresListener | undefined;

  private constructor(config: ClientConfig, pool: Pool, channel: string | undefined) {
    this.#config = config;
    this.#pool = pool;
    this.#channel = channel;
  }

  /**
   * `prepare` makes the tables, in one transaction; `channel`: where their triggers tell of changes, if they do. Rejects with
   * `UnusableDatabase`.
   */
  static async open(
    url: string,
    prepare: (client: ClientBase) => Promise<void>,
    channel?: string,
  ): Promise<PostgresDatabase> {
    const config: ClientConfig = {
      ...connectionTo(url),
      query_timeout: ANSWER_WITHIN_MS,
      types: {
        getTypeParser: (id, format) => (id === INT8 ? Number : types.getTypeParser(id, format)),
      },
    };
    const pool = new Pool({ ...config, max: CONNECTIONS });
    // An idle connection that ends is made again when it is needed.
    pool.on('error', () => undefined);
    try {
      await inTransaction(pool, prepare);
      return new PostgresDatabase(config, pool, channel);
    } catch (error) {
      await pool.end();
      throw unusableDatabase(error, url);
    }
  }

  async all(sql: string, ...values: readonly SqlValue[]): Promise<readonly Row[]> {
    return attempt(async () => (await this.#pool.query(numbered(sql), [...values])).rows);
  }

  async run(sql: string, ...values: readonly SqlValue[]): Promise<number> {
    return attempt(async () => (await this.#pool.query(numbered(sql), [...values])).rowCount ?? 0);
  }

  async runAll(statements: readonly Statement[]): Promise<void> {
    await attempt(() =>
      inTransaction(this.#pool, async (client) => {
        for (const { sql, values } of statements) await client.query(numbered(sql), [...values]);
      }),
    );
  }

  watch(changed: (what: string | undefined) => void): void {
    if (this.#channel !== undefined)
      this.#listener = new PostgresListener(this.#config, this.#channel, changed);
  }

  async close(): Promise<void> {
    await this.#listener?.close();
    await this.#pool.end();
  }
}

/** `?` as PostgreSQL writes it: `$1`, `$2`. */
function numbered(sql: string): string {
  let number = 0;
  return sql.replaceAll('?', () => `$${++number}`);
}

async function inTransaction(pool: Pool, work: (client: ClientBase) => Promise<void>): Promise<void> {
  const client = await pool.connect();
  let failure: unknown;
  try {
    await client.query('BEGIN');
    await work(client);
    await client.query('COMMIT');
  } catch (error) {
    failure = error;
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  } finally {
    // One on which something failed may be broken, and costs little to make again.
    client.release(failure !== undefined);
  }
}

async function attempt<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw new DatabaseFailure(error);
  }
}
