import { describe, expect, test } from 'vitest';
import { CaseStory, MERCY } from '../testing/case-story.ts';
import { ADA, ADAM, BILL, PROGRAM } from '../testing/people.ts';
import { finalizedStory } from '../testing/records.ts';
import { refuse } from './refusal.ts';

describe('scheduling', () => {
  test.each([ADA, BILL, ADAM, PROGRAM])('$role may put a case on the schedule', (actor) => {
    const story = new CaseStory().does(actor, { type: 'scheduleCase', details: MERCY }, '06:00:00');
    expect(story.state).toMatchObject({ details: MERCY, cancelled: false, clock: { status: 'not-started' } });
  });

  test.each([CaseStory.scheduled(), finalizedStory()])('a case is scheduled once', (story) => {
    expect(story.tries(ADA, { type: 'scheduleCase', details: MERCY }, '12:00:00')).toEqual(
      refuse('already-scheduled', 'A case with this id exists. Change its details, or use another id.'),
    );
  });
});

describe('details', () => {
  test('a change keeps what it does not name', () => {
    const story = CaseStory.scheduled().does(
      BILL,
      { type: 'changeDetails', changes: { room: 'OR 9', procedure: 'L4–S1 fusion' } },
      '07:00:00',
    );
    expect(story.state.details).toEqual({ ...MERCY, room: 'OR 9', procedure: 'L4–S1 fusion' });
  });

  test('they can be completed after the clock has stopped', () => {
    const story = CaseStory.scheduled()
      .does(ADA, { type: 'startMonitoring' }, '08:00:00')
      .does(ADA, { type: 'endMonitoring' }, '09:00:00')
      .does(BILL, { type: 'changeDetails', changes: { indication: 'Stenosis' } }, '10:00:00');
    expect(story.state.details.indication).toBe('Stenosis');
  });
});

describe('cancelling', () => {
  test('a case that did not begin is cancelled with a reason', () => {
    const story = CaseStory.scheduled().does(ADA, { type: 'cancelCase', reason: 'Put off' }, '07:00:00');
    expect(story.state.cancelled).toBe(true);
    expect(story.events.at(-1)).toMatchObject({ type: 'case.cancelled', payload: { reason: 'Put off' } });
  });

  test.each(['', '  \n'])('without a reason it is refused', (reason) => {
    expect(CaseStory.scheduled().tries(ADAM, { type: 'cancelCase', reason }, '07:00:00')).toEqual(
      refuse('empty-text', 'Say why the case is cancelled.', 'reason'),
    );
  });

  test('a case whose clock was started took place', () => {
    const story = CaseStory.scheduled().does(ADA, { type: 'startMonitoring' }, '08:00:00');
    const refused = refuse(
      'already-started',
      'Monitoring has started, so the case took place. Stop the clock instead.',
    );
    expect(story.tries(ADA, { type: 'cancelCase', reason: 'Put off' }, '08:10:00')).toEqual(refused);
    story.does(ADA, { type: 'endMonitoring' }, '09:00:00');
    expect(story.tries(ADA, { type: 'cancelCase', reason: 'Put off' }, '09:10:00')).toEqual(refused);
  });

  test('a start takes the cancellation back', () => {
    const story = CaseStory.scheduled()
      .does(ADA, { type: 'cancelCase', reason: 'Put off' }, '07:00:00')
      .does(ADA, { type: 'startMonitoring' }, '08:00:00');
    expect(story.state).toMatchObject({ cancelled: false, clock: { status: 'running' } });
  });
});
