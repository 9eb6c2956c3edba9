import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { type CaseState, caseReach, type FindingCode, type Instant, type Span } from '@ionm-clock/domain';
import { indexCases, LONG_MS } from './temporary-database.ts';

/** A case of the input. `seq` counts the input's cases in their order. */
export interface StoredCase {
  readonly seq: number;
  readonly state: CaseState;
  readonly notJudged: readonly FindingCode[];
}

/** Of one date of service: which cases, read by whom. */
export interface CaseOfDay {
  readonly seq: number;
  readonly physicians: readonly string[];
}

export interface RepeatedId {
  readonly place: string;
  readonly firstPlace: string;
  /** Nothing else is wrong with it. */
  readonly sound: boolean;
}

/** All cases of the input outside of memory, with what leads from one to those that its record rests on. */
export class CaseStore {
  readonly #database: DatabaseSync;
  readonly #insert: Readonly<
    Record<'id' | 'case' | 'day' | 'person' | 'longPerson' | 'attention', StatementSync>
  >;

  readonly #selectCase: StatementSync;
  readonly #selectPerson: StatementSync;
  readonly #selectLongPerson: StatementSync;
  readonly #selectAttention: StatementSync;

  constructor(database: DatabaseSync) {
    this.#database = database;
    this.#selectCase = database.prepare('SELECT not_judged, state FROM cases WHERE seq = ?');
    this.#selectPerson = database.prepare(
      'SELECT seq FROM people WHERE person = ? AND start > ? AND start < ? AND stop > ?',
    );
    this.#selectLongPerson = database.prepare(
      'SELECT seq FROM long_people WHERE person = ? AND start < ? AND stop > ?',
    );
    this.#selectAttention = database.prepare(
      'SELECT seq FROM attention WHERE physician = ? AND at >= ? AND at <= ?',
    );
    this.#insert = {
      id: database.prepare('INSERT INTO ids VALUES (?, ?, ?)'),
      case: database.prepare('INSERT INTO cases VALUES (?, ?, ?)'),
      day: database.prepare('INSERT INTO days VALUES (?, ?, ?)'),
      person: database.prepare('INSERT INTO people VALUES (?, ?, ?, ?)'),
      longPerson: database.prepare('INSERT INTO long_people VALUES (?, ?, ?, ?)'),
      attention: database.prepare('INSERT INTO attention VALUES (?, ?, ?)'),
    };
  }

  /** Notes an id, also that of a case that is not sound otherwise. */
  addId(id: string, seq: number, place: string): void {
    this.#insert.id.run(id, seq, place);
  }

  add({ seq, state, notJudged }: StoredCase): void {
    const { dateOfService, physicians, people, attention } = caseReach(state);
    this.#insert.case.run(seq, JSON.stringify(notJudged), JSON.stringify(state));
    // '' stands for cases that never began; it comes before every date.
    this.#insert.day.run(dateOfService ?? '', seq, JSON.stringify(physicians));
    for (const { person, start, end } of people) {
      this.#insert.person.run(person, start, end, seq);
      if (end - start >= LONG_MS) this.#insert.longPerson.run(person, start, end, seq);
    }
    for (const { physicianId, at } of attention) this.#insert.attention.run(physicianId, at, seq);
  }

  /** Cases whose id an earlier one has, in the order of the input. */
  repeatedIds(): Iterable<RepeatedId> {
    this.#database.exec(`
      CREATE TEMP TABLE repeated AS SELECT id, min(seq) AS first FROM ids GROUP BY id HAVING count(*) > 1;
      CREATE INDEX temp.repeated_by_id ON repeated (id, first);`);
    const rows = this.#database
      .prepare(
        `SELECT one.place, first.place AS first_place, EXISTS (SELECT 1 FROM cases WHERE seq = one.seq) AS sound
         FROM ids AS one JOIN repeated ON repeated.id = one.id JOIN ids AS first ON first.seq = repeated.first
         WHERE one.seq <> repeated.first ORDER BY one.seq`,
      )
      .iterate();
    return mapped(rows, (row) => ({
      place: String(row['place']),
      firstPlace: String(row['first_place']),
      sound: row['sound'] === 1,
    }));
  }

  /** Leaves out the cases whose id an earlier one has. */
  leaveOutRepeated(): void {
    for (const table of ['cases', 'days', 'people', 'long_people', 'attention']) {
      this.#database.exec(
        `DELETE FROM ${table} WHERE seq IN
           (SELECT ids.seq FROM ids JOIN repeated ON repeated.id = ids.id WHERE ids.seq <> repeated.first)`,
      );
    }
  }

  /** All cases are in; from now on they are read. */
  complete(): void {
    indexCases(this.#database);
  }

  /** Dates of service in order; '' first, if there are cases that never began. */
  dates(): readonly string[] {
    return this.#database
      .prepare('SELECT DISTINCT date FROM days ORDER BY date')
      .all()
      .map((row) => String(row['date']));
  }

  ofDate(date: string): Iterable<CaseOfDay> {
    const rows = this.#database
      .prepare('SELECT seq, physicians FROM days WHERE date = ? ORDER BY seq')
      .iterate(date);
    return mapped(rows, (row) => {
      const physicians: readonly string[] = JSON.parse(String(row['physicians']));
      return { seq: Number(row['seq']), physicians };
    });
  }

  /** The cases with these numbers, in the order of the input. */
  read(seqs: Iterable<number>): readonly StoredCase[] {
    return [...seqs].sort((a, b) => a - b).map((seq) => this.#one(seq));
  }

  /** Numbers of cases that somebody was with at some time in a span. */
  *withPerson(person: string, { start, end }: Span): Generator<number> {
    for (const row of this.#selectPerson.iterate(person, start - LONG_MS, end, start))
      yield Number(row['seq']);
    for (const row of this.#selectLongPerson.iterate(person, end, start)) yield Number(row['seq']);
  }

  /** Numbers of cases to which a physician gave attention from one instant to another. */
  *withAttention(physicianId: string, from: Instant, to: Instant): Generator<number> {
    for (const row of this.#selectAttention.iterate(physicianId, from, to)) yield Number(row['seq']);
  }

  #one(seq: number): StoredCase {
    const row = this.#selectCase.get(seq);
    if (row === undefined) throw new Error(`there is no case number ${seq}`);
    const state: CaseState = JSON.parse(String(row['state']));
    const notJudged: readonly FindingCode[] = JSON.parse(String(row['not_judged']));
    return { seq, state, notJudged };
  }
}

function* mapped<Row, Result>(rows: Iterable<Row>, map: (row: Row) => Result): Generator<Result> {
  for (const row of rows) yield map(row);
}
