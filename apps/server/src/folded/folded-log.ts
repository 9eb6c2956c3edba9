import type { DatabaseSync, SQLOutputValue, StatementSync } from 'node:sqlite';
import { type CaseId, type Instant, instant, type Span } from '@ionm-clock/domain';
import type { StoredEvent } from '../log/index.ts';
import type { CaseSummary } from '../world/case-summary.ts';
import type { CasesOnDisk } from '../world/cases-on-disk.ts';
import type { CaseStream } from '../world/logged-case.ts';
import { COLUMNS, caseRow, caseStreamIn, otherIn, otherRow, summaryIn } from './folded-row.ts';

/** Where in which log the saving stood. */
export interface SavedPosition {
  readonly logId: string;
  readonly head: number;
  /** The hash of the event at `head`. */
  readonly headHash: string;
  /** When this program last stored something. */
  readonly recordedAt: Instant;
  readonly accessVersion: number;
}

/** What has changed since the last saving. */
export interface ToSave {
  readonly position: SavedPosition;
  readonly atHand: readonly CaseStream[];
  readonly atRest: readonly CaseStream[];
  readonly others: readonly StoredEvent[];
  /** Cases that were disposed of: nothing of them stays in the file. */
  readonly gone: readonly CaseId[];
}

/** So many cases are read at once when all are walked through. */
const PAGE = 100;

/**
 * What the log has been folded to, in a file beside it: the cases at rest, which memory does not hold, and all that a start
 * needs so that it need not read the log from its beginning. It is made from the log and can be made again at any time.
 */
export class FoldedLog implements CasesOnDisk {
  readonly #database: DatabaseSync;
  readonly #select: StatementSync;
  readonly #selectSummary: StatementSync;
  readonly #selectSummaries: StatementSync;
  readonly #selectCases: StatementSync;
  readonly #selectWithin: StatementSync;
  readonly #put: StatementSync;
  readonly #insertTime: StatementSync;
  readonly #putOther: StatementSync;
  readonly #removeTime: StatementSync;
  readonly #remove: StatementSync;

  constructor(database: DatabaseSync) {
    this.#database = database;
    this.#select = database.prepare('SELECT * FROM cases WHERE id = ?');
    this.#selectSummary = database.prepare('SELECT summary FROM cases WHERE id = ?');
    const page = 'WHERE at_rest = 1 AND number > ? ORDER BY number LIMIT ?';
    this.#selectSummaries = database.prepare(`SELECT number, summary FROM cases ${page}`);
    this.#selectCases = database.prepare(`SELECT * FROM cases ${page}`);
    this.#selectWithin = database.prepare(
      `SELECT cases.* FROM case_times JOIN cases USING (number)
       WHERE case_times.ends > :start AND case_times.begins < :end
         AND at_rest = 1 AND cases.ends > :start AND cases.begins < :end ORDER BY number`,
    );
    const changes = COLUMNS.slice(1).map((column) => `${column} = excluded.${column}`);
    this.#put = database.prepare(
      `INSERT INTO cases (${COLUMNS.join(', ')}) VALUES (${COLUMNS.map(() => '?').join(', ')})
       ON CONFLICT (id) DO UPDATE SET ${changes.join(', ')} RETURNING number, begins, ends`,
    );
    this.#insertTime = database.prepare(
      'INSERT OR REPLACE INTO case_times (number, begins, ends) VALUES (?, ?, ?)',
    );
    this.#removeTime = database.prepare(
      'DELETE FROM case_times WHERE number = (SELECT number FROM cases WHERE id = ?)',
    );
    this.#remove = database.prepare('DELETE FROM cases WHERE id = ?');
    this.#putOther = database.prepare('INSERT OR REPLACE INTO others (seq, event) VALUES (?, ?)');
  }

  /** Where the saving stood; undefined if nothing has been saved. */
  position(): SavedPosition | undefined {
    const row = this.#database.prepare('SELECT * FROM about').get();
    return (
      row && {
        logId: String(row['log_id']),
        head: Number(row['head']),
        headHash: String(row['head_hash']),
        recordedAt: instant(Number(row['recorded_at'])),
        accessVersion: Number(row['access_version']),
      }
    );
  }

  get(id: CaseId): CaseStream | undefined {
    const row = this.#select.get(id);
    return row && caseStreamIn(row);
  }

  summaryOf(id: CaseId): CaseSummary | undefined {
    const row = this.#selectSummary.get(id);
    return row && summaryIn(row);
  }

  *summaries(): Generator<CaseSummary> {
    for (const row of this.#pages(this.#selectSummaries)) {
      const summary = summaryIn(row);
      if (summary !== undefined) yield summary;
    }
  }

  *all(): Generator<CaseStream> {
    for (const row of this.#pages(this.#selectCases)) yield caseStreamIn(row);
  }

  within({ start, end }: Span): readonly CaseStream[] {
    return this.#selectWithin.all({ start, end }).map(caseStreamIn);
  }

  /** In pages, since others may be written while somebody walks through them. */
  *#pages(select: StatementSync): Generator<Readonly<Record<string, unknown>>> {
    let after = 0;
    for (;;) {
      const rows = select.all(after, PAGE);
      yield* rows;
      const last = rows.at(-1);
      if (last === undefined) return;
      after = Number(last['number']);
    }
  }

  /** Those that are to be in memory. */
  atHand(): readonly CaseStream[] {
    return this.#database
      .prepare('SELECT * FROM cases WHERE at_rest = 0 ORDER BY number')
      .all()
      .map(caseStreamIn);
  }

  /** The events that are not of cases, up to where the saving stood. */
  others(): readonly StoredEvent[] {
    return this.#database.prepare('SELECT event FROM others ORDER BY seq').all().map(otherIn);
  }

  /** All of it or nothing; throws what SQLite throws. */
  save({ position, atHand, atRest, others, gone }: ToSave): void {
    this.#database.exec('BEGIN IMMEDIATE');
    try {
      for (const stream of atHand) this.#put.run(...caseRow(stream, false));
      for (const stream of atRest) this.#putTime(this.#put.get(...caseRow(stream, true)));
      for (const id of gone) {
        this.#removeTime.run(id);
        this.#remove.run(id);
      }
      for (const event of others) this.#putOther.run(...otherRow(event));
      const { logId, head, headHash, recordedAt, accessVersion } = position;
      this.#database
        .prepare('INSERT OR REPLACE INTO about VALUES (1, ?, ?, ?, ?, ?)')
        .run(logId, head, headHash, recordedAt, accessVersion);
      this.#database.exec('COMMIT');
    } finally {
      if (this.#database.isTransaction) this.#database.exec('ROLLBACK');
    }
    // What waits to be copied back, and parts of pages that nothing lies in, keep what was there.
    if (gone.length > 0) this.#database.exec('VACUUM; PRAGMA wal_checkpoint(TRUNCATE)');
  }

  #putTime(row: Readonly<Record<string, SQLOutputValue>> | undefined): void {
    const { number, begins, ends } = row ?? {};
    if (number !== undefined && begins !== undefined && ends !== undefined && begins !== null) {
      this.#insertTime.run(number, begins, ends);
    }
  }

  /** Forgets everything: it was of another log. */
  clear(): void {
    this.#database.exec(
      'BEGIN IMMEDIATE; DELETE FROM about; DELETE FROM cases; DELETE FROM case_times; DELETE FROM others; COMMIT',
    );
  }

  close(): void {
    this.#database.close();
  }
}
