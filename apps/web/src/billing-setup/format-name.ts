import type { ExportFormat } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';

/** A format as everybody calls it. */
export const formatName = (format: ExportFormat): string =>
  ({
    csv: 'CSV',
    xlsx: t`Excel`,
    pdf: 'PDF',
    hl7: 'HL7',
    fhir: 'FHIR',
    x12: 'X12 837P',
    json: 'JSON',
  })[format];
