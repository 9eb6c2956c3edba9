import type { ExportFormat } from '@ionm-clock/domain';
import { CSV_FORMAT } from './csv/csv-format.ts';
import { FHIR_FORMAT } from './fhir/fhir-format.ts';
import type { FileFormat } from './file-format.ts';
import { HL7_FORMAT } from './hl7/hl7-format.ts';
import { JSON_FORMAT } from './json/json-format.ts';
import { PDF_FORMAT } from './pdf/index.ts';
import { X12_FORMAT } from './x12/x12-format.ts';
import { XLSX_FORMAT } from './xlsx/xlsx-format.ts';

/** How each kind of file is made. */
export const FORMATS: Readonly<Record<ExportFormat, FileFormat>> = {
  csv: CSV_FORMAT,
  xlsx: XLSX_FORMAT,
  pdf: PDF_FORMAT,
  hl7: HL7_FORMAT,
  fhir: FHIR_FORMAT,
  x12: X12_FORMAT,
  json: JSON_FORMAT,
};
