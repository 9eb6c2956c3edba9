export { type CsvRow, csvRows } from './csv-rows.ts';
