import { expect, it } from 'vitest';
import { CaseStory, PHYSICIAN, TECHNOLOGIST } from '../testing/case-story.ts';
import { unreadMessages } from './unread-messages.ts';

const written = (): CaseStory =>
  new CaseStory()
    .does(TECHNOLOGIST, { type: 'sendMessage', text: 'Please look now' }, '08:10')
    .does(PHYSICIAN, { type: 'sendMessage', text: 'Looking now' }, '08:11');

const textsFor = (story: CaseStory, userId: typeof PHYSICIAN.userId | undefined) =>
  unreadMessages(story.state, userId).map(({ text }) => text);

it('what one wrote oneself is not new', () => {
  expect(textsFor(written(), TECHNOLOGIST.userId)).toEqual(['Looking now']);
  expect(textsFor(written(), PHYSICIAN.userId)).toEqual(['Please look now']);
});

it('what was seen is not new any more, for whoever saw it', () => {
  const story = written();
  const [first] = story.state.documentation.messages;
  if (first === undefined) throw new Error('no message');
  story.does(PHYSICIAN, { type: 'markSeen', upTo: first.eventId }, '08:12');
  expect(textsFor(story, PHYSICIAN.userId)).toEqual([]);
  expect(textsFor(story, TECHNOLOGIST.userId)).toEqual(['Looking now']);
});

it('for nobody nothing is new', () => {
  expect(textsFor(written(), undefined)).toEqual([]);
});
