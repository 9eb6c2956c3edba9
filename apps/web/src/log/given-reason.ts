import type { CaseEvent, CaseId, CaseState, Instant, PhysicianLoad } from '@ionm-clock/domain';

export interface FoldedCase {
  readonly state: CaseState;
  readonly events: readonly (CaseEvent & { readonly pending: boolean })[];
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
