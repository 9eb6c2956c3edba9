import { claimsOf } from '../claim-rows.ts';
import type { ExportContext, FileFormat } from '../file-format.ts';
import type { OutgoingRecord } from '../outgoing-record.ts';
import type { SheetCell } from './sheet-cell.ts';
import { FINDING_SHEET, LINE_SHEET, type SheetColumn, TIME_SHEET } from './sheet-columns.ts';
import { Workbook } from './workbook.ts';

interface RecordSheet {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rowsOf: (outgoing: OutgoingRecord, context: ExportContext) => readonly (readonly SheetCell[])[];
}

const SHEETS: readonly RecordSheet[] = [
  recordSheet('Lines', LINE_SHEET, claimsOf),
  recordSheet('Times', TIME_SHEET, ({ record }, { nameOf }) =>
    record.times.map((part) => ({ record, part, nameOf })),
  ),
  recordSheet('Findings', FINDING_SHEET, ({ record }, { nameOf }) =>
    record.findings.map((part) => ({ record, part, nameOf })),
  ),
];

/**
 * Records as an Excel workbook: a sheet each for claim lines, times and findings, with a header that stays in sight, a filter,
 * and dates that are dates. What each column says is in the README of this package. Nothing keeps a record from going out.
 * The records are read once for each sheet, so that no sheet waits in memory for the end of another.
 */
export const XLSX_FORMAT: FileFormat = {
  format: 'xlsx',
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  extension: 'xlsx',
  readings: SHEETS.length,
  problems: () => [],
  async *write(records, context) {
    const workbook = new Workbook();
    const counts = new Set<number>();
    for (const { title, columns, rowsOf } of SHEETS) {
      workbook.begin(title, columns);
      let count = 0;
      for await (const outgoing of records) {
        for (const row of rowsOf(outgoing, context)) workbook.add(row);
        count++;
        yield* workbook.taken();
      }
      // Else a sheet would be empty without anybody's notice.
      if (counts.add(count).size > 1) throw new Error('records could not be read a second time');
    }
    workbook.end();
    yield* workbook.taken();
  },
};

function recordSheet<Subject>(
  title: string,
  sheetColumns: readonly SheetColumn<Subject>[],
  subjectsOf: (outgoing: OutgoingRecord, context: ExportContext) => readonly Subject[],
): RecordSheet {
  return {
    title,
    columns: sheetColumns.map(([name]) => name),
    rowsOf: (outgoing, context) =>
      subjectsOf(outgoing, context).map((subject) => sheetColumns.map(([, cell]) => cell(subject))),
  };
}
