import { describe, expect, test } from 'vitest';
import type { CaseState } from '../case/case-state.ts';
import { eventId } from '../ids.ts';
import type { User } from '../people/role.ts';
import { CaseStory, MERCY } from '../testing/case-story.ts';
import { ADA, BEN, BILL, LINDQVIST, OKAFOR } from '../testing/people.ts';
import { standingNotices } from './standing-notices.ts';

const atMercy = (actor: typeof ADA): User => ({ ...actor, name: 'N. N.', facilities: [MERCY.facility] });
const waitsFor = (actor: typeof ADA, ...states: readonly CaseState[]) =>
  standingNotices(atMercy(actor), states).map(({ kind }) => kind);

const running = (id?: string): CaseStory =>
  CaseStory.scheduled(id)
    .does(OKAFOR, { type: 'joinCase', location: 'remote' }, '07:50:00')
    .does(ADA, { type: 'startMonitoring' }, '08:00:00');

describe('a reader who is asked for', () => {
  test('waits until anybody joins', () => {
    const story = running().does(ADA, { type: 'requestReader' }, '09:00:00');
    expect(waitsFor(LINDQVIST, story.state)).toEqual(['reader-requested']);
    expect(waitsFor(OKAFOR, story.state)).toEqual([]);
    expect(waitsFor(BILL, story.state)).toEqual([]);
    story.does(LINDQVIST, { type: 'joinCase', location: 'remote' }, '09:01:00');
    expect(waitsFor(LINDQVIST, story.state)).toEqual([]);
  });

  test('waits for nobody else when somebody is asked by name', () => {
    const story = running().does(ADA, { type: 'requestReader', to: [BILL.userId] }, '09:00:00');
    expect(waitsFor(LINDQVIST, story.state)).toEqual([]);
  });
});

test('an offered hand-over waits until it is accepted, declined or withdrawn', () => {
  const offered = () => running().does(OKAFOR, { type: 'offerHandOver', to: [LINDQVIST.userId] }, '09:00:00');
  const offerId = offered().state.handOver?.eventId ?? eventId('none');
  expect(waitsFor(LINDQVIST, offered().state)).toEqual(['hand-over-offered']);
  expect(waitsFor(OKAFOR, offered().state)).toEqual([]);
  for (const story of [
    offered().does(LINDQVIST, { type: 'acceptHandOver', offerId, location: 'remote' }, '09:01:00'),
    offered().does(LINDQVIST, { type: 'declineHandOver', offerId }, '09:01:00'),
    offered().does(OKAFOR, { type: 'withdrawHandOver', offerId }, '09:01:00'),
  ]) {
    expect(waitsFor(LINDQVIST, story.state)).toEqual([]);
  }
});

test('a case that nobody reads any more waits for those who run it, until somebody joins', () => {
  const story = running().does(OKAFOR, { type: 'leaveCase' }, '10:31:05');
  expect(waitsFor(ADA, story.state)).toEqual(['nobody-reads']);
  expect(waitsFor(BEN, story.state)).toEqual([]);
  story.does(LINDQVIST, { type: 'joinCase', location: 'remote' }, '10:32:00');
  expect(waitsFor(ADA, story.state)).toEqual([]);
});

test('nothing waits for somebody who may not see the case', () => {
  const story = running().does(ADA, { type: 'requestReader' }, '09:00:00');
  expect(standingNotices({ ...atMercy(LINDQVIST), facilities: [] }, [story.state])).toEqual([]);
});

test('what has waited longest stands first', () => {
  const early = running('C-1').does(ADA, { type: 'requestReader' }, '09:00:00').state;
  const late = running('C-2').does(ADA, { type: 'requestReader' }, '09:10:00').state;
  const waiting = standingNotices(atMercy(LINDQVIST), [late, early]);
  expect(waiting.map(({ caseId }) => caseId)).toEqual(['C-1', 'C-2']);
});
