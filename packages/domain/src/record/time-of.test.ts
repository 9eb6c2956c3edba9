import { describe, expect, test } from 'vitest';
import { at, CaseStory } from '../testing/case-story.ts';
import { ADA, OKAFOR } from '../testing/people.ts';
import { addMilliseconds } from '../time/instant.ts';
import { meets, timeOf } from './time-of.ts';

const joined = (): CaseStory =>
  CaseStory.scheduled().does(OKAFOR, { type: 'joinCase', location: 'remote' }, '07:00:00');
const running = (): CaseStory => joined().does(ADA, { type: 'startMonitoring' }, '08:00:00');
const span = (from: string, to: string) => ({ start: at(from), end: addMilliseconds(at(to), 1) });

describe('the time in which a case can matter to others', () => {
  test('is none before it starts', () => {
    expect(timeOf(joined().state, at('09:00:00'))).toBeUndefined();
  });

  test('is that of its clock', () => {
    const story = running();
    expect(timeOf(story.state, at('09:00:00'))).toEqual(span('08:00:00', '09:00:00'));
    expect(timeOf(story.state)).toEqual(span('08:00:00', '08:00:00'));
    story.does(ADA, { type: 'interruptMonitoring' }, '08:30:00');
    expect(timeOf(story.state, at('09:00:00'))).toEqual(span('08:00:00', '08:30:00'));
    story.does(ADA, { type: 'endMonitoring' }, '10:00:00');
    expect(timeOf(story.state, at('12:00:00'))).toEqual(span('08:00:00', '10:00:00'));
  });

  test('begins with the attention given to it', () => {
    const story = joined().does(OKAFOR, { type: 'giveAttention' }, '07:10:00');
    expect(timeOf(story.state)).toEqual(span('07:10:00', '07:10:00'));
    story.does(ADA, { type: 'startMonitoring' }, '08:00:00').does(ADA, { type: 'endMonitoring' }, '09:00:00');
    expect(timeOf(story.state)).toEqual(span('07:10:00', '09:00:00'));
  });
});

test('spans that only touch do not meet', () => {
  expect(meets(span('08:00:00', '09:00:00'), span('09:00:00', '10:00:00'))).toBe(true);
  expect(
    meets({ start: at('08:00:00'), end: at('09:00:00') }, { start: at('09:00:00'), end: at('10:00:00') }),
  ).toBe(false);
});
