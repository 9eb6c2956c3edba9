export type SqlValue = string | number | null;
/** A row, by the names of its columns; whole numbers as numbers. Whoever reads it parses it. */
export type Row = Readonly<Record<string, unknown>>;

/** SQL that both SQLite and PostgreSQL take, with `?` where the values go; no text in it has a `?`. */
export interface Statement {
  readonly sql: string;
  readonly values: readonly SqlValue[];
}

/**
 * A small database for what is changed and forgotten beside the log. What must be decided once, however many ask at once, is decided
 * by one statement (`UPDATE … WHERE …`, `DELETE … RETURNING`): between two of them anything may happen. All reject with `DatabaseFailure`.
 */
export interface Database {
  /** The rows that a query, or a statement with `RETURNING`, gives. */
  all(sql: string, ...values: readonly SqlValue[]): Promise<readonly Row[]>;
  /** How many rows the statement changed. */
  run(sql: string, ...values: readonly SqlValue[]): Promise<number>;
  /** All of them in this order, or none. */
  runAll(statements: readonly Statement[]): Promise<void>;
  /**
   * Tells when what lies in it was changed, by anybody: in the words of the database, or undefined if something may have been missed.
   * Absent where nobody else writes.
   */
  readonly watch?: (changed: (what: string | undefined) => void) => void;
  close(): Promise<void>;
}

/** The database did not take it, or does not answer. */
export class DatabaseFailure extends Error {
  /** As the engine names it; for logs, where the text of the failure might repeat what was to be written. */
  readonly code: string;

  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown';
  }
}
