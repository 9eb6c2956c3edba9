import {
  type CaseDetails,
  type CaseEvent,
  type CaseId,
  type CaseState,
  caseEvent,
  earlier,
  eventId,
  fold,
  type Instant,
  instant,
} from '@ionm-clock/domain';
import type { FileEvent } from './file-event.ts';

/** One case as a file tells it. */
export interface FileCase {
  readonly file: string;
  /** Where in the file its id stands. */
  readonly idPath: string;
  readonly caseId: CaseId;
  readonly details: CaseDetails;
  /** The details that the file gives itself; the others are defaults. */
  readonly said: readonly string[];
  readonly events: readonly FileEvent[];
}

/**
 * The events of a case for `fold` and for the log. A file that has no `case.scheduled` of its own gets one in front, as of its
 * earliest event. Where a file does not say when an event was stored, that is `storedAt`; without one, when it happened.
 */
export function caseEvents(
  { caseId, details, events }: FileCase,
  storedAt: Instant | undefined,
): readonly CaseEvent[] {
  const told = events.map(
    (event): CaseEvent => ({ ...event, recordedAt: event.recordedAt ?? storedAt ?? event.at }),
  );
  if (events[0]?.type === 'case.scheduled') return told;
  const [first = details.scheduledStart ?? storedAt ?? NEVER, ...others] = events.map((event) => event.at);
  const at = others.reduce(earlier, first);
  const scheduled = caseEvent({
    id: eventId(`case.scheduled of ${caseId}`),
    type: 'case.scheduled',
    at,
    recordedAt: storedAt ?? at,
    payload: details,
  });
  return [scheduled, ...told];
}

/** For a case that has no time at all, and is not stored: nothing can depend on it. */
const NEVER = instant(0);

/** What the events of a case make. */
export function fileCaseState(one: FileCase): CaseState {
  const state = fold(one.caseId, caseEvents(one, undefined));
  if (state === undefined) throw new Error('a case that its own first event schedules has no state');
  return state;
}
