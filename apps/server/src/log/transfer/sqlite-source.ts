import { existsSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import type { LogPosition } from '../checkpoint.ts';
import type { Verification } from '../event-store.ts';
import { openToRead } from '../log-file.ts';
import { verifyLog } from '../sqlite-check.ts';
import { firstCheckpoint, hasCheckpoints, logIdIn, schemaVersion } from '../sqlite-schema.ts';
import { type LogSource, ROWS_AT_ONCE } from './log-source.ts';
import { rowOf, type StoredRow, type StoredTable, selectAll } from './stored-tables.ts';

/** One state of the log in a SQLite file: a read transaction, which keeps no writer waiting. */
export class SqliteSource implements LogSource {
  readonly logId: string;
  readonly #database: DatabaseSync;

  private constructor(database: DatabaseSync) {
    this.#database = database;
    database.exec('BEGIN');
    this.logId = logIdIn(database);
  }

  /** Throws if there is no log in the file, or none that this program can read. */
  static open(path: string): SqliteSource {
    if (!existsSync(path)) throw new Error(`${path}: there is no such file`);
    const database = openToRead(path);
    try {
      schemaVersion(database);
      return new SqliteSource(database);
    } catch (error) {
      database.close();
      throw error;
    }
  }

  async verify(kept?: LogPosition): Promise<Verification> {
    return verifyLog(this.#database, kept);
  }

  async count(table: StoredTable): Promise<number> {
    if (this.#lacks(table)) return this.#checkpointsOfOldLog().length;
    return Number(this.#database.prepare(`SELECT count(*) AS count FROM ${table}`).get()?.['count']);
  }

  async *rows(table: StoredTable): AsyncGenerator<readonly StoredRow[]> {
    let rows: StoredRow[] = this.#lacks(table) ? [...this.#checkpointsOfOldLog()] : [];
    const stored = this.#lacks(table) ? [] : this.#database.prepare(selectAll(table)).iterate();
    for (const row of stored) {
      rows.push(rowOf(table, row));
      if (rows.length < ROWS_AT_ONCE) continue;
      yield rows;
      rows = [];
    }
    if (rows.length > 0) yield rows;
  }

  async close(): Promise<void> {
    this.#database.close();
  }

  #lacks(table: StoredTable): boolean {
    return table === 'checkpoints' && !hasCheckpoints(schemaVersion(this.#database));
  }

  /** A log of a time when there were no checkpoints gets the one that it would get when it is opened. */
  #checkpointsOfOldLog(): readonly StoredRow[] {
    const { number, seq, hash } = firstCheckpoint(this.#database);
    return seq === 0 ? [] : [[number, seq, hash]];
  }
}
