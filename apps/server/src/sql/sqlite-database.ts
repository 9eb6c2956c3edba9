import type { DatabaseSync } from 'node:sqlite';
import { type Database, DatabaseFailure, type Row, type SqlValue, type Statement } from './database.ts';

/** A file of this server alone. Each call is done before it returns; what it gives is a promise all the same, as everywhere. */
export class SqliteDatabase implements Database {
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  async all(sql: string, ...values: readonly SqlValue[]): Promise<readonly Row[]> {
    return attempt(() => this.#database.prepare(sql).all(...values));
  }

  async run(sql: string, ...values: readonly SqlValue[]): Promise<number> {
    return attempt(() => Number(this.#database.prepare(sql).run(...values).changes));
  }

  async runAll(statements: readonly Statement[]): Promise<void> {
    attempt(() => {
      this.#database.exec('BEGIN IMMEDIATE');
      try {
        for (const { sql, values } of statements) this.#database.prepare(sql).run(...values);
        this.#database.exec('COMMIT');
      } catch (error) {
        if (this.#database.isTransaction) this.#database.exec('ROLLBACK');
        throw error;
      }
    });
  }

  async close(): Promise<void> {
    this.#database.close();
  }
}

function attempt<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw new DatabaseFailure(error);
  }
}
