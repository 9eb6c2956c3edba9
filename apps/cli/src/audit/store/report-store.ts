import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { type OverLimitStretch, type Seconds, wholeSeconds } from '@ionm-clock/domain';
import { dayOfStretch, type FindingRow, type StretchRow, stretchRow } from '../report/report-rows.ts';
import type { Section } from '../report/sections.ts';

/** How one physician read over the limit. */
export interface PhysicianOverLimit {
  readonly physicianId: string;
  /** The sum of the stretches, rounded down once. */
  readonly seconds: Seconds;
  readonly days: number;
  readonly stretches: number;
  readonly peak: number;
}

/** The rows of the report outside of memory: a million cases have millions. */
export class ReportStore {
  readonly #database: DatabaseSync;
  readonly #insertFinding: StatementSync;
  readonly #insertStretch: StatementSync;

  constructor(database: DatabaseSync) {
    this.#database = database;
    this.#insertFinding = database.prepare('INSERT INTO findings VALUES (?, ?, ?, ?)');
    this.#insertStretch = database.prepare('INSERT INTO stretches VALUES (?, ?, ?, ?, ?, ?)');
  }

  addFinding(section: Section, row: FindingRow): void {
    this.#insertFinding.run(section, row.code, row.caseId, JSON.stringify(row));
  }

  addStretch(stretch: OverLimitStretch): void {
    const { physicianId, start, end, level } = stretch;
    const row = JSON.stringify(stretchRow(stretch));
    this.#insertStretch.run(physicianId, start, end - start, level, dayOfStretch(stretch), row);
  }

  /** To be called when all rows are in. */
  complete(): void {
    this.#database.exec(`
      CREATE INDEX findings_by_section ON findings (section, code);
      CREATE INDEX stretches_by_physician ON stretches (physician, start);`);
  }

  /** By code, then by date of service. */
  *findings(section: Section): Generator<FindingRow> {
    const rows = this.#database
      .prepare('SELECT finding FROM findings WHERE section = ? ORDER BY code, rowid')
      .iterate(section);
    for (const row of rows) yield JSON.parse(String(row['finding']));
  }

  /** How many findings of each code a section has. */
  codes(section: Section): readonly { readonly code: string; readonly count: number }[] {
    return this.#database
      .prepare('SELECT code, count(*) AS count FROM findings WHERE section = ? GROUP BY code ORDER BY code')
      .all(section)
      .map((row) => ({ code: String(row['code']), count: Number(row['count']) }));
  }

  /** The first findings of one code in a section. */
  first(section: Section, code: string, limit: number): readonly FindingRow[] {
    return this.#database
      .prepare('SELECT finding FROM findings WHERE section = ? AND code = ? ORDER BY rowid LIMIT ?')
      .all(section, code, limit)
      .map((row): FindingRow => JSON.parse(String(row['finding'])));
  }

  /** Those who read over the limit, the longest first. */
  *physiciansOverLimit(): Generator<PhysicianOverLimit> {
    const rows = this.#database
      .prepare(
        `SELECT physician, sum(ms) AS ms, count(DISTINCT date) AS days, count(*) AS stretches, max(level) AS peak
         FROM stretches GROUP BY physician ORDER BY ms DESC, physician`,
      )
      .iterate();
    for (const row of rows) {
      yield {
        physicianId: String(row['physician']),
        seconds: wholeSeconds(Number(row['ms'])),
        days: Number(row['days']),
        stretches: Number(row['stretches']),
        peak: Number(row['peak']),
      };
    }
  }

  /** All stretches by physician and time, or the first of one physician. */
  *stretches(of?: { readonly physicianId: string; readonly limit: number }): Generator<StretchRow> {
    const select = 'SELECT stretch FROM stretches';
    const order = 'ORDER BY physician, start, rowid';
    const rows =
      of === undefined
        ? this.#database.prepare(`${select} ${order}`).iterate()
        : this.#database
            .prepare(`${select} WHERE physician = ? ${order} LIMIT ?`)
            .iterate(of.physicianId, of.limit);
    for (const row of rows) yield JSON.parse(String(row['stretch']));
  }
}
