import { expect, it } from 'vitest';
import { CaseStory, PHYSICIAN, TECHNOLOGIST } from '../testing/case-story.ts';
import { newsFirst, newsOf, newsWords, seenWithChanges } from './news.ts';

const me = PHYSICIAN.userId;
const change = { type: 'logSignalChange', modality: 'TcMEP', description: '−60 %' } as const;
const message = { type: 'sendMessage', text: 'Please look now' } as const;

it('a case says how much of it is new, and nothing when nothing is', () => {
  const story = new CaseStory().does(TECHNOLOGIST, change, '08:10').does(TECHNOLOGIST, message, '08:11');
  story.does(TECHNOLOGIST, message, '08:12');
  expect(newsWords(newsOf(story.state, me))).toEqual(['1 new signal change', '2 new messages']);
  expect(newsWords(newsOf(story.state, TECHNOLOGIST.userId))).toEqual([]);
});

it('a new signal change comes before a new message, and both before what is known', () => {
  const quiet = new CaseStory('C-1');
  const written = new CaseStory('C-2').does(TECHNOLOGIST, message, '08:10');
  const changed = new CaseStory('C-3').does(TECHNOLOGIST, change, '08:09');
  const states = [quiet, written, changed].map(({ state }) => state);
  expect(newsFirst(states, me).map(({ id }) => id)).toEqual(['C-3', 'C-2', 'C-1']);
});

it('cases without news keep their order', () => {
  const states = ['C-2', 'C-1'].map((id) => new CaseStory(id).state);
  expect(newsFirst(states, me)).toEqual(states);
});

it('looking at the changes marks no message that nobody looked at', () => {
  const story = new CaseStory().does(TECHNOLOGIST, change, '08:10').does(TECHNOLOGIST, message, '08:11');
  story.does(TECHNOLOGIST, change, '08:12');
  const [first] = story.state.documentation.changes;
  expect(seenWithChanges(story.state.documentation, me)).toBe(first?.eventId);
  const [read] = story.state.documentation.messages;
  if (read === undefined) throw new Error('no message');
  story.does(PHYSICIAN, { type: 'markSeen', upTo: read.eventId }, '08:13');
  expect(seenWithChanges(story.state.documentation, me)).toBe(story.state.documentation.changes[1]?.eventId);
});
