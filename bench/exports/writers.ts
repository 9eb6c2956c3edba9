import {
  CSV_FORMAT,
  FHIR_FORMAT,
  type FileFormat,
  type OutgoingRecords,
  PDF_FORMAT,
  XLSX_FORMAT,
} from '@ionm-clock/exports';
import { CONTEXT } from './context.ts';
import { csvByHand } from './csv-by-hand.ts';

interface Writer extends Pick<FileFormat, 'readings'> {
  readonly write: (records: OutgoingRecords) => AsyncIterable<Uint8Array>;
}

const writerOf = (format: FileFormat): Writer => ({
  ...format,
  write: (records) => format.write(records, CONTEXT),
});

/** The formats that a year of cases is written in. A new one needs a line here. */
export const YEAR_FORMATS: readonly FileFormat[] = [XLSX_FORMAT, FHIR_FORMAT];

/** What a process of its own can be asked to write, by name. */
export const WRITERS: Readonly<Record<string, Writer>> = {
  hand: { write: csvByHand },
  ...Object.fromEntries(
    [CSV_FORMAT, PDF_FORMAT, ...YEAR_FORMATS].map((format) => [format.format, writerOf(format)]),
  ),
};
