import { expect, it } from 'vitest';
import { at, CaseStory, TECHNOLOGIST } from '../testing/case-story.ts';
import { stopToTakeBack } from './take-back.ts';

const started = (): CaseStory => new CaseStory().does(TECHNOLOGIST, { type: 'startMonitoring' }, '08:00');

/** Pressed at 10:12:44, confirmed and stored 5 s later. */
const stopped = (): CaseStory =>
  started().does(TECHNOLOGIST, { type: 'endMonitoring' }, '10:12:44', { stored: '10:12:49' });

it('a running clock has no stop to take back', () => {
  expect(stopToTakeBack(started().state, at('10:00'))).toBeUndefined();
});

it('the 10 s count from when the stop was stored, not from its press', () => {
  const story = stopped();
  expect(stopToTakeBack(story.state, at('10:12:50'))).toEqual({ eventId: story.events.at(-1)?.id, left: 9 });
});

it('a part of a second is shown as a whole one', () => {
  expect(stopToTakeBack(stopped().state, at('10:12:58.999'))?.left).toBe(1);
});

it('at 10 s it is over', () => {
  expect(stopToTakeBack(stopped().state, at('10:12:59'))).toBeUndefined();
});

it('a server a little ahead of this clock does not make it more than 10 s', () => {
  expect(stopToTakeBack(stopped().state, at('10:12:48'))?.left).toBe(10);
});

it('what is offered is what the rules take back', () => {
  const story = stopped();
  const stop = stopToTakeBack(story.state, at('10:12:58'));
  if (stop === undefined) throw new Error('nothing to take back');
  story.does(TECHNOLOGIST, { type: 'takeBackEnd', eventId: stop.eventId }, '10:12:58');
  expect(story.state.clock.status).toBe('running');
  expect(stopToTakeBack(story.state, at('10:12:58'))).toBeUndefined();
});

it('of two stops the later can be taken back', () => {
  const story = stopped()
    .does(TECHNOLOGIST, { type: 'resumeMonitoring' }, '10:20')
    .does(TECHNOLOGIST, { type: 'endMonitoring' }, '10:30');
  expect(stopToTakeBack(story.state, at('10:30:04'))).toEqual({ eventId: story.events.at(-1)?.id, left: 6 });
});
