import type { CaseId, UserId } from '../ids.ts';
import type { Instant } from '../time/instant.ts';
import type { OverLimitStretch } from './over-limit-stretches.ts';
import type { OverLimitReason } from './report-case.ts';

/** An unbroken time over the limit: one stretch after another without a gap. */
interface Run {
  readonly start: Instant;
  end: Instant;
  readonly physicianId: UserId;
  readonly caseIds: Set<CaseId>;
  readonly reasons: OverLimitReason[];
}

/**
 * What was said about each of the stretches, in their order. A reason is about the last unbroken time over the limit that had
 * begun when it was given and that its case belongs to, and so about every stretch of that time; what a physician said, about their
 * own only.
 */
export function reasonsOf(
  stretches: readonly Omit<OverLimitStretch, 'timeZone'>[],
  reasons: readonly OverLimitReason[],
): readonly (readonly OverLimitReason[])[] {
  const runOf = new Map<object, Run>();
  const runsOfCase = new Map<CaseId, Run[]>();
  for (const own of Map.groupBy(stretches, ({ physicianId }) => physicianId).values()) {
    let run: Run | undefined;
    for (const stretch of own.toSorted((a, b) => a.start - b.start)) {
      const { start, end, physicianId, caseIds } = stretch;
      if (run === undefined || run.end !== start)
        run = { start, end, physicianId, caseIds: new Set(), reasons: [] };
      run.end = end;
      runOf.set(stretch, run);
      for (const id of caseIds) {
        if (run.caseIds.has(id)) continue;
        run.caseIds.add(id);
        const known = runsOfCase.get(id);
        if (known === undefined) runsOfCase.set(id, [run]);
        else known.push(run);
      }
    }
  }
  for (const reason of reasons.toSorted((a, b) => a.at - b.at)) {
    const before = (runsOfCase.get(reason.caseId) ?? []).filter(
      ({ start, physicianId }) =>
        start <= reason.at && (reason.role !== 'physician' || physicianId === reason.actorId),
    );
    const latest = Math.max(...before.map(({ start }) => start));
    for (const run of before) if (run.start === latest) run.reasons.push(reason);
  }
  return stretches.map((stretch) => runOf.get(stretch)?.reasons ?? []);
}
