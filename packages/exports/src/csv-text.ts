import { stringify } from 'csv-stringify/sync';

/** Empty cells are empty texts. */
export type Cell = string | number;

/** Without it spreadsheets take UTF-8 for a local encoding and spoil names with accents. It stands at the beginning of a file. */
export const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Rows as lines of CSV (RFC 4180: comma, CRLF, quotes where needed).
 *
 * No text may start a formula in a spreadsheet: one that begins with `=`, `+`, `-`, `@`, a tab or a carriage return gets
 * an apostrophe in front (OWASP, CSV injection). Numbers are written as numbers.
 */
export const csvText = (rows: readonly (readonly Cell[])[]): string =>
  stringify(
    rows.map((row) => [...row]),
    {
      record_delimiter: '\r\n',
      escape_formulas: true,
      // Else only a whole CRLF is quoted, and a lone CR or LF in a text would end the row for many readers.
      quote_record_delimiter: true,
    },
  );
