export { BYTE_ORDER_MARK, type Cell, csvText } from './csv-text.ts';
export { recordsToCsv } from './records-to-csv.ts';
