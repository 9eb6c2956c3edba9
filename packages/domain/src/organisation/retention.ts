import type { CaseId } from '../ids.ts';
import type { AccessPolicy } from './access-policy.ts';
import { isHeld, standingHolds } from './legal-hold.ts';
import type { OrganisationState } from './organisation-state.ts';
import type { RetentionFacts } from './retention-facts.ts';

/**
 * Whether the organisation no longer has to keep the case by its policy: its date of service is so many years before `today`, a
 * date as `2026-11-28`. A case without a date is always kept.
 */
export function isPastRetention(
  { dateOfService: date }: RetentionFacts,
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
  const past: { readonly one: RetentionFacts; readonly become: PastRetention }[] = [];
  const needed = new Set<string>();
  for (const one of cases) {
    const become = isHeld(one, standing) ? 'held' : one.isFinished ? 'disposable' : 'unfinished';
    if (isPastRetention(one, policy, today)) past.push({ one, become });
    if (become !== 'disposable') for (const reading of readingsAround(one)) needed.add(reading);
  }
  return new Map(
    past.map(({ one, become }) => {
      const isNeeded = become === 'disposable' && readingsOf(one, 0).some((reading) => needed.has(reading));
      return [one.id, isNeeded ? 'needed' : become];
    }),
  );
}

const readingsAround = (one: RetentionFacts): readonly string[] =>
  [-1, 0, 1].flatMap((days) => readingsOf(one, days));

/** Who read the case, each with the day on which they began, or one so many days later. */
const readingsOf = ({ read }: RetentionFacts, days: number): readonly string[] =>
  read.map(({ physicianId, start }) => `${Math.floor(start / DAY_MS) + days} ${physicianId}`);

const DAY_MS = 86_400_000;
