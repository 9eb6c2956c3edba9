import { type Finding, isMissingPart } from '@ionm-clock/domain';

/** The parts of the report that list findings case by case; each finding is in one. */
export const SECTIONS = [
  'over-limit',
  'two-codes',
  'missing-parts',
  'overlapping-technologists',
  'other',
] as const;
export type Section = (typeof SECTIONS)[number];

export function sectionOf({ code, technologistId }: Pick<Finding, 'code' | 'technologistId'>): Section {
  if (code === 'over-limit' || code === 'two-codes') return code;
  if (isMissingPart(code)) return 'missing-parts';
  return code === 'two-rooms' && technologistId !== undefined ? 'overlapping-technologists' : 'other';
}
