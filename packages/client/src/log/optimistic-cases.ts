import { type CaseEvent, type CaseId, type CaseState, evolve } from '@ionm-clock/domain';
import type { ConfirmedCase } from './confirmed-log.ts';
import { isUnsaved, type Outbox, type PendingCommand } from './outbox.ts';

/** A case as this person sees it: what the server has said, and what they did since. */
export interface CaseView {
  readonly state: CaseState;
  readonly events: readonly (CaseEvent & { readonly pending: boolean })[];
  /** Something here is not on the server's disk yet. */
  readonly pending: boolean;
}

type Cases = ReadonlyMap<CaseId, ConfirmedCase>;
type Views = ReadonlyMap<CaseId, CaseView>;

const NO_CASES: Cases = new Map();
const NO_COMMANDS: readonly PendingCommand[] = [];

/**
 * Makes the function from confirmed cases and outbox to views. It remembers its last answer, and for each case the view, so
 * that a case in which nothing happened keeps the same view object.
 */
export function optimisticViews(): (cases: Cases | undefined, outbox: Outbox) => Views {
  let last: { readonly cases: Cases; readonly outbox: Outbox; readonly views: Views } | undefined;
  let known = new Map<
    CaseId,
    { confirmed: ConfirmedCase | undefined; own: readonly PendingCommand[]; view: CaseView }
  >();
  return (cases = NO_CASES, outbox) => {
    if (last?.cases === cases && last.outbox === outbox) return last.views;
    const pendingOf = Map.groupBy(outbox, (pending) => pending.caseId);
    const next: typeof known = new Map();
    for (const caseId of new Set([...cases.keys(), ...pendingOf.keys()])) {
      const confirmed = cases.get(caseId);
      const own = pendingOf.get(caseId) ?? NO_COMMANDS;
      const before = known.get(caseId);
      const view =
        before !== undefined && before.confirmed === confirmed && sameItems(before.own, own)
          ? before.view
          : viewOf(caseId, confirmed, own);
      if (view !== undefined) next.set(caseId, { confirmed, own, view });
    }
    known = next;
    const views = new Map([...next].map(([caseId, { view }]) => [caseId, view]));
    last = { cases, outbox, views };
    return views;
  };
}

/** Undefined for a case that is not known any more, to which a command still waits. */
function viewOf(
  caseId: CaseId,
  confirmed: ConfirmedCase | undefined,
  own: readonly PendingCommand[],
): CaseView | undefined {
  let state = confirmed?.state;
  const events: (CaseEvent & { readonly pending: boolean })[] =
    confirmed?.events.map((event) => ({ ...event, pending: false })) ?? [];
  for (const command of own) {
    for (const event of command.events) {
      state = evolve(state, caseId, event);
      events.push({ ...event, pending: isUnsaved(command) });
    }
  }
  return state === undefined ? undefined : { state, events, pending: own.some(isUnsaved) };
}

const sameItems = (a: readonly PendingCommand[], b: readonly PendingCommand[]): boolean =>
  a.length === b.length && a.every((item, index) => item === b[index]);
