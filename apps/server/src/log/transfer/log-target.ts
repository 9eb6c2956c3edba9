import type { Verification } from '../event-store.ts';
import type { StoredRow, StoredTable } from './stored-tables.ts';

/** A log that is being made, row by row. Nobody finds it before it is kept, and whatever ends before that leaves no log. */
export interface LogTarget {
  add(table: StoredTable, rows: readonly StoredRow[]): Promise<void>;
  /** After the last row: makes it the log with this id. */
  seal(logId: string): Promise<void>;
  /** Checks what was written. */
  verify(): Promise<Verification>;
  count(table: StoredTable): Promise<number>;
  /** From now on it is the log at its place, on disk. Rejects if there is one by now. */
  keep(): Promise<void>;
  /** Leaves nothing behind unless it was kept. */
  close(): Promise<void>;
}
