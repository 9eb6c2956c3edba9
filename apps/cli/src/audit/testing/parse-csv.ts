import { parse } from 'csv-parse/sync';

/** The rows of a CSV text by the names of its columns, as another program reads them. */
export function parseCsv(text: string): readonly Readonly<Record<string, string>>[] {
  return parse(text, { bom: true, columns: true, record_delimiter: '\r\n' });
}
