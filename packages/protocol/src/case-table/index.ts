export { type CaseTable, type Column, caseTable, notJudged } from './columns.ts';
export { type RowCase, type RowContext, rowCase, rowId } from './row-case.ts';
