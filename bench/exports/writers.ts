import { CSV_FORMAT, type FileFormat, type OutgoingRecords, XLSX_FORMAT } from '@ionm-clock/exports';
import { CONTEXT } from './context.ts';
import { csvByHand } from './csv-by-hand.ts';

type Write = (records: OutgoingRecords) => AsyncIterable<Uint8Array>;

const written =
  (format: FileFormat): Write =>
  (records) =>
    format.write(records, CONTEXT);

/** The formats that a year of cases is written in. A new one needs a line here. */
export const YEAR_FORMATS: readonly FileFormat[] = [XLSX_FORMAT];

/** What a process of its own can be asked to write, by name. */
export const WRITERS: Readonly<Record<string, Write>> = {
  hand: csvByHand,
  csv: written(CSV_FORMAT),
  ...Object.fromEntries(YEAR_FORMATS.map((format) => [format.format, written(format)])),
};
