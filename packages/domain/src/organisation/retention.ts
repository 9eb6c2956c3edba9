import type { CaseId, UserId } from '../ids.ts';
import type { AccessPolicy } from './access-policy.ts';
import { isHeld, standingHolds } from './legal-hold.ts';
import type { OrganisationState } from './organisation-state.ts';
import type { RetentionFacts } from './retention-facts.ts';

/**
 * Whether the organisation no longer has to keep the case by its policy: its date of service is so many years before `today`, a
 * date as `2026-11-28`. A case without a date is always kept.
 */
export function isPastRetention(
  { date }: Pick<RetentionFacts, 'date'>,
  { retentionYears }: Pick<AccessPolicy, 'retentionYears'>,
  today: string,
): boolean {
  if (date === undefined) return false;
  const kept = `${Number(date.slice(0, 4)) + retentionYears}`.padStart(4, '0') + date.slice(4);
  return kept < today;
}

/** What becomes of a case past retention. */
export type PastRetention =
  /** A legal hold keeps it. */
  | 'held'
  /** Something of it is still to be done: its clock was never stopped, or its record never finalized. */
  | 'unfinished'
  /** It tells how many cases somebody read at once, for a record that may still be computed anew. */
  | 'needed'
  /** Nothing keeps it. */
  | 'disposable';

/**
 * What becomes of each case past retention. Somebody has to say first what a clock that still runs, or a time that was never billed, is: such a
 * case may be one that was forgotten. A case whose clock never started has nothing to finalize. As records are computed together, what was read
 * around a case that is held or whose record is open stays with it: by the same physician, a day before to a day after.
 */
export function pastRetention(
  cases: Iterable<RetentionFacts>,
  { policy, holds }: Pick<OrganisationState, 'policy' | 'holds'>,
  today: string,
): ReadonlyMap<CaseId, PastRetention> {
  const standing = standingHolds(holds.values());
  const found = new Map<CaseId, PastRetention>();
  const disposable: RetentionFacts[] = [];
  const keeping: RetentionFacts[] = [];
  for (const facts of cases) {
    const become = isHeld(facts, standing) ? 'held' : facts.isFinished ? 'disposable' : 'unfinished';
    if (become !== 'disposable') keeping.push(facts);
    if (!isPastRetention(facts, policy, today)) continue;
    found.set(facts.id, become);
    if (become === 'disposable') disposable.push(facts);
  }
  if (disposable.length === 0) return found;
  const around = new Set(keeping.flatMap(readingsAround));
  for (const { id, readings } of disposable) {
    if (readings().some(({ physicianId, day }) => around.has(key(physicianId, day)))) found.set(id, 'needed');
  }
  return found;
}

const readingsAround = ({ readings }: RetentionFacts): readonly string[] =>
  readings().flatMap(({ physicianId, day }) => [-1, 0, 1].map((days) => key(physicianId, day + days)));

const key = (physicianId: UserId, day: number): string => `${day} ${physicianId}`;
