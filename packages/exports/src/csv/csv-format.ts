import { CLAIM_COLUMN_NAMES, claimRows } from '../claim-rows.ts';
import type { FileFormat } from '../file-format.ts';
import { utf8Pieces } from '../utf8-pieces.ts';
import { BYTE_ORDER_MARK, csvLine } from './csv-text.ts';

/**
 * Records as CSV, for spreadsheets and billing systems: UTF-8 with a byte order mark, a header line, then one row per claim
 * line. What each column says is in the README of this package. Nothing in a record or set-up keeps it from going out.
 */
export const CSV_FORMAT: FileFormat = {
  format: 'csv',
  mediaType: 'text/csv; charset=utf-8',
  extension: 'csv',
  problems: () => [],
  async *write(records, context) {
    const pieces = utf8Pieces();
    yield* pieces.add(BYTE_ORDER_MARK + csvLine(CLAIM_COLUMN_NAMES));
    for await (const outgoing of records)
      for (const row of claimRows(outgoing, context)) yield* pieces.add(csvLine(row));
    yield* pieces.rest();
  },
};
