import type { LogPosition } from '../checkpoint.ts';
import type { Verification } from '../event-store.ts';
import type { StoredRow, StoredTable } from './stored-tables.ts';

/** One state of a log, whoever writes to it meanwhile. It is only read. */
export interface LogSource {
  readonly logId: string;
  verify(kept?: LogPosition): Promise<Verification>;
  count(table: StoredTable): Promise<number>;
  /** All rows as they are stored, so many at once as memory easily holds. */
  rows(table: StoredTable): AsyncIterable<readonly StoredRow[]>;
  close(): Promise<void>;
}

/** So many rows are held in memory at once. */
export const ROWS_AT_ONCE = 1_000;
