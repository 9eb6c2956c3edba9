import { expect, test } from 'vitest';
import { at, CaseStory } from '../testing/case-story.ts';
import { ADA, LINDQVIST, OKAFOR } from '../testing/people.ts';
import { unreadSince } from './unread-since.ts';

const read = (): CaseStory =>
  CaseStory.scheduled()
    .does(OKAFOR, { type: 'joinCase', location: 'remote' }, '07:50:00')
    .does(ADA, { type: 'startMonitoring' }, '08:03:12');

test('a case that somebody reads is not unread', () => {
  expect(unreadSince(read().state)).toBeUndefined();
});

test('a case is unread from when its last reader left', () => {
  const story = read()
    .does(LINDQVIST, { type: 'joinCase', location: 'remote' }, '09:00:00')
    .does(OKAFOR, { type: 'leaveCase' }, '10:31:05');
  expect(unreadSince(story.state)).toBeUndefined();
  story.does(LINDQVIST, { type: 'leaveCase' }, '10:40:00');
  expect(unreadSince(story.state)).toEqual({ since: at('10:40:00'), left: LINDQVIST.userId });
});

test('a hand-over leaves no case unread', () => {
  const story = read().does(
    OKAFOR,
    { type: 'handOver', to: LINDQVIST.userId, location: 'remote' },
    '09:00:00',
  );
  expect(unreadSince(story.state)).toBeUndefined();
});

test('nothing is unread while the clock is interrupted, nor after the end; once it runs again, it is from then on', () => {
  const story = read()
    .does(ADA, { type: 'interruptMonitoring' }, '09:00:00')
    .does(OKAFOR, { type: 'leaveCase' }, '09:05:00');
  expect(unreadSince(story.state)).toBeUndefined();
  story.does(ADA, { type: 'resumeMonitoring' }, '09:20:00');
  expect(unreadSince(story.state)).toEqual({ since: at('09:20:00'), left: OKAFOR.userId });
  story.does(ADA, { type: 'endMonitoring' }, '09:30:00');
  expect(unreadSince(story.state)).toBeUndefined();
});

test('a case that nobody ever read is no case that was left', () => {
  expect(
    unreadSince(CaseStory.scheduled().does(ADA, { type: 'startMonitoring' }, '08:00:00').state),
  ).toBeUndefined();
});
