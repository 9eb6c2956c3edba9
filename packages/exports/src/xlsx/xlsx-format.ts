import { claimsOf } from '../claim-rows.ts';
import type { FileFormat } from '../file-format.ts';
import { FINDING_SHEET, LINE_SHEET, type SheetColumn, TIME_SHEET } from './sheet-columns.ts';
import { Workbook } from './workbook.ts';

/**
 * Records as an Excel workbook: a sheet each for claim lines, times and findings, with a header that stays in sight, a filter,
 * and dates that are dates. What each column says is in the README of this package. Nothing keeps a record from going out.
 */
export const XLSX_FORMAT: FileFormat = {
  format: 'xlsx',
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  extension: 'xlsx',
  problems: () => [],
  async *write(records, context) {
    const { nameOf } = context;
    const workbook = new Workbook();
    const addLine = rowsInto(workbook, 'Lines', LINE_SHEET);
    const addTime = rowsInto(workbook, 'Times', TIME_SHEET);
    const addFinding = rowsInto(workbook, 'Findings', FINDING_SHEET);
    for await (const outgoing of records) {
      const { record } = outgoing;
      for (const claim of claimsOf(outgoing, context)) addLine(claim);
      for (const part of record.times) addTime({ record, part, nameOf });
      for (const part of record.findings) addFinding({ record, part, nameOf });
      yield* workbook.taken();
    }
    workbook.end();
    yield* workbook.taken();
  },
};

function rowsInto<Subject>(
  workbook: Workbook,
  title: string,
  columns: readonly SheetColumn<Subject>[],
): (subject: Subject) => void {
  const sheet = workbook.sheet(
    title,
    columns.map(([name]) => name),
  );
  return (subject) => sheet.add(columns.map(([, cell]) => cell(subject)));
}
