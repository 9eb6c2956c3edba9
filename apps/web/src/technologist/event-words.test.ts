import type { Actor, CaseCommand } from '@ionm-clock/domain';
import { expect, it } from 'vitest';
import { CaseStory, PHYSICIAN, TECHNOLOGIST } from '../testing/case-story.ts';
import { eventWords } from './event-words.ts';

/** What the last event of a story says. */
function lastWords(story: CaseStory): string | undefined {
  const event = story.events.at(-1);
  if (event === undefined) throw new Error('nothing happened');
  return eventWords(event, (id) => `<${id}>`, 'America/Chicago');
}

const WHILE_RUNNING: readonly (readonly [Actor, CaseCommand, string | undefined])[] = [
  [TECHNOLOGIST, { type: 'interruptMonitoring' }, 'Clock interrupted'],
  [TECHNOLOGIST, { type: 'interruptMonitoring', reason: 'X-ray' }, 'Clock interrupted: X-ray'],
  [TECHNOLOGIST, { type: 'endMonitoring' }, 'Clock stopped'],
  [TECHNOLOGIST, { type: 'leaveAsTechnologist' }, '<tech-1> no longer runs the monitoring'],
  [TECHNOLOGIST, { type: 'recordBaseline', modality: 'EMG', quality: 'reduced' }, 'EMG baseline reduced'],
  [PHYSICIAN, { type: 'moveTo', location: 'in-room' }, '<dr-a> now reads in the room'],
  [PHYSICIAN, { type: 'leaveCase' }, '<dr-a> no longer reads'],
  [PHYSICIAN, { type: 'giveAttention' }, '<dr-a> gave this case their attention'],
  [
    PHYSICIAN,
    { type: 'explainOverLimit', reason: 'An emergency' },
    'Reason for reading over the limit: An emergency',
  ],
  [TECHNOLOGIST, { type: 'logSignalChange', modality: 'SSEP', description: 'lost' }, 'SSEP: lost'],
  [
    TECHNOLOGIST,
    { type: 'logSignalChange', modality: 'SSEP', side: 'both', description: 'lost' },
    'Both sides SSEP: lost',
  ],
  [TECHNOLOGIST, { type: 'notifySurgeon', message: 'SSEP lost' }, 'Surgeon told: “SSEP lost”'],
  [
    TECHNOLOGIST,
    { type: 'notifySurgeon', message: 'SSEP lost', answer: 'Traction released' },
    'Surgeon told: “SSEP lost” Answer: “Traction released”',
  ],
  [TECHNOLOGIST, { type: 'changeDetails', changes: { room: 'OR 5' } }, undefined],
];

it.each(WHILE_RUNNING)('%j then %j reads: %s', (actor, command, words) => {
  const story = new CaseStory()
    .does(PHYSICIAN, { type: 'joinCase', location: 'remote' }, '07:50')
    .does(TECHNOLOGIST, { type: 'startMonitoring' }, '08:00')
    .does(actor, command, '08:10');
  expect(lastWords(story)).toBe(words);
});

it('a start without baselines says which were missing', () => {
  const story = new CaseStory()
    .does(TECHNOLOGIST, { type: 'recordBaseline', modality: 'SSEP', quality: 'present' }, '07:55')
    .does(TECHNOLOGIST, { type: 'startMonitoring' }, '08:00');
  expect(lastWords(story)).toBe('Clock started without baselines of TcMEP');
});

it('a cancelled case says why', () => {
  const story = new CaseStory().does(TECHNOLOGIST, { type: 'cancelCase', reason: 'Fever' }, '07:00');
  expect(lastWords(story)).toBe('Case cancelled: Fever');
});
