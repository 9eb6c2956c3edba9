import { type DestinationId, destinationId } from '../ids.ts';
import { EXPORT_FORMATS, type ExportFormat } from './export-format.ts';

/** How a batch gets where it goes: somebody takes the file, or the program sends it (HL7 over MLLP). */
export type Delivery =
  | { readonly kind: 'download' }
  | { readonly kind: 'mllp'; readonly host: string; readonly port: number; readonly tls: boolean };

/** Where batches go. A record goes there once, unless somebody asks for it again with a reason. */
export interface Destination {
  readonly id: DestinationId;
  readonly title: string;
  readonly format: ExportFormat;
  readonly delivery: Delivery;
}

const TITLES: Readonly<Record<ExportFormat, string>> = {
  csv: 'CSV file',
  xlsx: 'Excel workbook',
  pdf: 'PDF records',
  hl7: 'HL7 file',
  fhir: 'FHIR file',
  x12: 'X12 837P file',
  json: 'Case files',
};

/** What is there without any set-up: a file of each format to download. Its id is the format's name. */
export const DOWNLOADS: readonly Destination[] = EXPORT_FORMATS.map((format) => ({
  id: destinationId(format),
  title: TITLES[format],
  format,
  delivery: { kind: 'download' },
}));
