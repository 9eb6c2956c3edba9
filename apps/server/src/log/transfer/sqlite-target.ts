import { existsSync, linkSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { Verification } from '../event-store.ts';
import { syncFolderOf, syncPath } from '../log-copy.ts';
import { verifyLog } from '../sqlite-check.ts';
import { prepareDatabase } from '../sqlite-schema.ts';
import type { LogTarget } from './log-target.ts';
import { columnsOf, namesOf, type StoredRow, type StoredTable } from './stored-tables.ts';

/** A log that is being made in a SQLite file, which has another name until it is kept. */
export class SqliteTarget implements LogTarget {
  /** Where it lies until it is kept. */
  readonly file: string;
  readonly #path: string;
  readonly #database: DatabaseSync;

  private constructor(path: string, file: string) {
    this.#path = path;
    this.file = file;
    this.#database = new DatabaseSync(file);
  }

  /** Throws if there is a file of this name, or none can be written. */
  static create(path: string): SqliteTarget {
    if (existsSync(path)) throw new Error(taken(path));
    const file = `${path}.unfinished-${process.pid}`;
    // It holds patients' data: nobody else may read it, from the first byte on.
    writeFileSync(file, '', { mode: 0o600, flag: 'wx' });
    const target = new SqliteTarget(path, file);
    try {
      prepareDatabase(target.#database);
      // It is synced once, before it gets its name.
      target.#database.exec('PRAGMA synchronous = OFF');
      return target;
    } catch (error) {
      target.#remove();
      throw error;
    }
  }

  async add(table: StoredTable, rows: readonly StoredRow[]): Promise<void> {
    const insert = this.#insertInto(table);
    this.#database.exec('BEGIN');
    for (const row of rows) insert.run(...row);
    this.#database.exec('COMMIT');
  }

  async seal(logId: string): Promise<void> {
    this.#database.prepare('UPDATE log SET id = ?').run(logId);
    // All of it in the one file, which is then verified; whoever opens it to write goes on as it likes.
    const mode = this.#database.prepare('PRAGMA journal_mode = DELETE').get()?.['journal_mode'];
    if (mode !== 'delete') throw new Error(`${this.file}: could not be written`);
  }

  async verify(): Promise<Verification> {
    return verifyLog(this.#database);
  }

  async count(table: StoredTable): Promise<number> {
    return Number(this.#database.prepare(`SELECT count(*) AS count FROM ${table}`).get()?.['count']);
  }

  async keep(): Promise<void> {
    this.#database.close();
    syncPath(this.file);
    nameUnlessTaken(this.file, this.#path);
    syncFolderOf(this.#path);
  }

  async close(): Promise<void> {
    this.#remove();
  }

  #insertInto(table: StoredTable): StatementSync {
    const values = columnsOf(table).map(() => '?');
    return this.#database.prepare(`INSERT INTO ${table} (${namesOf(table)}) VALUES (${values.join(', ')})`);
  }

  #remove(): void {
    if (this.#database.isOpen) this.#database.close();
    for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(this.file + ending, { force: true });
  }
}

const taken = (path: string): string => `${path}: is there already: nothing is written over it`;

/** A rename would take the name of a log that a server has made meanwhile. */
function nameUnlessTaken(file: string, path: string): void {
  try {
    linkSync(file, path);
  } catch {
    // Not every file system lets a file have two names.
    if (existsSync(path)) throw new Error(taken(path));
    renameSync(file, path);
  }
}
