import { type CaseState, type Instant, mayReadRecords, type User } from '@ionm-clock/domain';

/** A case is of today's work if it was scheduled or ended within this long of now. */
export const AROUND_NOW_MS = 36 * 3_600_000;

/** What a viewer works with now; whoever reads records also keeps what is not finalized, however old. */
export function isCurrent(user: User, state: CaseState, now: Instant): boolean {
  const { clock, details, record } = state;
  if (isUnderWay(state)) return true;
  if (mayReadRecords(user.role) && clock.status === 'ended' && record.status === 'open') return true;
  const at = clock.status === 'ended' ? clock.endedAt : details.scheduledStart;
  return at === undefined || Math.abs(at - now) < AROUND_NOW_MS;
}

export const isUnderWay = ({ clock }: CaseState): boolean =>
  clock.status === 'running' || clock.status === 'interrupted';
