/** The kinds of file that records leave in. */
export const EXPORT_FORMATS = ['csv', 'xlsx', 'pdf', 'hl7', 'fhir', 'x12', 'json'] as const;

/** One kind of file. */
export type ExportFormat = (typeof EXPORT_FORMATS)[number];
