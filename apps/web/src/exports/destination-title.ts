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

const contents = (): Readonly<Record<ExportFormat, string>> => ({
  csv: t`a row for each claim line`,
  xlsx: t`lines, times and findings`,
  pdf: t`whole records, for an auditor`,
  hl7: t`a message for each record`,
  fhir: t`a claim for each record`,
  x12: t`a claim for each record`,
  json: t`whole cases with their logs`,
});

/** What somebody gets there, or how it gets there. */
export function destinationHint({ id, format, delivery }: Destination): string {
  if (delivery.kind === 'mllp') {
    const { host, port, tls } = delivery;
    return tls ? t`HL7 over MLLP and TLS to ${host}:${port}` : t`HL7 over MLLP to ${host}:${port}`;
  }
  return String(id) === format ? contents()[format] : t`a download: ${downloads()[format]}`;
}
