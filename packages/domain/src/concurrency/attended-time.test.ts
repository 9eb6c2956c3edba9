import { describe, expect, test } from 'vitest';
import { at, CaseStory } from '../testing/case-story.ts';
import { ADA, LINDQVIST, OKAFOR } from '../testing/people.ts';
import { attendedSpans } from './attended-time.ts';

/** Runs from 8 to 9 and from 9:30 on; read remotely from 7:50, in the room from 9:40. */
const running = (): CaseStory =>
  CaseStory.scheduled()
    .does(OKAFOR, { type: 'joinCase', location: 'remote' }, '07:50:00')
    .does(ADA, { type: 'startMonitoring' }, '08:00:00')
    .does(ADA, { type: 'interruptMonitoring' }, '09:00:00')
    .does(ADA, { type: 'resumeMonitoring' }, '09:30:00')
    .does(OKAFOR, { type: 'moveTo', location: 'in-room' }, '09:40:00');

const shape = (story: CaseStory, asOf?: string) =>
  attendedSpans(story.state, asOf === undefined ? undefined : at(asOf)).map(({ location, start, end }) => [
    location,
    start,
    end,
  ]);

describe('attended time', () => {
  test('is attendance within monitored time, up to its end', () => {
    const story = running().does(ADA, { type: 'endMonitoring' }, '10:00:00');
    expect(shape(story)).toEqual([
      ['remote', at('08:00:00'), at('09:00:00')],
      ['remote', at('09:30:00'), at('09:40:00')],
      ['in-room', at('09:40:00'), at('10:00:00')],
    ]);
    expect(shape(story, '12:00:00')).toEqual(shape(story));
  });

  test('is nothing while the clock runs', () => {
    expect(shape(running())).toEqual([]);
  });

  test('counts up to now if asked', () => {
    expect(shape(running(), '09:45:00').at(-1)).toEqual(['in-room', at('09:40:00'), at('09:45:00')]);
  });

  test('has nobody before the start, and nobody who left before it', () => {
    const story = CaseStory.scheduled()
      .does(LINDQVIST, { type: 'joinCase', location: 'remote' }, '07:50:00')
      .does(LINDQVIST, { type: 'leaveCase' }, '08:00:00')
      .does(ADA, { type: 'startMonitoring' }, '08:00:00');
    expect(shape(story, '09:00:00')).toEqual([]);
  });
});
