/** The kinds of file that records leave in. */
export const EXPORT_FORMATS = ['csv', 'xlsx', 'pdf', 'hl7', 'fhir', 'x12', 'json'] as const;

/** One kind of file. */
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** The formats that name payers and providers as payers do, so that they want a {@link BillingSetup}. */
export const CLAIM_FORMATS: readonly ExportFormat[] = ['hl7', 'fhir', 'x12'];
