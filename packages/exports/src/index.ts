export { recordsToCsv } from './records-to-csv.ts';
