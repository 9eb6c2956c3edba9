import type { Destination, ExportFormat } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';

const downloads = (): Readonly<Record<ExportFormat, string>> => ({
  csv: t`CSV file`,
  xlsx: t`Excel workbook`,
  pdf: t`PDF records`,
  hl7: t`HL7 file`,
  fhir: t`FHIR file`,
  x12: t`X12 837P file`,
  json: t`Case files`,
});

/** What a destination is called: a download by its format, any other as the organisation has named it. */
export const destinationTitle = ({ id, format, title }: Destination): string =>
  String(id) === format ? downloads()[format] : title;
