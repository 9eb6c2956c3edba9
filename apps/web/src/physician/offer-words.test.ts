import { type Actor, userId } from '@ionm-clock/domain';
import { expect, it } from 'vitest';
import { at, CaseStory, PHYSICIAN } from '../testing/case-story.ts';
import { declinedOffer, offerWords } from './offer-words.ts';

const HADDAD: Actor = { userId: userId('dr-haddad'), role: 'physician' };
const LIND: Actor = { userId: userId('dr-lind'), role: 'physician' };
const me = PHYSICIAN.userId;

const offered = (): CaseStory =>
  new CaseStory()
    .does(PHYSICIAN, { type: 'joinCase', location: 'remote' }, '08:00')
    .does(PHYSICIAN, { type: 'offerHandOver', to: [HADDAD.userId, LIND.userId] }, '08:10');

function offerOf(story: CaseStory) {
  const { handOver } = story.state;
  if (handOver === undefined) throw new Error('no offer is open');
  return handOver;
}

const declines = (story: CaseStory, who: Actor, time: string): CaseStory =>
  story.does(who, { type: 'declineHandOver', offerId: offerOf(story).eventId }, time);

it('an offer says for whom it waits, and who has said no', () => {
  const story = offered();
  expect(offerWords(offerOf(story), String)).toBe('Offered to dr-haddad, dr-lind: waiting');
  declines(story, HADDAD, '08:11');
  expect(offerWords(offerOf(story), String)).toBe('Offered to dr-lind: waiting; dr-haddad declined');
  expect(declinedOffer(story.events, me)).toBeUndefined();
});

it('that all have declined is told to who offered it, until they offer it again', () => {
  const story = declines(declines(offered(), HADDAD, '08:11'), LIND, '08:12');
  expect(story.state.handOver).toBeUndefined();
  expect(declinedOffer(story.events, me)).toEqual({ by: ['dr-haddad', 'dr-lind'], at: at('08:12') });
  expect(declinedOffer(story.events, HADDAD.userId)).toBeUndefined();
  story.does(PHYSICIAN, { type: 'offerHandOver', to: [HADDAD.userId] }, '08:20');
  expect(declinedOffer(story.events, me)).toBeUndefined();
});

it('who has left is told no more of it', () => {
  const story = declines(declines(offered(), HADDAD, '08:11'), LIND, '08:12');
  story.does(PHYSICIAN, { type: 'leaveCase' }, '08:13');
  expect(declinedOffer(story.events, me)).toBeUndefined();
});
