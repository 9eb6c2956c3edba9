import type { TimeRecord } from '@ionm-clock/domain';
import { describe, expect, it } from 'vitest';
import { at, CaseStory, PHYSICIAN, TECHNOLOGIST } from '../testing/case-story.ts';
import { reasonsIn, recordLanes } from './record-lanes.ts';
import { endedStory } from './testing/ended-story.ts';
import { recordOf } from './testing/recorded.ts';

/** Read beside the other one from 09:00 to 10:00. */
const beside = new CaseStory('C-2')
  .does(PHYSICIAN, { type: 'joinCase', location: 'remote' }, '08:55')
  .does(TECHNOLOGIST, { type: 'startMonitoring' }, '09:00')
  .does(TECHNOLOGIST, { type: 'endMonitoring' }, '10:00');

/** As it is read that was finalized before records had attention and concurrency. */
const ofFirstFormat = (record: TimeRecord): TimeRecord => ({
  ...record,
  physicians: record.physicians.map((time) => ({ ...time, attention: [], concurrency: [] })),
});

const TWO_LEVELS = [
  { start: at('08:00'), end: at('09:00'), level: 1 },
  { start: at('09:00'), end: at('09:30'), level: 2 },
];

describe('the lanes of a record', () => {
  const story = endedStory();
  const record = recordOf(story, beside);

  it('reach from the start of monitoring to its end', () => {
    expect(recordLanes(record, [])?.range).toEqual({ start: at('08:00'), end: at('09:30') });
  });

  it('show how many cases were read at once and when there was attention, as the record has it', () => {
    const [lanes] = recordLanes(record, [])?.physicians ?? [];
    expect(lanes).toMatchObject({ concurrency: TWO_LEVELS, unseen: false });
    expect(lanes?.attention).toEqual([{ start: at('08:00'), end: at('09:00') }]);
  });

  it('are not drawn for a case without an end', () => {
    const open = new CaseStory().does(TECHNOLOGIST, { type: 'startMonitoring' }, '08:00');
    expect(recordLanes(recordOf(open), [open.state])).toBeUndefined();
  });

  describe('of the first format', () => {
    const old = ofFirstFormat(record);

    it('show how many cases of those seen here were read at once, and no attention', () => {
      const [lanes] = recordLanes(old, [story.state, beside.state])?.physicians ?? [];
      expect(lanes).toMatchObject({ concurrency: TWO_LEVELS, unseen: false, attention: undefined });
    });

    it('tell when the record counts a case that is not seen here', () => {
      expect(recordLanes(old, [story.state])?.physicians[0]?.unseen).toBe(true);
    });

    it('count a case that still runs', () => {
      const running = new CaseStory('C-3')
        .does(PHYSICIAN, { type: 'joinCase', location: 'remote' }, '09:10')
        .does(TECHNOLOGIST, { type: 'startMonitoring' }, '09:15');
      const lanes = recordLanes(ofFirstFormat(recordOf(story, running)), [story.state, running.state]);
      expect(lanes?.physicians[0]?.concurrency.at(-1)).toEqual({
        start: at('09:15'),
        end: at('09:30'),
        level: 2,
      });
    });
  });
});

describe('the legend', () => {
  it('names no reason where nothing is left out', () => {
    expect(reasonsIn(recordOf(endedStory()))).toEqual([]);
  });

  it('names each reason that occurs, and an interruption also where there is no line', () => {
    const alone = new CaseStory()
      .does(TECHNOLOGIST, { type: 'startMonitoring' }, '08:00')
      .does(TECHNOLOGIST, { type: 'interruptMonitoring' }, '08:20')
      .does(TECHNOLOGIST, { type: 'resumeMonitoring' }, '08:22');
    const ended = { type: 'endMonitoring' } as const;
    expect(reasonsIn(recordOf(alone.does(TECHNOLOGIST, ended, '08:30')))).toEqual(['interrupted']);
    const moved = new CaseStory()
      .does(TECHNOLOGIST, { type: 'startMonitoring' }, '08:00')
      .does(PHYSICIAN, { type: 'joinCase', location: 'in-room' }, '08:05')
      .does(PHYSICIAN, { type: 'moveTo', location: 'remote' }, '08:20')
      .does(TECHNOLOGIST, ended, '09:30');
    expect(reasonsIn(recordOf(moved))).toEqual(['not-attending', 'other-code']);
  });
});
