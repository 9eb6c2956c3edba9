import { expect, test } from 'vitest';
import { CPT } from '../billing/shipped-profiles.ts';
import { computeRecords } from '../record/compute-records.ts';
import { CaseStory } from '../testing/case-story.ts';
import { ADA, BEN } from '../testing/people.ts';
import { interruptionsOf, unexplainedInterruptions } from './interruptions.ts';

const started = () => CaseStory.scheduled().does(ADA, { type: 'startMonitoring' }, '08:00:00');
const interrupted = () => started().does(ADA, { type: 'interruptMonitoring' }, '08:10:00');

const theOne = (story: CaseStory) => {
  const [one] = interruptionsOf(story.state);
  if (one === undefined) throw new Error('no interruption');
  return one;
};

test('an interruption has no reason until somebody gives one; the latest holds', () => {
  const story = interrupted();
  expect(unexplainedInterruptions(story.state)).toEqual([theOne(story)]);
  const about = theOne(story).eventId;
  story.does(ADA, { type: 'addNote', text: 'Patient turned', about }, '08:11:00');
  expect(unexplainedInterruptions(story.state)).toEqual([]);
  story.does(BEN, { type: 'addNote', text: 'Stimulator restarted', about }, '08:12:00');
  expect(theOne(story).reason).toBe('Stimulator restarted');
});

test('a note about nothing explains nothing', () => {
  const story = interrupted().does(ADA, { type: 'addNote', text: 'Patient turned' }, '08:11:00');
  expect(unexplainedInterruptions(story.state)).toHaveLength(1);
});

test('one that was withdrawn needs no reason', () => {
  const story = interrupted();
  const { eventId } = theOne(story);
  story.does(
    ADA,
    { type: 'amendTime', eventId, correction: { kind: 'withdrawn' }, reason: 'Slip' },
    '08:11:00',
  );
  expect(interruptionsOf(story.state)).toEqual([]);
});

test('the record says why', () => {
  const story = started()
    .does(ADA, { type: 'interruptMonitoring', reason: 'Fire alarm' }, '08:10:00')
    .does(ADA, { type: 'resumeMonitoring' }, '08:12:00')
    .does(ADA, { type: 'endMonitoring' }, '09:00:00');
  const [record] = computeRecords([{ state: story.state, profile: CPT }]);
  expect(record?.times.flatMap(({ reason }) => reason ?? [])).toEqual(['Fire alarm']);
});
