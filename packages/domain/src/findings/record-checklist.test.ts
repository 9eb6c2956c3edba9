import { expect, test } from 'vitest';
import { unexplainedInterruptions } from '../case/interruptions.ts';
import { CaseStory, MERCY } from '../testing/case-story.ts';
import { withBaselines } from '../testing/counted-time.ts';
import { ADA, OKAFOR } from '../testing/people.ts';
import { type ChecklistPart, recordChecklist } from './record-checklist.ts';

const statusOf = (story: CaseStory, part: ChecklistPart) =>
  recordChecklist(story.state).find((item) => item.part === part)?.status;

test('what was planned is there from the start, what was not is open', () => {
  const { orderedBy: _, ...withoutOrder } = MERCY;
  const story = CaseStory.scheduled('A', withoutOrder);
  expect(statusOf(story, 'order')).toBe('open');
  expect(statusOf(story, 'indication')).toBe('done');
  expect(statusOf(story, 'procedure')).toBe('done');
  expect(statusOf(story, 'modality')).toBe('done');
  expect(statusOf(story, 'baseline')).toBe('open');
  expect(statusOf(story, 'attestation')).toBe('later');
});

test('baselines and a reader fill it', () => {
  const story = withBaselines('A');
  expect(statusOf(story, 'baseline')).toBe('done');
  expect(statusOf(story, 'reader')).toBe('open');
  story.does(OKAFOR, { type: 'joinCase', location: 'remote' }, '08:00:00');
  expect(statusOf(story, 'reader')).toBe('done');
});

test('a change asks for a report to the surgeon and for what came of it', () => {
  const story = withBaselines('A').does(ADA, { type: 'startMonitoring' }, '08:00:00');
  expect(statusOf(story, 'report-to-surgeon')).toBe('not-needed');
  expect(statusOf(story, 'recovery')).toBe('not-needed');
  story.does(ADA, { type: 'logSignalChange', modality: 'SSEP', description: 'lost' }, '08:10:00');
  expect(statusOf(story, 'report-to-surgeon')).toBe('open');
  expect(statusOf(story, 'recovery')).toBe('open');
  const [change] = story.state.documentation.changes;
  if (change === undefined) throw new Error('no change');
  story
    .does(ADA, { type: 'notifySurgeon', message: 'SSEP lost', changeId: change.eventId }, '08:11:00')
    .does(ADA, { type: 'followUpSignal', changeId: change.eventId, recovery: 'full' }, '08:20:00');
  expect(statusOf(story, 'report-to-surgeon')).toBe('done');
  expect(statusOf(story, 'recovery')).toBe('done');
});

test('an interruption asks for a reason, however often it was', () => {
  const story = withBaselines('A').does(ADA, { type: 'startMonitoring' }, '08:00:00');
  expect(statusOf(story, 'interruption')).toBe('not-needed');
  story
    .does(ADA, { type: 'interruptMonitoring', reason: 'Fire alarm' }, '08:10:00')
    .does(ADA, { type: 'resumeMonitoring' }, '08:12:00');
  expect(statusOf(story, 'interruption')).toBe('done');
  story.does(ADA, { type: 'interruptMonitoring' }, '08:20:00');
  expect(statusOf(story, 'interruption')).toBe('open');
  const [interruption] = unexplainedInterruptions(story.state);
  if (interruption === undefined) throw new Error('no interruption without a reason');
  const about = interruption.eventId;
  story.does(ADA, { type: 'addNote', text: 'Patient turned', about }, '08:21:00');
  expect(statusOf(story, 'interruption')).toBe('done');
});

test('after the end somebody must attest, and whoever read has read', () => {
  const story = withBaselines('A')
    .does(OKAFOR, { type: 'joinCase', location: 'remote' }, '08:00:00')
    .does(ADA, { type: 'startMonitoring' }, '08:00:00')
    .does(ADA, { type: 'endMonitoring' }, '09:00:00');
  expect(statusOf(story, 'attestation')).toBe('open');
  expect(statusOf(story, 'reader')).toBe('done');
});
