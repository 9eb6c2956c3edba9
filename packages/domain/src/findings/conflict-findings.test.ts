import { describe, expect, test } from 'vitest';
import { CPT } from '../billing/shipped-profiles.ts';
import { computeRecords } from '../record/compute-records.ts';
import { at, CaseStory } from '../testing/case-story.ts';
import { ADA, BEN, LINDQVIST, OKAFOR } from '../testing/people.ts';

const found = ({ state }: CaseStory) =>
  (computeRecords([{ state, profile: CPT }], at('13:00:00'))[0]?.findings ?? []).filter(
    ({ code }) => code === 'conflicting-entries',
  );

const LATE = { arrives: '12:00:00' };
const read = (): CaseStory =>
  CaseStory.scheduled()
    .does(OKAFOR, { type: 'joinCase', location: 'remote' }, '07:50:00')
    .does(ADA, { type: 'startMonitoring' }, '08:00:00');
const lastTwo = ({ events }: CaseStory) => events.slice(-2).map(({ id }) => id);

describe('conflicting-entries', () => {
  test('tells of two stops: which count, how far they are apart, and whose entries they are', () => {
    const story = read()
      .does(ADA, { type: 'endMonitoring' }, '09:30:00')
      .does(BEN, { type: 'endMonitoring' }, '09:31:12.500', LATE);
    expect(found(story)).toEqual([
      {
        code: 'conflicting-entries',
        severity: 'warning',
        message:
          'Two entries contradict each other: the clock was stopped, and 1 min 12 s later the clock was stopped. The first counts. Ask those who logged them, and have the one that is wrong corrected.',
        seconds: 72,
        eventIds: lastTwo(story),
      },
    ]);
  });

  test('names the earlier entry first, also if it arrived last', () => {
    const story = read()
      .does(ADA, { type: 'endMonitoring' }, '09:30:00')
      .does(BEN, { type: 'endMonitoring' }, '09:29:00', LATE);
    expect(found(story)).toMatchObject([{ seconds: 60, eventIds: lastTwo(story).toReversed() }]);
  });

  test('tells of a second start by the first, and of an interruption by the stop before it', () => {
    const story = read()
      .does(BEN, { type: 'startMonitoring' }, '08:00:10', LATE)
      .does(ADA, { type: 'endMonitoring' }, '09:30:00')
      .does(BEN, { type: 'interruptMonitoring' }, '09:30:40', LATE);
    expect(found(story)).toMatchObject([
      { seconds: 10, message: expect.stringContaining('started, and 10 s later the clock was started') },
      { seconds: 40, message: expect.stringContaining('stopped, and 40 s later the clock was interrupted') },
    ]);
  });

  test('tells of a physician who left twice, with their name', () => {
    const story = read()
      .does(OKAFOR, { type: 'leaveCase' }, '08:30:00')
      .does(OKAFOR, { type: 'leaveCase' }, '08:30:00.400', LATE);
    expect(found(story)).toMatchObject([
      {
        physicianId: OKAFOR.userId,
        seconds: 0,
        message: expect.stringContaining('less than a second later'),
      },
    ]);
  });

  test('tells that a colleague who had joined elsewhere was moved by a hand-over', () => {
    const story = read()
      .does(LINDQVIST, { type: 'joinCase', location: 'in-room' }, '08:20:00')
      .does(OKAFOR, { type: 'handOver', to: LINDQVIST.userId, location: 'remote' }, '08:25:00', LATE);
    expect(found(story)).toMatchObject([
      {
        physicianId: LINDQVIST.userId,
        message: expect.stringContaining('Both count, the second as a move.'),
      },
    ]);
  });

  test('tells of a stop that nobody knew of, after which somebody attended on as the clock ran', () => {
    const story = read()
      .does(ADA, { type: 'interruptMonitoring' }, '08:30:00')
      .does(ADA, { type: 'resumeMonitoring' }, '08:40:00')
      .does(BEN, { type: 'endMonitoring' }, '08:35:00', LATE)
      .does(OKAFOR, { type: 'leaveCase' }, '09:00:00', LATE);
    expect(found(story)).toMatchObject([
      {
        physicianId: OKAFOR.userId,
        message: expect.stringContaining('stopped, and 25 min later the physician left'),
      },
    ]);
  });

  test('is no finding of who leaves after the end, nor of what was withdrawn', () => {
    const left = read()
      .does(ADA, { type: 'endMonitoring' }, '09:30:00')
      .does(OKAFOR, { type: 'leaveCase' }, '09:31:00', LATE);
    expect(found(left)).toEqual([]);
    const story = read()
      .does(ADA, { type: 'endMonitoring' }, '09:30:00')
      .does(BEN, { type: 'endMonitoring' }, '09:31:00', LATE);
    const [, second] = lastTwo(story);
    if (second === undefined) throw new Error('no second stop');
    const withdraw = {
      type: 'amendTime',
      eventId: second,
      correction: { kind: 'withdrawn' },
      reason: 'Both',
    } as const;
    expect(found(story.does(BEN, withdraw, '12:01:00'))).toEqual([]);
  });

  test('is no finding of imported entries: a row twice in a file says nothing of two devices', () => {
    const story = read()
      .does(ADA, { type: 'endMonitoring' }, '09:30:00', { ...LATE, source: 'import' })
      .does(ADA, { type: 'endMonitoring' }, '09:31:00', { ...LATE, source: 'import' });
    expect(found(story)).toEqual([]);
  });
});
