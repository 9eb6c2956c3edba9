import { type Actor, type CaseDetails, CPT, mendableFindings, userId } from '@ionm-clock/domain';
import { describe, expect, it } from 'vitest';
import { at, CaseStory, PHYSICIAN, TECHNOLOGIST } from '../testing/case-story.ts';
import { toDos } from './to-do.ts';

const COMPLETE: Partial<CaseDetails> = {
  orderedBy: userId('dr-weiss'),
  indication: 'Stenosis',
  primaryProcedure: '22633',
  modalities: ['SSEP'],
};
const OTHER: Actor = { userId: userId('tech-2'), role: 'technologist' };
const START = { type: 'startMonitoring' } as const;

const planned = (details: Partial<CaseDetails> = {}, id = 'C-1'): CaseStory =>
  new CaseStory(id, { ...COMPLETE, ...details }).does(
    TECHNOLOGIST,
    { type: 'recordBaseline', modality: 'SSEP', quality: 'present' },
    '07:50',
  );
const read = (details: Partial<CaseDetails> = {}, id?: string): CaseStory =>
  planned(details, id)
    .does(PHYSICIAN, { type: 'joinCase', location: 'remote' }, '08:00')
    .does(TECHNOLOGIST, START, '08:00');

/** What is to be done at half past eight, as the technologist reads it. */
function told(story: CaseStory, ...others: readonly CaseStory[]) {
  const world = [story, ...others].map(({ state }) => ({ state, profile: CPT }));
  return toDos(story.view, mendableFindings(world, story.id, at('08:30')), {
    self: TECHNOLOGIST.userId,
    ofPerson: String,
    ofCase: (id) => id,
  });
}
const wordsOf = (...stories: readonly [CaseStory, ...CaseStory[]]) =>
  told(...stories).map(({ words }) => words);

it('of a case in order there is nothing to do', () => {
  expect(told(read())).toEqual([]);
});

it('that nobody reads is told with its seconds, and needs no button', () => {
  expect(told(planned().does(TECHNOLOGIST, START, '08:00'))).toEqual([
    {
      key: 'no-physician ',
      urgent: true,
      words: 'Nobody reads this case. Ask a reading physician to join.',
      lost: '0:30:00 without a reader so far',
    },
  ]);
});

it('that nobody runs the monitoring is put right by joining', () => {
  const story = read().does(TECHNOLOGIST, { type: 'leaveAsTechnologist' }, '08:25');
  expect(told(story)).toMatchObject([
    {
      words: 'No technologist runs the monitoring.',
      lost: '0:05:00 without a technologist so far',
      action: 'join',
    },
  ]);
});

describe('what is not entered', () => {
  it('is told in one line, before the start too', () => {
    expect(told(new CaseStory('C-1', { modalities: ['SSEP'] }))).toEqual([
      {
        key: 'details',
        urgent: false,
        words: 'Not entered yet: surgeon’s order, indication, primary procedure.',
        action: 'enter-details',
      },
    ]);
  });

  it('is told last', () => {
    const story = new CaseStory('C-1', { ...COMPLETE, indication: '', modalities: [] }).does(
      TECHNOLOGIST,
      START,
      '08:00',
    );
    expect(wordsOf(story)).toEqual([
      'Nobody reads this case. Ask a reading physician to join.',
      'Record the baselines.',
      'Not entered yet: indication, modalities.',
    ]);
  });
});

it('missing baselines are named', () => {
  const story = read({ modalities: ['SSEP', 'EMG', 'TcMEP'] });
  expect(told(story)).toMatchObject([
    { words: 'Record the baselines of EMG, TcMEP.', urgent: false, action: 'record-baselines' },
  ]);
});

it('changes that the surgeon was not told of are repeated', () => {
  const change = (description: string) =>
    ({ type: 'logSignalChange', modality: 'SSEP', side: 'left', description }) as const;
  const story = read().does(TECHNOLOGIST, change('−60 %'), '08:10');
  expect(told(story)).toMatchObject([
    { words: 'Tell the surgeon, and log it. Left SSEP: −60 %.', urgent: true, action: 'tell-surgeon' },
  ]);
  story.does(TECHNOLOGIST, change('lost'), '08:12');
  expect(wordsOf(story)).toEqual(['Tell the surgeon, and log it. Left SSEP: −60 %. Left SSEP: lost.']);
  story.does(TECHNOLOGIST, { type: 'notifySurgeon', message: 'SSEP lost' }, '08:13');
  expect(told(story)).toEqual([]);
});

describe('somebody in two ORs at once', () => {
  it('is oneself, or a colleague', () => {
    const other = planned({ room: 'OR 9' }, 'C-9').does(TECHNOLOGIST, START, '08:05');
    expect(wordsOf(read(), other)).toEqual(['You run C-9 too. Leave the one that somebody else runs.']);
    const both = read()
      .does(OTHER, { type: 'joinAsTechnologist' }, '08:01')
      .does(TECHNOLOGIST, { type: 'leaveAsTechnologist' }, '08:02');
    const ninth = planned({ room: 'OR 9' }, 'C-9').does(OTHER, START, '08:05');
    expect(wordsOf(both, ninth)).toEqual(['tech-2 runs C-9 too. Ask them to leave one.']);
  });

  it('is a physician, by where they say they are', () => {
    const inRoom = { type: 'joinCase', location: 'in-room' } as const;
    const here = planned().does(PHYSICIAN, inRoom, '08:00').does(TECHNOLOGIST, START, '08:00');
    const there = planned({ room: 'OR 9' }, 'C-9')
      .does(PHYSICIAN, inRoom, '08:00')
      .does(OTHER, START, '08:05');
    expect(wordsOf(here, there)).toEqual(['dr-a is in the room of C-9 too. Ask where they are.']);
  });
});

it('a reader who operates is named with what they are', () => {
  expect(wordsOf(read({ surgeonId: PHYSICIAN.userId }))).toEqual([
    'dr-a reads this case and is its surgeon. Ask another physician to join.',
  ]);
  expect(wordsOf(read({ anesthesiologistId: PHYSICIAN.userId }))).toEqual([
    'dr-a reads this case and is its anesthesiologist. Ask another physician to join.',
  ]);
});

it('what only a biller can mend is not told in the OR', () => {
  const profile = { ...CPT, effectiveTo: '2020-01-01' };
  const story = read();
  const findings = mendableFindings([{ state: story.state, profile }], story.id, at('08:30'));
  expect(findings.map(({ code }) => code)).toEqual(['profile-not-valid']);
  expect(toDos(story.view, findings, { self: undefined, ofPerson: String, ofCase: String })).toEqual([]);
});
