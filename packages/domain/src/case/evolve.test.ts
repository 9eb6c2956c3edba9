import { describe, expect, test } from 'vitest';
import { caseId, eventId } from '../ids.ts';
import { at, CaseStory, MERCY } from '../testing/case-story.ts';
import { ADA, OKAFOR } from '../testing/people.ts';
import { endedStory, finalizedStory } from '../testing/records.ts';
import { milliseconds } from '../time/instant.ts';
import type { CaseState } from './case-state.ts';
import type { CaseEvent, CaseEventPayloads, CaseEventType } from './events.ts';
import { evolve } from './evolve.ts';

const ID = caseId('C-1');

const event = <T extends CaseEventType>(
  type: T,
  payload: CaseEventPayloads[T],
  time = '12:00:00',
): CaseEvent =>
  ({
    id: eventId(`foreign-${type}`),
    type,
    payload,
    at: at(time),
    atErrorMs: milliseconds(0),
    recordedAt: at('12:00:00'),
    source: 'import',
    actor: ADA,
  }) as CaseEvent;

const after = (story: CaseStory, ...events: CaseEvent[]): CaseState | undefined =>
  events.reduce((state, one) => evolve(state, ID, one), story.stateIfAny);

const idOf = (story: CaseStory, type: CaseEventType) => {
  const found = story.events.find((one) => one.type === type);
  if (found === undefined) throw new Error(`no ${type} in this story`);
  return found.id;
};

test('of a case that nobody scheduled only scheduling makes a state', () => {
  const nothing = new CaseStory();
  expect(after(nothing, event('monitoring.started', { missingBaselines: [] }))).toBeUndefined();
  expect(after(nothing, event('case.detailsChanged', { room: 'OR 5' }))).toBeUndefined();
  expect(after(nothing, event('case.scheduled', MERCY))).toMatchObject({
    id: ID,
    details: MERCY,
    entries: [],
  });
});

test('a second scheduling changes the details and nothing else', () => {
  const story = endedStory();
  expect(after(story, event('case.scheduled', { ...MERCY, room: 'OR 9' }))).toEqual({
    ...story.state,
    details: { ...story.state.details, room: 'OR 9' },
  });
});

test('an event of a type that is not known changes nothing', () => {
  const story = endedStory();
  const unknown = { ...event('note.added', { text: '' }), type: 'case.teleported' } as unknown as CaseEvent;
  expect(after(story, unknown)).toBe(story.state);
  expect(after(new CaseStory(), unknown)).toBeUndefined();
});

describe('an amendment', () => {
  const moved = (eventIdText: string, to: string) =>
    event('time.amended', {
      eventId: eventId(eventIdText),
      correction: { kind: 'moved', to: at(to) },
      reason: 'Logged too late',
    });

  test('of an event that is not known changes nothing', () => {
    const story = endedStory();
    expect(after(story, moved('nowhere', '09:00:00'))).toEqual(story.state);
  });

  test('moves an instant, and the one that was logged stays visible', () => {
    const story = endedStory();
    const id = idOf(story, 'monitoring.ended');
    const state = after(story, moved(id, '09:15:00'));
    expect(state?.clock).toMatchObject({ status: 'ended', endedAt: at('09:15:00') });
    expect(state?.entries.find((entry) => entry.eventId === id)).toMatchObject({
      at: at('09:15:00'),
      loggedAt: at('09:30:00'),
      amendments: [
        { from: at('09:30:00'), to: at('09:15:00'), reason: 'Logged too late', actorId: expect.any(String) },
      ],
      withdrawn: false,
    });
  });

  test('that moves the end before the start leaves a clock that runs, and no negative span', () => {
    const story = endedStory();
    const state = after(story, moved(idOf(story, 'monitoring.ended'), '07:00:00'));
    expect(state?.clock).toMatchObject({ status: 'running', spans: [] });
  });

  test('that is amended again counts as the latest says', () => {
    const story = endedStory();
    const id = idOf(story, 'monitoring.ended');
    const state = after(story, moved(id, '09:15:00'), moved(id, '09:20:00'));
    expect(state?.clock).toMatchObject({ endedAt: at('09:20:00') });
  });
});

describe('events that make no sense where they stand are passed over', () => {
  test('a clock that resumes, is interrupted or ends before it started', () => {
    const story = CaseStory.scheduled();
    for (const type of ['monitoring.resumed', 'monitoring.interrupted', 'monitoring.ended'] as const) {
      expect(after(story, event(type, {}))?.clock).toEqual({ status: 'not-started', spans: [] });
    }
  });

  test('a second start', () => {
    const again = event('monitoring.started', { missingBaselines: [] }, '09:00:00');
    expect(after(endedStory(), again)?.clock).toEqual(endedStory().state.clock);
  });

  test('a physician who joins twice at one place, or leaves or moves without attending', () => {
    const physicianId = OKAFOR.userId;
    const scheduled = CaseStory.scheduled();
    expect(after(scheduled, event('physician.left', { physicianId }))?.attendance).toEqual([]);
    expect(
      after(scheduled, event('physician.moved', { physicianId, location: 'remote' }))?.attendance,
    ).toEqual([]);
    const twice = event('physician.joined', { physicianId, location: 'remote' }, '08:30:00');
    expect(after(endedStory(), twice)?.attendance).toEqual(endedStory().state.attendance);
  });

  test('but a physician who joins again from elsewhere has moved there', () => {
    const physicianId = OKAFOR.userId;
    const again = event('physician.joined', { physicianId, location: 'in-room' }, '08:30:00');
    expect(after(endedStory(), again)?.attendance).toMatchObject([
      { location: 'remote', end: at('08:30:00') },
      { location: 'in-room', start: at('08:30:00') },
    ]);
  });

  test('the export of a version that is not the latest, or of a record that is open', () => {
    const story = finalizedStory();
    expect(after(story, event('record.exported', { version: 2, format: 'csv' }))).toBe(story.state);
    const open = endedStory();
    expect(after(open, event('record.exported', { version: 1, format: 'csv' }))).toBe(open.state);
  });
});

test('a finalized record stays as it is, whatever else is logged', () => {
  const story = finalizedStory();
  const state = after(
    story,
    event('monitoring.resumed', {}, '10:00:00'),
    event('case.detailsChanged', { room: 'OR 9' }),
    event('case.cancelled', { reason: 'Put off' }),
  );
  expect(state?.record).toBe(story.state.record);
});
