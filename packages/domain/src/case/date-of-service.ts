import { localDate } from '../time/facility-time.ts';
import type { CaseState } from './case-state.ts';

/**
 * The facility's local date on which monitoring began, also when it ran past midnight (BILLING-RULES.md 1.7); before it
 * begins the date for which it is scheduled; undefined if nothing tells.
 */
export function dateOfService({ clock, details }: CaseState): string | undefined {
  const at = clock.status === 'not-started' ? details.scheduledStart : clock.startedAt;
  return at === undefined ? undefined : localDate(at, details.timeZone);
}
