import type { CaseId } from '../ids.ts';
import { asked } from './asked.ts';
import { attendanceOf } from './attendance.ts';
import type { CaseState } from './case-state.ts';
import { clockOf } from './clock.ts';
import { NOTHING_WRITTEN } from './documentation.ts';
import { documented } from './documented.ts';
import type { CaseEvent, CaseEventPayloads } from './events.ts';
import { evolveRecord, NEVER_FINALIZED } from './evolve-record.ts';
import { offerAfter } from './hand-over-offer.ts';
import { explained } from './interruptions.ts';
import { withOutdatedAttestations } from './outdated-attestations.ts';
import { requestAfter } from './reader-request.ts';
import { NOT_REVIEWED, reviewAfter } from './review.ts';
import { technologistsOf } from './technologists.ts';
import { type TimedEntry, timedEntry } from './timed-entry.ts';
import { isOfClock } from './track.ts';

/**
 * The state after one more event. Pure and total: of a case that was never scheduled only
 * `case.scheduled` makes a state, and an amendment of an unknown event changes nothing.
 */
export function evolve(state: CaseState | undefined, id: CaseId, event: CaseEvent): CaseState | undefined {
  if (state === undefined) {
    return event.type === 'case.scheduled' ? scheduled(id, event.payload) : undefined;
  }
  return withOutdatedAttestations(state, withRequests(evolved(state, event), event), event);
}

/** The state with what is asked of physicians and said by billers, after one more event. */
function withRequests(state: CaseState, event: CaseEvent): CaseState {
  const handOver = offerAfter(state.handOver, event);
  const readerRequest = requestAfter(state.readerRequest, event);
  const review = reviewAfter(state.review, event);
  if (handOver === state.handOver && readerRequest === state.readerRequest && review === state.review) {
    return state;
  }
  const { handOver: _, readerRequest: __, ...rest } = state;
  return {
    ...rest,
    asked: asked(state.asked, handOver?.to, readerRequest?.to),
    review,
    ...(handOver === undefined ? {} : { handOver }),
    ...(readerRequest === undefined ? {} : { readerRequest }),
  };
}

function evolved(state: CaseState, event: CaseEvent): CaseState {
  const entry = timedEntry(event);
  if (entry !== undefined) {
    const timed = withOneMore(state, entry);
    return entry.type === 'monitoring.started' ? { ...timed, cancelled: false } : timed;
  }
  switch (event.type) {
    case 'case.scheduled':
    case 'case.detailsChanged':
      return { ...state, details: { ...state.details, ...event.payload } };
    case 'case.cancelled':
      return { ...state, cancelled: true };
    case 'note.added':
      return explained(state, event.payload);
    case 'time.amended':
      return withEntries(state, amended(state.entries, event));
    case 'record.codeChosen': {
      const { id: eventId, actor, payload } = event;
      return { ...state, codeChoice: { eventId, actorId: actor.userId, ...payload } };
    }
    case 'record.finalized':
    case 'record.reopened':
    case 'record.exported':
      return withRecord(state, evolveRecord(state.record, event));
    default: {
      const documentation = documented(state.documentation, event);
      return documentation === state.documentation ? state : { ...state, documentation };
    }
  }
}

/** The state that a whole log makes; undefined if it never schedules the case. */
export function fold(id: CaseId, events: Iterable<CaseEvent>): CaseState | undefined {
  let state: CaseState | undefined;
  for (const event of events) state = evolve(state, id, event);
  return state;
}

type AmendmentEvent = Extract<CaseEvent, { readonly type: 'time.amended' }>;

const scheduled = (id: CaseId, details: CaseEventPayloads['case.scheduled']): CaseState => ({
  id,
  details,
  cancelled: false,
  entries: [],
  clock: clockOf([]),
  attendance: [],
  technologists: [],
  documentation: NOTHING_WRITTEN,
  asked: [],
  review: NOT_REVIEWED,
  record: NEVER_FINALIZED,
});

const withRecord = (state: CaseState, record: CaseState['record']): CaseState =>
  record === state.record ? state : { ...state, record };

/** As `withEntries`, which only makes anew what the entry can change: clock, attendance or who runs the monitoring. */
function withOneMore(state: CaseState, entry: TimedEntry): CaseState {
  const entries = [...state.entries, entry];
  if ('technologistId' in entry) return { ...state, entries, technologists: technologistsOf(entries) };
  if (entry.type === 'attention.given') return { ...state, entries };
  const attendance = attendanceOf(entries);
  // The end of monitoring ends attendance, so entries of the clock change that too.
  return { ...state, entries, attendance, clock: isOfClock(entry) ? clockOf(entries) : state.clock };
}

const withEntries = (state: CaseState, entries: readonly TimedEntry[]): CaseState => ({
  ...state,
  entries,
  clock: clockOf(entries),
  attendance: attendanceOf(entries),
  technologists: technologistsOf(entries),
});

function amended(entries: readonly TimedEntry[], amendment: AmendmentEvent): readonly TimedEntry[] {
  const { eventId, correction, reason } = amendment.payload;
  return entries.map((entry) => {
    if (entry.eventId !== eventId) return entry;
    const { id, actor, at } = amendment;
    const how = { eventId: id, from: entry.at, reason, actorId: actor.userId, at };
    return correction.kind === 'withdrawn'
      ? { ...entry, withdrawn: true, amendments: [...entry.amendments, how] }
      : { ...entry, at: correction.to, amendments: [...entry.amendments, { ...how, to: correction.to }] };
  });
}
