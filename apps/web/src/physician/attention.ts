import {
  attendingLocation,
  type CaseId,
  type CaseState,
  type Instant,
  inOrder,
  type UserId,
} from '@ionm-clock/domain';

/**
 * The case that has the physician's attention now (BILLING-RULES.md section 3.5): the one that it was last given to, if
 * they still attend it and its clock runs; with none such, the only one that runs; otherwise none.
 */
export function attentionOf(states: Iterable<CaseState>, physicianId: UserId): CaseId | undefined {
  const all = [...states];
  const running = all.filter(
    ({ clock, attendance }) =>
      clock.status === 'running' && attendingLocation(attendance, physicianId) !== undefined,
  );
  let latest: Given | undefined;
  for (const state of all) {
    const given = lastGiven(state, physicianId);
    if (given !== undefined && (latest === undefined || given.at >= latest.at)) latest = given;
  }
  const named = latest?.stands ? running.find((state) => state.id === latest.caseId) : undefined;
  return (named ?? (running.length === 1 ? running[0] : undefined))?.id;
}

interface Given {
  readonly caseId: CaseId;
  readonly at: Instant;
  /** Leaving the case, and the end of monitoring, end the attention that was given to it, also for one who comes back. */
  readonly stands: boolean;
}

function lastGiven({ id, entries }: CaseState, physicianId: UserId): Given | undefined {
  let given: Given | undefined;
  for (const entry of inOrder(entries)) {
    if (entry.withdrawn) continue;
    if (entry.type === 'monitoring.ended' && given !== undefined) given = { ...given, stands: false };
    if (!('physicianId' in entry) || entry.physicianId !== physicianId) continue;
    if (entry.type === 'attention.given') given = { caseId: id, at: entry.at, stands: true };
    if (entry.type === 'physician.left' && given !== undefined) given = { ...given, stands: false };
  }
  return given;
}
