import type { CaseState, EventId } from '@ionm-clock/domain';
import { type FileCase, fileCaseState } from './file-case.ts';
import { impossibleTimes } from './possible-times.ts';
import { joined, type Tell } from './problem.ts';

/** Tells what is wrong with a case whose parts are all right by themselves. */
export function tellInconsistencies(one: FileCase, path: string, tell: Tell): void {
  const state = fileCaseState(one);
  tellWrongReferences(one, state, path, tell);
  tellOtherSummary(one, state, path, tell);
  for (const { eventId, reason } of impossibleTimes(state)) {
    const index = one.events.findIndex(({ id }) => id === eventId);
    tell(joined(path, ['events', index, 'at']), reason);
  }
}

function tellWrongReferences({ caseId, events }: FileCase, state: CaseState, path: string, tell: Tell): void {
  const timed = new Set(state.entries.map(({ eventId }) => eventId));
  const before = new Set<EventId>();
  events.forEach((event, index) => {
    const tellAt = (field: string, reason: string): void =>
      tell(joined(path, ['events', index, field]), reason);
    if (event.type === 'case.scheduled' && index > 0) tellAt('type', 'must be the first event of its case');
    if (event.type === 'time.amended') {
      const { eventId } = event.payload;
      if (!before.has(eventId) || !timed.has(eventId)) {
        tellAt('eventId', 'names no earlier event of this case whose time counts');
      }
    }
    if (event.type === 'record.finalized' && event.payload.record.caseId !== caseId) {
      tellAt('record.caseId', 'is another case');
    }
    before.add(event.id);
  });
}

/**
 * Where the events schedule the case themselves, they are what counts; a summary beside them that says something else is
 * told, for one of the two is wrong.
 */
function tellOtherSummary(one: FileCase, state: CaseState, path: string, tell: Tell): void {
  if (one.events[0]?.type !== 'case.scheduled') return;
  const counts = new Map(Object.entries(state.details));
  for (const [field, value] of Object.entries(one.details)) {
    if (one.said.includes(field) && JSON.stringify(value) !== JSON.stringify(counts.get(field))) {
      tell(joined(path, ['case', field]), 'says something else than the events of the case');
    }
  }
}
