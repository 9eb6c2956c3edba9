import type { CaseEvent, CaseId, CaseState, Instant, PhysicianLoad, UserId } from '@ionm-clock/domain';

/** The reasons that are one tap away; any other is typed (UX.md, reading physician). */
export const USUAL_REASONS: readonly string[] = [
  'Emergency case',
  'Colleague unavailable',
  'Overlap of minutes at hand-over',
  'Clock not stopped yet in another OR',
];

interface FoldedCase {
  readonly state: CaseState;
  readonly events: readonly (CaseEvent & { readonly pending: boolean })[];
}

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

export interface GivenReason {
  readonly caseId: CaseId;
  readonly text: string;
  readonly at: Instant;
  readonly pending: boolean;
}

/** The latest reason that the physician gave for this stretch over the limit. */
export function givenReason(cases: Iterable<FoldedCase>, load: PhysicianLoad): GivenReason | undefined {
  const { overSince, physicianId } = load;
  if (overSince === undefined) return undefined;
  let given: GivenReason | undefined;
  for (const { state, events } of cases) {
    for (const event of events) {
      if (event.type !== 'note.added' || event.payload.topic !== 'over-limit') continue;
      if (event.actor.userId !== physicianId || event.at < overSince) continue;
      if (given !== undefined && event.at < given.at) continue;
      given = { caseId: state.id, text: event.payload.text, at: event.at, pending: event.pending };
    }
  }
  return given;
}
