import type { ExportFormat } from '@ionm-clock/domain';

const NAMES: Readonly<Record<ExportFormat, string>> = {
  csv: 'CSV',
  xlsx: 'Excel',
  pdf: 'PDF',
  hl7: 'HL7',
  fhir: 'FHIR',
  x12: 'X12 837P',
  json: 'JSON',
};

/** A format as everybody calls it, in every language. */
export const formatName = (format: ExportFormat): string => NAMES[format];
