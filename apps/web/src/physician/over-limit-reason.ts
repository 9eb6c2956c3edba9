import type { CaseState, PhysicianLoad, UserId } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import type { FoldedCase } from '../log/given-reason.ts';

/** The reasons that are one tap away; any other is typed (UX.md, reading physician). */
export const usualReasons = (): readonly string[] => [
  t`Emergency case`,
  t`Colleague unavailable`,
  t`Overlap of minutes at hand-over`,
  t`Clock not stopped yet in another OR`,
];

/** The case that came last to those that are read at once: the one that a reason is asked for. */
export function lastToRun(cases: Iterable<FoldedCase>, load: PhysicianLoad): CaseState | undefined {
  let last: { readonly state: CaseState; readonly since: number } | undefined;
  for (const { state } of cases) {
    if (!load.caseIds.includes(state.id)) continue;
    const since = readSince(state, load.physicianId);
    if (last === undefined || since >= last.since) last = { state, since };
  }
  return last?.state;
}

/** Since when the clock has run with the physician attending, whichever came later. */
function readSince({ clock, attendance }: CaseState, physicianId: UserId): number {
  const runs = clock.status === 'running' ? clock.runningSince : 0;
  const first = attendance.filter((span) => span.physicianId === physicianId);
  // A move closes one attendance and opens the next at the same instant; the stay goes back to its join.
  let since = 0;
  let end: number | undefined;
  for (const span of first) {
    if (span.start !== end) since = span.start;
    end = span.end;
  }
  return Math.max(runs, since);
}
