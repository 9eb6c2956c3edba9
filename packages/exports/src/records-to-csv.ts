import type { TimeRecord, UserId } from '@ionm-clock/domain';
import { stringify } from 'csv-stringify/sync';
import { type Cell, CSV_COLUMNS, claimRows } from './claim-rows.ts';

/** Without it spreadsheets take UTF-8 for a local encoding and spoil names with accents. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Records as CSV (RFC 4180: comma, CRLF, quotes where needed), for spreadsheets and billing systems: UTF-8 with a byte
 * order mark, a header line, then one row per claim line. What each column says is in the README of this package.
 * `nameOf` gives the name of a reading physician.
 *
 * No text may start a formula in a spreadsheet: one that begins with `=`, `+`, `-`, `@`, a tab or a carriage return gets
 * an apostrophe in front (OWASP, CSV injection). Numbers are written as numbers.
 */
export function recordsToCsv(records: readonly TimeRecord[], nameOf: (id: UserId) => string): string {
  const rows: Cell[][] = records.flatMap((record) => claimRows(record, nameOf));
  const csv = stringify(rows, {
    header: true,
    columns: [...CSV_COLUMNS],
    record_delimiter: '\r\n',
    escape_formulas: true,
    // Else only a whole CRLF is quoted, and a lone CR or LF in a text would end the row for many readers.
    quote_record_delimiter: true,
  });
  return BYTE_ORDER_MARK + csv;
}
