import type { ExportFormat } from '@ionm-clock/domain';
import { type FileFormat, HL7_FORMAT, JSON_FORMAT, recordsToCsv } from '@ionm-clock/exports';

const CSV: FileFormat = {
  format: 'csv',
  mediaType: 'text/csv; charset=utf-8',
  extension: 'csv',
  problems: () => [],
  async *write(records, { nameOf }) {
    const all = [];
    for await (const { record } of records) all.push(record);
    yield new TextEncoder().encode(recordsToCsv(all, nameOf));
  },
};

const later = (format: ExportFormat): FileFormat => ({ ...CSV, format, extension: format });

/** How each kind of file is made. */
export const FORMATS: Readonly<Record<ExportFormat, FileFormat>> = {
  csv: CSV,
  xlsx: later('xlsx'),
  pdf: later('pdf'),
  hl7: HL7_FORMAT,
  fhir: later('fhir'),
  x12: later('x12'),
  json: JSON_FORMAT,
};
