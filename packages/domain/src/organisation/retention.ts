import type { CaseState } from '../case/case-state.ts';
import { dateOfService } from '../case/date-of-service.ts';
import type { AccessPolicy } from './access-policy.ts';

/**
 * Whether the organisation no longer has to keep the case by its policy: its date of service is so many years before `today`, a
 * date as `2026-11-28`. A case without a date is always kept.
 */
export function isPastRetention(
  state: CaseState,
  { retentionYears }: Pick<AccessPolicy, 'retentionYears'>,
  today: string,
): boolean {
  const date = dateOfService(state);
  if (date === undefined) return false;
  const kept = `${Number(date.slice(0, 4)) + retentionYears}`.padStart(4, '0') + date.slice(4);
  return kept < today;
}
