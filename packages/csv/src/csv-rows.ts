import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CsvError, parse } from 'csv-parse';

/** No row of a table is as long; a quotation mark that is never closed would otherwise swallow the file. */
const LONGEST_ROW = 1_000_000;

/** Tells what is wrong at a path, such as `line 7`. */
type Tell = (path: string, reason: string) => void;

/** A row of a table: its header, or one that follows it. */
export interface CsvRow {
  /** `line 7`. */
  readonly path: string;
  readonly cells: readonly string[];
}

/** The rows of a CSV text, its header among them; rows without a text are passed over. What is no row is told. */
export async function* csvRows(chunks: AsyncIterable<string>, tell: Tell): AsyncGenerator<CsvRow> {
  const tellError = ({ code, lines }: CsvError): void =>
    tell(`line ${typeof lines === 'number' ? lines : '?'}`, REASONS[code] ?? `is not CSV (${code})`);
  const parser = parse({
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
    skip_records_with_error: true,
    max_record_size: LONGEST_ROW,
    on_skip: (error) => {
      if (error !== undefined) tellError(error);
      return undefined;
    },
  });
  const fed = pipeline(Readable.from(chunks), parser).catch(() => undefined);
  const records: AsyncIterable<{ readonly record: string[]; readonly info: { readonly lines: number } }> =
    parser;
  try {
    for await (const { record, info } of records) yield { path: `line ${info.lines}`, cells: record };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    tellError(error);
  }
  await fed;
}

const REASONS: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'opens a quotation mark that is never closed',
  CSV_MAX_RECORD_SIZE: 'is longer than any row may be: is a quotation mark never closed?',
  INVALID_OPENING_QUOTE:
    'has a quotation mark in a cell that is not quoted: put the cell in quotation marks, and double those in it',
  CSV_INVALID_CLOSING_QUOTE:
    'goes on behind the quotation mark that closes a cell: double those within a cell',
};
