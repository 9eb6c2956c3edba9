import fc from 'fast-check';
import { LOCATIONS } from '../case/details.ts';
import type { CaseEvent } from '../case/events.ts';
import { eventId } from '../ids.ts';
import { type Instant, instant, milliseconds } from '../time/instant.ts';
import { at, MERCY } from './case-story.ts';
import { ADA, PHYSICIANS } from './people.ts';
import { finalizedStory } from './records.ts';

type Body = CaseEvent extends infer E ? (E extends CaseEvent ? Pick<E, 'type' | 'payload'> : never) : never;

const EVENTS = 30;
const BEGINS = at('08:00:00');
const anyInstant: fc.Arbitrary<Instant> = fc.nat({ max: 60 }).map((ms) => instant(BEGINS + ms));
const physicianId = fc.constantFrom(...PHYSICIANS.map(({ userId }) => userId));
const location = fc.constantFrom(...LOCATIONS);
const anyEventId = fc.nat({ max: EVENTS }).map((n) => eventId(`e${n}`));
const record = finalizedStory().events.flatMap((event) =>
  event.type === 'record.finalized' ? [event.payload.record] : [],
);

const anyBody: fc.Arbitrary<Body> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.constantFrom<Body>(
      { type: 'monitoring.started', payload: { missingBaselines: [] } },
      { type: 'monitoring.interrupted', payload: {} },
      { type: 'monitoring.resumed', payload: {} },
      { type: 'monitoring.ended', payload: {} },
      { type: 'technologist.joined', payload: { technologistId: ADA.userId } },
      { type: 'technologist.left', payload: { technologistId: ADA.userId } },
    ),
  },
  {
    weight: 5,
    arbitrary: fc
      .record({ physicianId, location })
      .map((payload): Body => ({ type: 'physician.joined', payload })),
  },
  {
    weight: 2,
    arbitrary: fc
      .record({ physicianId, location })
      .map((payload): Body => ({ type: 'physician.moved', payload })),
  },
  {
    weight: 2,
    arbitrary: fc.record({ physicianId }).map((payload): Body => ({ type: 'physician.left', payload })),
  },
  {
    weight: 1,
    arbitrary: physicianId.map(
      (from): Body => ({ type: 'handOver.offered', payload: { from, to: [ADA.userId] } }),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.record({ physicianId }).map((payload): Body => ({ type: 'attention.given', payload })),
  },
  {
    weight: 3,
    arbitrary: fc
      .record({
        eventId: anyEventId,
        correction: fc.oneof(
          fc.constant({ kind: 'withdrawn' as const }),
          anyInstant.map((to) => ({ kind: 'moved' as const, to })),
        ),
      })
      .map((what): Body => ({ type: 'time.amended', payload: { ...what, reason: 'Logged too early' } })),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom<Body>(
      { type: 'case.scheduled', payload: { ...MERCY, room: 'OR 9' } },
      { type: 'case.detailsChanged', payload: { room: 'OR 5' } },
      { type: 'case.cancelled', payload: { reason: 'Put off' } },
      { type: 'note.added', payload: { text: 'Patient turned' } },
      { type: 'message.sent', payload: { text: 'Look at the left leg' } },
      { type: 'entries.seen', payload: { upTo: eventId('e3') } },
      { type: 'signal.followedUp', payload: { changeId: eventId('e4'), recovery: 'full' } },
      { type: 'reader.requested', payload: {} },
      { type: 'handOver.withdrawn', payload: { offerId: eventId('e5') } },
      { type: 'finding.settled', payload: { finding: { code: 'late', eventIds: [] }, reason: 'Known' } },
      { type: 'record.sentBack', payload: { to: 'physician', reason: 'Who read it?' } },
      { type: 'record.returned', payload: {} },
      { type: 'record.attested', payload: { meaning: 'As it was' } },
      { type: 'record.reopened', payload: { reason: 'An entry was missing' } },
      { type: 'record.exported', payload: { version: 1, format: 'csv' } },
      ...record.map((one): Body => ({ type: 'record.finalized', payload: { record: one } })),
    ),
  },
);

/** A log that no `decide` ever made: any events in any order, amended in any way, as a foreign file may have them. */
export const anyLog: fc.Arbitrary<readonly CaseEvent[]> = fc
  .array(fc.tuple(anyBody, anyInstant), { maxLength: EVENTS, size: 'max' })
  .map((bodies) =>
    bodies.map(([body, when], index) => ({
      ...body,
      id: eventId(`e${index}`),
      at: when,
      atErrorMs: milliseconds(0),
      recordedAt: instant(BEGINS + 1_000),
      source: 'import',
      actor: ADA,
    })),
  );
