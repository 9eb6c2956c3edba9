import type { CaseId, UserId } from '../ids.ts';
import type { TimeRecord } from '../record/time-record.ts';
import type { Span } from '../time/span.ts';

/** A stretch in which a physician read one set of cases, more than the limit of at least one of them. */
export interface OverLimitStretch extends Span {
  readonly physicianId: UserId;
  readonly level: number;
  /** The lowest limit of the cases. */
  readonly limit: number;
  readonly caseIds: readonly CaseId[];
  /** The zone in which to show it: that of the case that tells it. */
  readonly timeZone: string;
}

/**
 * The stretches over a limit that this record tells. Every case over its limit in a stretch knows of it; the first of them by id
 * tells it, so that over all records each is told once. Seconds over the limit in records are the sums of these stretches
 * (BILLING-RULES.md section 3.4). Where only some records are looked at, `isLookedAt` knows which: the first of these tells it.
 */
export function overLimitStretches(
  { caseId, physicians, details }: TimeRecord,
  limitOf: (caseId: CaseId) => number,
  isLookedAt: (caseId: CaseId) => boolean = () => true,
): readonly OverLimitStretch[] {
  return physicians.flatMap(({ physicianId, concurrency }) =>
    concurrency.flatMap(({ start, end, level, with: others }): OverLimitStretch[] => {
      const caseIds = [caseId, ...others].sort();
      const first = caseIds.find((id) => level > limitOf(id) && (id === caseId || isLookedAt(id)));
      if (first !== caseId) return [];
      const limit = Math.min(...caseIds.map(limitOf));
      return [{ physicianId, start, end, level, limit, caseIds, timeZone: details.timeZone }];
    }),
  );
}
