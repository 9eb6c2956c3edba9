import type { Finding, FindingCode } from '@ionm-clock/domain';

/** The parts of the report that list findings case by case; each finding is in one. */
export const SECTIONS = [
  'over-limit',
  'two-codes',
  'missing-parts',
  'overlapping-technologists',
  'other',
] as const;
export type Section = (typeof SECTIONS)[number];

const MISSING_PARTS: ReadonlySet<FindingCode> = new Set<FindingCode>([
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
]);

export function sectionOf({ code, technologistId }: Pick<Finding, 'code' | 'technologistId'>): Section {
  if (code === 'over-limit' || code === 'two-codes') return code;
  if (MISSING_PARTS.has(code)) return 'missing-parts';
  return code === 'two-rooms' && technologistId !== undefined ? 'overlapping-technologists' : 'other';
}
