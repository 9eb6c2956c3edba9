import {
  type CaseId,
  type CaseState,
  type CommandId,
  evolve,
  type LoggedEvent,
  type PhysicianLoad,
  type UserId,
} from '@ionm-clock/domain';
import type { Batch, Directory, Snapshot } from '@ionm-clock/protocol';

export interface ConfirmedCase {
  readonly state: CaseState;
  readonly events: readonly LoggedEvent[];
}

/** What the server has said: the log up to `held`, as far as this viewer may see it. */
export interface ConfirmedLog {
  readonly logId: string;
  /** What this viewer may see, as the server names it. */
  readonly scope: string;
  readonly held: number;
  readonly cases: ReadonlyMap<CaseId, ConfirmedCase>;
  readonly loads: ReadonlyMap<UserId, PhysicianLoad>;
  readonly directory: Directory;
}

export type AppliedBatch =
  | { readonly ok: true; readonly log: ConfirmedLog }
  | { readonly ok: false; readonly reason: 'gap' };

/** A snapshot says all that there is, so it replaces what was known. */
export function applySnapshot({ logId, scope, to, cases, loads, directory }: Snapshot): ConfirmedLog {
  const confirmed = new Map<CaseId, ConfirmedCase>();
  for (const { caseId, events } of cases) addEvents(confirmed, caseId, events);
  return { logId, scope, held: to, cases: confirmed, loads: loadsById(loads), directory };
}

/**
 * The log with one more batch. A batch that begins after what is held would leave a gap and is not applied; one that is
 * known already changes nothing. What is known is judged case by case: a case that comes into view brings its older
 * events along.
 */
export function applyBatch(log: ConfirmedLog, batch: Batch): AppliedBatch {
  if (batch.from > log.held) return { ok: false, reason: 'gap' };
  if (batch.to <= log.held) return { ok: true, log };
  const cases = new Map(log.cases);
  for (const [caseId, events] of Map.groupBy(batch.events, (event) => event.caseId))
    addEvents(cases, caseId, events);
  const loads = batch.loads.length === 0 ? log.loads : new Map([...log.loads, ...loadsById(batch.loads)]);
  return { ok: true, log: { ...log, held: batch.to, cases, loads } };
}

/** The commands that these events came from: they have arrived, acknowledged or not. */
export const commandIdsOf = (events: readonly LoggedEvent[]): ReadonlySet<CommandId> =>
  new Set(events.map((event) => event.commandId));

function addEvents(cases: Map<CaseId, ConfirmedCase>, caseId: CaseId, events: readonly LoggedEvent[]): void {
  const known = cases.get(caseId);
  const heldOfCase = known?.events.at(-1)?.seq ?? 0;
  const fresh = events.filter((event) => event.seq > heldOfCase);
  let state = known?.state;
  for (const event of fresh) state = evolve(state, caseId, event);
  if (state === undefined || fresh.length === 0) return;
  cases.set(caseId, { state, events: [...(known?.events ?? []), ...fresh] });
}

const loadsById = (loads: readonly PhysicianLoad[]): ReadonlyMap<UserId, PhysicianLoad> =>
  new Map(loads.map((load) => [load.physicianId, load]));
