import type { ExportFormat } from '@ionm-clock/domain';
import {
  CSV_FORMAT,
  FHIR_FORMAT,
  type FileFormat,
  HL7_FORMAT,
  JSON_FORMAT,
  PDF_FORMAT,
  X12_FORMAT,
  XLSX_FORMAT,
} from '@ionm-clock/exports';

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
