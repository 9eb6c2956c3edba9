import { expect, test } from 'vitest';
import { at, type CaseStory } from '../testing/case-story.ts';
import { ADA } from '../testing/people.ts';
import { ended, interrupted, joined, NOW, planned, running } from '../testing/planned-stories.ts';
import { expectedTime } from './expected-time.ts';

const expected = ({ state }: CaseStory): readonly number[] | undefined => {
  const span = expectedTime(state, NOW);
  return span && [span.start, span.end];
};

test('a running clock is expected to run until its planned end', () => {
  expect(expected(running('A', { end: '12:30:00' }))).toEqual([NOW, at('12:30:00')]);
});

test.each(['09:00:00', '10:00:00', '10:14:59'])(
  'a clock that runs longer than planned until %s runs 15 min more',
  (end) => {
    expect(expected(running('A', { end }))).toEqual([NOW, at('10:15:00')]);
  },
);

test('a running clock without a planned end runs for 2 h from its start, whenever it was to start', () => {
  expect(expected(running('A', { start: '07:00:00' }, '09:30:00'))).toEqual([NOW, at('11:30:00')]);
  expect(expected(running('A', {}, '07:30:00'))).toEqual([NOW, at('10:15:00')]);
});

test('an interrupted clock may resume at any moment', () => {
  expect(expected(interrupted('A', { end: '12:30:00' }))).toEqual([NOW, at('12:30:00')]);
});

test('a clock that has not started runs by its plan, read or not', () => {
  for (const story of [planned, joined]) {
    expect(expected(story('A', { start: '11:20:00', end: '13:00:00' }))).toEqual([
      at('11:20:00'),
      at('13:00:00'),
    ]);
    expect(expected(story('A', { start: '11:20:00' }))).toEqual([at('11:20:00'), at('13:20:00')]);
  }
});

test('a plan that ends before it starts is a quarter of an hour long', () => {
  expect(expected(planned('A', { start: '11:20:00', end: '11:00:00' }))).toEqual([
    at('11:20:00'),
    at('11:35:00'),
  ]);
});

test('a clock that is late, or has no plan, may start at any moment', () => {
  expect(expected(planned('A', { start: '09:30:00', end: '11:00:00' }))).toEqual([NOW, at('11:00:00')]);
  expect(expected(planned('A', { start: '07:30:00', end: '09:00:00' }))).toEqual([NOW, at('10:15:00')]);
  expect(expected(planned('A', { start: '09:30:00' }))).toEqual([NOW, at('11:30:00')]);
  expect(expected(planned('A'))).toEqual([NOW, at('12:00:00')]);
});

test('nothing is expected of a case that has ended or was cancelled', () => {
  expect(expected(ended('A', { end: '12:00:00' }))).toBeUndefined();
  const cancelled = planned('A').does(ADA, { type: 'cancelCase', reason: 'Fever' }, '08:00:00');
  expect(expected(cancelled)).toBeUndefined();
});
