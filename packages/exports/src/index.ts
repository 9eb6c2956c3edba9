export { CSV_FORMAT } from './csv/csv-format.ts';
export { BYTE_ORDER_MARK, type Cell, csvText } from './csv/csv-text.ts';
export type { ExportProblem } from './export-problem.ts';
export type { ExportContext, FileFormat, OutgoingRecords } from './file-format.ts';
export { HL7_FORMAT, messagesIn } from './hl7/hl7-format.ts';
export { caseFile } from './json/case-file.ts';
export { JSON_FORMAT } from './json/json-format.ts';
export type { CorrectedExport, OutgoingRecord } from './outgoing-record.ts';
export { XLSX_FORMAT } from './xlsx/xlsx-format.ts';
