import { type CaseId, type CaseState, fold, type LoggedEvent } from '@ionm-clock/domain';
import { loggedEvent, type StoredEvent } from '@ionm-clock/server/log';
import type { Scenario } from '../scenario/scenario.ts';

/** The scenario at rest, with the whole log as it is on the server's disk. */
export interface AllKnown extends Scenario {
  readonly stored: readonly StoredEvent[];
  readonly logged: readonly LoggedEvent[];
  readonly byCommand: ReadonlyMap<string, readonly LoggedEvent[]>;
  readonly byCase: ReadonlyMap<CaseId, readonly LoggedEvent[]>;
  readonly states: ReadonlyMap<CaseId, CaseState>;
}

export async function allKnown(scenario: Scenario): Promise<AllKnown> {
  const stored = await scenario.machine.disk.log.read(0, Number.MAX_SAFE_INTEGER);
  const logged = stored.flatMap((event) => loggedEvent(event) ?? []);
  const byCase = Map.groupBy(logged, (event) => event.caseId);
  const states = new Map<CaseId, CaseState>();
  for (const [caseId, events] of byCase) {
    const state = fold(caseId, events);
    if (state !== undefined) states.set(caseId, state);
  }
  return {
    ...scenario,
    stored,
    logged,
    byCommand: Map.groupBy(logged, ({ commandId }) => commandId),
    byCase,
    states,
  };
}
