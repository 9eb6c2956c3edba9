import { describe, expect, it } from 'vitest';
import { at, CaseStory, PHYSICIAN, TECHNOLOGIST } from '../testing/case-story.ts';
import { recordLanes } from './record-lanes.ts';
import { endedStory } from './testing/ended-story.ts';
import { recordOf } from './testing/recorded.ts';

/** Read beside the other one from 09:00 to 10:00. */
const beside = new CaseStory('C-2')
  .does(PHYSICIAN, { type: 'joinCase', location: 'remote' }, '08:55')
  .does(TECHNOLOGIST, { type: 'startMonitoring' }, '09:00')
  .does(TECHNOLOGIST, { type: 'endMonitoring' }, '10:00');

describe('the lanes of a record', () => {
  const story = endedStory();
  const record = recordOf(story, beside);

  it('reach from the start of monitoring to its end', () => {
    expect(recordLanes(record, [story.state])?.range).toEqual({ start: at('08:00'), end: at('09:30') });
  });

  it('show how many cases were read at once, no further than the record reaches', () => {
    const lanes = recordLanes(record, [story.state, beside.state]);
    expect(lanes?.physicians[0]?.concurrency).toEqual([
      { start: at('08:00'), end: at('09:00'), level: 1 },
      { start: at('09:00'), end: at('09:30'), level: 2 },
    ]);
    expect(lanes?.physicians[0]?.unseen).toBe(false);
  });

  it('tell when the record counts a case that is not seen here', () => {
    expect(recordLanes(record, [story.state])?.physicians[0]?.unseen).toBe(true);
  });

  it('count a case that still runs', () => {
    const running = new CaseStory('C-3')
      .does(PHYSICIAN, { type: 'joinCase', location: 'remote' }, '09:10')
      .does(TECHNOLOGIST, { type: 'startMonitoring' }, '09:15');
    const lanes = recordLanes(recordOf(story, running), [story.state, running.state]);
    expect(lanes?.physicians[0]?.concurrency.at(-1)).toEqual({
      start: at('09:15'),
      end: at('09:30'),
      level: 2,
    });
  });

  it('are not drawn for a case without an end', () => {
    const open = new CaseStory().does(TECHNOLOGIST, { type: 'startMonitoring' }, '08:00');
    expect(recordLanes(recordOf(open), [open.state])).toBeUndefined();
  });
});
