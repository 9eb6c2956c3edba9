import type { CaseState } from '../case/case-state.ts';
import { dateOfService } from '../case/date-of-service.ts';
import type { AccessPolicy } from './access-policy.ts';
import { isHeld } from './legal-hold.ts';
import type { OrganisationState } from './organisation-state.ts';

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

/** What becomes of a case by the policy and the holds. */
export type Retention =
  /** The policy asks to keep it. */
  | 'kept'
  /** Past retention, and a legal hold keeps it. */
  | 'held'
  /** Past retention, and something of it is still to be done: its clock was never stopped, or its record never finalized. */
  | 'unfinished'
  /** Past retention, and nothing keeps it. */
  | 'disposable';

/** What becomes of a case past retention. */
export type PastRetention = Exclude<Retention, 'kept'>;

/**
 * What becomes of a case. Somebody has to say first what a clock that still runs, or a time that was never billed, is: such a case may be
 * one that was forgotten. A case whose clock never started has nothing to finalize.
 */
export function retentionOf(
  state: CaseState,
  { policy, holds }: Pick<OrganisationState, 'policy' | 'holds'>,
  today: string,
): Retention {
  if (!isPastRetention(state, policy, today)) return 'kept';
  if (isHeld(state, holds.values())) return 'held';
  const { clock, record } = state;
  return clock.status === 'not-started' || (clock.status === 'ended' && record.status === 'finalized')
    ? 'disposable'
    : 'unfinished';
}
