import { expect, it } from 'vitest';
import { at, CaseStory, PHYSICIAN, TECHNOLOGIST } from '../testing/case-story.ts';
import { attendedSoFar, monitoredSoFar, unitsSoFar } from './time-so-far.ts';

const attended = (): CaseStory =>
  new CaseStory()
    .does(PHYSICIAN, { type: 'joinCase', location: 'remote' }, '07:50')
    .does(TECHNOLOGIST, { type: 'startMonitoring' }, '08:00');

it('before the start there is no time', () => {
  expect(monitoredSoFar(new CaseStory().state, at('09:00'))).toBe(0);
});

it('the stretch that still runs counts', () => {
  expect(monitoredSoFar(attended().state, at('09:47:12'))).toBe(6432);
});

it('a second that is not over does not count', () => {
  expect(monitoredSoFar(attended().state, at('08:00:01.999'))).toBe(1);
});

it('an instant just before the start is no negative time', () => {
  expect(monitoredSoFar(attended().state, at('07:59:59'))).toBe(0);
});

it('while it is interrupted the time stands', () => {
  const story = attended().does(TECHNOLOGIST, { type: 'interruptMonitoring' }, '08:10');
  expect(monitoredSoFar(story.state, at('08:30'))).toBe(600);
});

it('time before the physician joined, and after they left, is monitored and not attended', () => {
  const story = new CaseStory()
    .does(TECHNOLOGIST, { type: 'startMonitoring' }, '08:00')
    .does(PHYSICIAN, { type: 'joinCase', location: 'in-room' }, '08:05')
    .does(PHYSICIAN, { type: 'leaveCase' }, '08:15');
  expect(monitoredSoFar(story.state, at('08:20'))).toBe(1200);
  expect(attendedSoFar(story.state, at('08:20'))).toBe(600);
});

it('7 min 59 s is no unit, and one second more is', () => {
  expect(unitsSoFar(attended().state, at('08:07:59'))).toEqual({ units: 0, toNext: 1 });
  expect(unitsSoFar(attended().state, at('08:08'))).toEqual({ units: 1, toNext: 900 });
});
