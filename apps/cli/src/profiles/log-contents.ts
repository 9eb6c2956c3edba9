import { type CaseId, type CaseState, evolve } from '@ionm-clock/domain';
import { allEvents, type EventStore, loggedEvent } from '@ionm-clock/server/log';
import { evolveOrganisation, NEW_ORGANISATION, type Organisation } from '@ionm-clock/server/organisation';

/** What a log says of the organisation. `start`: what is there before it says anything. */
export async function organisationIn(
  store: EventStore,
  start: Organisation = NEW_ORGANISATION,
): Promise<Organisation> {
  let organisation = start;
  for await (const event of allEvents(store)) organisation = evolveOrganisation(organisation, event);
  return organisation;
}

/** The cases in a log. */
export async function casesIn(store: EventStore): Promise<readonly CaseState[]> {
  const states = new Map<CaseId, CaseState>();
  for await (const stored of allEvents(store)) {
    const event = loggedEvent(stored);
    if (event === undefined) continue;
    const state = evolve(states.get(event.caseId), event.caseId, event);
    if (state !== undefined) states.set(event.caseId, state);
  }
  return [...states.values()];
}
