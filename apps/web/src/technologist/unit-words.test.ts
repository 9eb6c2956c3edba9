import { expect, it } from 'vitest';
import { at, CaseStory, PHYSICIAN, TECHNOLOGIST } from '../testing/case-story.ts';
import { unitWords } from './unit-words.ts';

const attended = (): CaseStory =>
  new CaseStory()
    .does(PHYSICIAN, { type: 'joinCase', location: 'remote' }, '07:50')
    .does(TECHNOLOGIST, { type: 'startMonitoring' }, '08:00');

it('a running clock tells when the next unit comes', () => {
  expect(unitWords(attended().state, at('09:47:12'))).toBe('7 units so far, the next in 5 min 48 s');
});

it('before the first unit it tells when that comes', () => {
  expect(unitWords(attended().state, at('08:00:40'))).toBe('0 units so far, the first in 7 min 20 s');
});

it('one unit is not called units', () => {
  expect(unitWords(attended().state, at('08:08'))).toBe('1 unit so far, the next in 15 min');
});

it('without a reading physician no unit is promised', () => {
  const story = new CaseStory().does(TECHNOLOGIST, { type: 'startMonitoring' }, '08:00');
  expect(unitWords(story.state, at('09:00'))).toBe('0 units so far; none is added while nobody reads');
});

it('while it is interrupted the next unit needs more time, not later time', () => {
  const story = attended().does(TECHNOLOGIST, { type: 'interruptMonitoring' }, '08:10');
  expect(unitWords(story.state, at('10:00'))).toBe('1 unit so far, the next after 13 min more');
});

it('after the end the units stand', () => {
  const story = attended().does(TECHNOLOGIST, { type: 'endMonitoring' }, '09:30');
  expect(unitWords(story.state, at('11:00'))).toBe('6 units of 15 min');
});

it('before the start there is nothing to say', () => {
  expect(unitWords(new CaseStory().state, at('08:00'))).toBe('');
});
