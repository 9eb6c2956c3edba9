import type { ExportFormat } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';

/** A format as everybody calls it. */
export const formatName = (format: ExportFormat): string =>
  ({
    csv: t`CSV`,
    xlsx: t`Excel`,
    pdf: t`PDF`,
    hl7: t`HL7`,
    fhir: t`FHIR`,
    x12: t`X12 837P`,
    json: t`JSON`,
  })[format];
