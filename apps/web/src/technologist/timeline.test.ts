import type { UserId } from '@ionm-clock/domain';
import { expect, it } from 'vitest';
import { at, CaseStory, PHYSICIAN, TECHNOLOGIST } from '../testing/case-story.ts';
import { stopToTakeBack } from './take-back.ts';
import { isShownBy, timelineOf } from './timeline.ts';

const nameOf = (id: UserId): string => (id === 'dr-a' ? 'dr Okafor' : 'Maya Brandt');

const lines = (story: CaseStory): readonly string[] =>
  timelineOf(story.view, nameOf).map(({ time, words }) => `${time} ${words}`);

const started = (): CaseStory =>
  new CaseStory('C-1', { modalities: [] }).does(TECHNOLOGIST, { type: 'startMonitoring' }, '08:03:12');

it('tells the latest first, to the second, in the time of the facility', () => {
  const story = started()
    .does(PHYSICIAN, { type: 'joinCase', location: 'remote' }, '08:05:01')
    .does(TECHNOLOGIST, { type: 'addNote', text: 'Patient turned' }, '08:20:59');
  expect(lines(story)).toEqual([
    '08:20:59 Note: Patient turned',
    '08:05:01 dr Okafor reads, remote',
    '08:03:12 Clock started',
    '08:03:12 Maya Brandt runs the monitoring',
  ]);
});

it('an entry that came late stands where it happened, marked with its delay', () => {
  const story = started()
    .does(TECHNOLOGIST, { type: 'addNote', text: 'Later' }, '08:30')
    .does(TECHNOLOGIST, { type: 'addNote', text: 'Earlier' }, '08:10', {
      stored: '08:31:05',
      source: 'late',
    });
  const [later, earlier] = timelineOf(story.view, nameOf);
  expect([later?.words, earlier?.words]).toEqual(['Note: Later', 'Note: Earlier']);
  expect([later?.marks, earlier?.marks]).toEqual([[], ['late by 21 min 5 s']]);
});

it.each([
  ['hand', ['entered by hand']],
  ['import', ['imported']],
  ['tap', []],
] as const)('a time from %s is marked %j', (source, marks) => {
  const story = started().does(TECHNOLOGIST, { type: 'interruptMonitoring' }, '08:10', { source });
  expect(timelineOf(story.view, nameOf)[0]?.marks).toEqual(marks);
});

it('a stop that was taken back stays, withdrawn, and so does who took it back', () => {
  const story = started().does(TECHNOLOGIST, { type: 'endMonitoring' }, '10:12:44');
  const stop = stopToTakeBack(story.state, at('10:12:46'));
  if (stop === undefined) throw new Error('nothing to take back');
  story.does(TECHNOLOGIST, { type: 'takeBackEnd', eventId: stop.eventId }, '10:12:46');
  const [amendment, end] = timelineOf(story.view, nameOf);
  expect(amendment).toMatchObject({ words: 'Stop taken back', withdrawn: false, kind: 'clock' });
  expect(end).toMatchObject({
    words: 'Clock stopped',
    withdrawn: true,
    marks: ['taken back by Maya Brandt: Stop taken back'],
  });
});

it('a corrected time stands where it counts, with the time that was logged, who corrected it and why', () => {
  const story = started()
    .does(TECHNOLOGIST, { type: 'endMonitoring' }, '10:12:44')
    .does(TECHNOLOGIST, { type: 'addNote', text: 'Closing' }, '10:11');
  const stop = story.state.entries.at(-1);
  if (stop === undefined) throw new Error('no stop');
  story.does(
    TECHNOLOGIST,
    {
      type: 'amendTime',
      eventId: stop.eventId,
      correction: { kind: 'moved', to: at('10:10') },
      reason: 'Pressed too late',
    },
    '10:20',
  );
  const [amendment, note, end] = timelineOf(story.view, nameOf);
  expect([amendment?.words, note?.words]).toEqual([
    'Corrected “Clock stopped” to 10:10:00: Pressed too late',
    'Note: Closing',
  ]);
  expect(end).toMatchObject({
    time: '10:10:00',
    loggedTime: '10:12:44',
    withdrawn: false,
    entry: { eventId: stop.eventId },
    marks: ['corrected from 10:12:44 to 10:10:00 by Maya Brandt: Pressed too late'],
  });
});

it('a time by hand says why it was not logged then', () => {
  const story = started().does(
    TECHNOLOGIST,
    { type: 'enterByHand', entry: { type: 'endMonitoring' }, at: at('10:10'), reason: 'Hands were full' },
    '10:30',
  );
  expect(timelineOf(story.view, nameOf)[0]).toMatchObject({
    time: '10:10:00',
    marks: ['entered by hand: Hands were full'],
  });
});

it('what the server does not have yet is marked as such', () => {
  const story = started().does(TECHNOLOGIST, { type: 'addNote', text: 'Offline' }, '08:10', {
    pending: true,
  });
  expect(timelineOf(story.view, nameOf).map(({ pending }) => pending)).toEqual([true, false, false]);
});

it('scheduling is no news in the OR', () => {
  expect(lines(new CaseStory())).toEqual([]);
});

it('a change and its report to the surgeon have kinds of their own', () => {
  const story = started()
    .does(
      TECHNOLOGIST,
      { type: 'logSignalChange', modality: 'TcMEP', side: 'left', description: 'lost' },
      '08:41:07',
    )
    .does(TECHNOLOGIST, { type: 'notifySurgeon', message: 'Left TcMEP lost' }, '08:41:40');
  const kinds = timelineOf(story.view, nameOf).map(({ kind }) => kind);
  expect(kinds).toEqual(['surgeon', 'signal', 'clock', 'other']);
});

it('of what happened one can see the changes alone, the clock alone, or the messages alone', () => {
  const story = started()
    .does(TECHNOLOGIST, { type: 'logSignalChange', modality: 'SSEP', description: 'lost' }, '08:41')
    .does(TECHNOLOGIST, { type: 'notifySurgeon', message: 'SSEP lost' }, '08:42')
    .does(TECHNOLOGIST, { type: 'sendMessage', text: 'Please look' }, '08:43');
  const kindsBy = (filter: Parameters<typeof isShownBy>[0]) =>
    timelineOf(story.view, nameOf)
      .filter((item) => isShownBy(filter, item))
      .map(({ kind }) => kind);
  expect(kindsBy('all')).toHaveLength(5);
  expect(kindsBy('changes')).toEqual(['surgeon', 'signal']);
  expect(kindsBy('clock')).toEqual(['clock']);
  expect(kindsBy('messages')).toEqual(['message']);
});
