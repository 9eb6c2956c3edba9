import type { TimeRecord, UserId } from '@ionm-clock/domain';
import { CSV_COLUMNS, claimRows } from './claim-rows.ts';
import { BYTE_ORDER_MARK, csvText } from './csv-text.ts';

/**
 * Records as CSV, for spreadsheets and billing systems: UTF-8 with a byte order mark, a header line, then one row per claim
 * line. What each column says is in the README of this package. `nameOf` gives the name of a reading physician.
 */
export function recordsToCsv(records: readonly TimeRecord[], nameOf: (id: UserId) => string): string {
  return BYTE_ORDER_MARK + csvText([CSV_COLUMNS, ...records.flatMap((record) => claimRows(record, nameOf))]);
}
