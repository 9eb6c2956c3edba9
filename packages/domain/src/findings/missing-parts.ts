import type { FindingCode } from './finding.ts';

/** The codes of findings that a part of the record is missing: of the times, of who was there, or of what is written down. */
export const MISSING_PARTS = [
  'not-started',
  'not-ended',
  'no-physician',
  'no-technologist',
  'no-order',
  'no-indication',
  'no-procedure',
  'no-modality',
  'no-baseline',
  'no-report-to-surgeon',
  'not-attested',
] as const satisfies readonly FindingCode[];
/** A code of a finding that something is missing. */
export type MissingPart = (typeof MISSING_PARTS)[number];

const MISSING: ReadonlySet<FindingCode> = new Set<FindingCode>(MISSING_PARTS);

/** Whether a finding of this code says that a part of the record is missing. */
export const isMissingPart = (code: FindingCode): code is MissingPart => MISSING.has(code);
