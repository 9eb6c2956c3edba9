import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { monitoredTime } from '../case/clock.ts';
import { counting } from '../case/timed-entry.ts';
import type { Actor } from '../people/role.ts';
import { computeRecords } from '../record/compute-records.ts';
import { anyDay, CASE_COUNT } from '../testing/any-day.ts';
import type { CaseStory } from '../testing/case-story.ts';
import { between, okaforsTime, readFrom } from '../testing/counted-time.ts';
import { Day } from '../testing/day.ts';
import { ADA, LINDQVIST, OKAFOR } from '../testing/people.ts';
import { recordOf } from '../testing/records.ts';
import { normalized, totalMilliseconds } from '../time/span.ts';
import { claimLines } from './claim-lines.ts';
import { countedTimes } from './counted-time.ts';
import type { PayerProfile } from './payer-profile.ts';
import { segmentsByPhysician } from './physician-segments.ts';
import { CPT, MEDICARE } from './shipped-profiles.ts';

const late = { arrives: '12:00:00' };
const JOIN = { type: 'joinCase', location: 'remote' } as const;
const MOVE = { type: 'moveTo', location: 'in-room' } as const;

/** Two hours, remote until `movedAt`, in the room from then on. */
const movedAt = (time: string): CaseStory =>
  readFrom('A', '08:00:00', '10:00:00').does(OKAFOR, MOVE, time, late);

const linesOf = (story: CaseStory, profile: PayerProfile, times = okaforsTime([story], profile)) =>
  claimLines({
    times,
    profile,
    monitored: monitoredTime(story.state.clock),
    interrupted: [],
    entries: counting(story.state.entries),
  });

describe('one code a case', () => {
  test('is that of the longer time, and the other is told with its seconds', () => {
    const { lines, notBilled } = linesOf(movedAt('08:30:00'), CPT);
    expect(lines.map(({ code, units, seconds }) => [code, units, seconds])).toEqual([['95940', 6, 5_400]]);
    expect(notBilled).toMatchObject({ timeClass: 'outside', seconds: 1_800 });
    expect(linesOf(movedAt('09:30:00'), CPT)).toMatchObject({
      lines: [{ code: '95941', units: 1, seconds: 5_400 }],
      notBilled: { timeClass: 'inRoom', seconds: 1_800 },
    });
  });

  test('is that of outside on a tie, and a millisecond decides', () => {
    expect(linesOf(movedAt('09:00:00'), CPT).notBilled?.timeClass).toBe('inRoom');
    expect(linesOf(movedAt('08:59:59.999'), CPT).notBilled?.timeClass).toBe('outside');
  });

  test('is chosen over all physicians of the case', () => {
    const story = movedAt('08:30:00').does(LINDQVIST, JOIN, '08:00:00', late);
    const record = recordOf(story, '13:00:00');
    expect(record.lines.map(({ physicianId, code, units }) => [physicianId, code, units])).toEqual([
      [LINDQVIST.userId, '95941', 2],
    ]);
    expect(record.findings.map(({ code }) => code)).toContain('two-codes');
  });

  test('leaves nothing out of a case that was read from the room throughout', () => {
    const { lines, notBilled } = linesOf(movedAt('07:30:00'), CPT);
    expect(lines.map(({ code, units }) => [code, units])).toEqual([['95940', 8]]);
    expect(notBilled).toBeUndefined();
  });

  test('rests, for what is left out, on the entries of those who have such time', () => {
    const story = movedAt('07:30:00').does(LINDQVIST, JOIN, '09:00:00', late);
    const joined = (physician: Actor) =>
      story.events.find(({ type, actor }) => type === 'physician.joined' && actor === physician)?.id;
    const twoCodes = recordOf(story, '13:00:00').findings.find(({ code }) => code === 'two-codes');
    expect(twoCodes).toMatchObject({ seconds: 3_600 });
    expect(twoCodes?.eventIds).toContain(joined(LINDQVIST));
    expect(twoCodes?.eventIds).not.toContain(joined(OKAFOR));
  });
});

test('where the profile allows any code, both are billed, by physician and code', () => {
  const { lines, notBilled } = linesOf(movedAt('08:45:00'), { ...CPT, codesPerCase: 'any' });
  expect(lines.map(({ code, units }) => [code, units])).toEqual([
    ['95940', 5],
    ['95941', 1],
  ]);
  expect(notBilled).toBeUndefined();
});

test('lines are in order of their physicians, then of their codes, whoever came first', () => {
  const story = movedAt('08:45:00').does(LINDQVIST, JOIN, '09:00:00', late);
  const profile: PayerProfile = {
    ...CPT,
    codesPerCase: 'any',
    outside: { ...CPT.outside, code: '0001T', unitMinutes: 15, thresholdMinutes: 8 },
  };
  const times = [...segmentsByPhysician([story.state])].flatMap(([physicianId, own]) =>
    countedTimes(physicianId, own, () => profile),
  );
  expect(times.map(({ physicianId }) => physicianId)).toEqual([OKAFOR.userId, LINDQVIST.userId]);
  const { lines } = linesOf(story, profile, times);
  expect(lines.map(({ physicianId, code }) => [physicianId, code])).toEqual([
    [LINDQVIST.userId, '0001T'],
    [OKAFOR.userId, '0001T'],
    [OKAFOR.userId, '95940'],
  ]);
});

test('time that makes no unit is a line of none, and time that does not count is no line', () => {
  const short = readFrom('A', '08:00:00', '08:07:59.999');
  expect(linesOf(short, CPT).lines).toMatchObject([{ units: 0, seconds: 479 }]);
  const unattended = readFrom('A', '08:00:00', '10:00:00').does(
    OKAFOR,
    { type: 'leaveCase' },
    '07:10:00',
    late,
  );
  expect(linesOf(unattended, CPT).lines).toEqual([]);
});

describe('the trace of a line', () => {
  test('tells why each stretch is left out', () => {
    const story = readFrom('A', '08:00:00', '10:00:00')
      .does(ADA, { type: 'interruptMonitoring' }, '08:30:00', late)
      .does(ADA, { type: 'resumeMonitoring' }, '08:45:00', late)
      .does(OKAFOR, MOVE, '09:00:00', late)
      .does(OKAFOR, { type: 'leaveCase' }, '09:50:00', late);
    const [line] = recordOf(story, '13:00:00').lines;
    expect(line).toMatchObject({ code: '95940', units: 3, seconds: 3_000 });
    expect(line?.trace.counted).toEqual([between('09:00:00', '09:50:00')]);
    expect(line?.trace.leftOut).toEqual([
      { ...between('08:00:00', '08:30:00'), reason: 'other-code' },
      { ...between('08:30:00', '08:45:00'), reason: 'interrupted' },
      { ...between('08:45:00', '09:00:00'), reason: 'other-code' },
      { ...between('09:50:00', '10:00:00'), reason: 'not-attending' },
    ]);
  });

  test('tells of time without attention', () => {
    const other = readFrom('B', '08:00:00', '09:00:00');
    const story = readFrom('A', '08:00:00', '10:00:00');
    const records = computeRecords([story, other].map(({ state }) => ({ state, profile: MEDICARE })));
    expect(records[0]?.lines[0]?.trace.leftOut).toEqual([
      { ...between('08:00:00', '09:00:00'), reason: 'without-attention' },
    ]);
  });

  test('tells time above the limit from time without attention', () => {
    const stories = [
      readFrom('A', '08:00:00', '10:00:00'),
      readFrom('B', '08:00:00', '09:00:00'),
      readFrom('C', '08:00:00', '08:30:00'),
    ];
    const profile: PayerProfile = { ...MEDICARE, concurrency: { limit: 2, over: 'exclude' } };
    const [record] = computeRecords(stories.map(({ state }) => ({ state, profile })));
    expect(record?.lines[0]?.trace).toMatchObject({
      counted: [between('09:00:00', '10:00:00')],
      leftOut: [
        { ...between('08:00:00', '08:30:00'), reason: 'over-limit' },
        { ...between('08:30:00', '09:00:00'), reason: 'without-attention' },
      ],
    });
  });

  test('accounts for every millisecond from start to end, once', () => {
    let lines = 0;
    fc.assert(
      fc.property(anyDay(), (steps) => {
        const day = new Day(CASE_COUNT);
        for (const step of steps) day.takes(step);
        for (const record of computeRecords(day.world, day.now)) {
          const { startedAt: start, endedAt: end } = record;
          for (const { trace, seconds, units } of record.lines) {
            if (start === undefined || end === undefined) throw new Error('a line of a case without an end');
            const all = [...trace.counted, ...trace.leftOut];
            expect(totalMilliseconds(all)).toBe(end - start);
            expect(totalMilliseconds(normalized(all))).toBe(end - start);
            expect(seconds).toBe(Math.floor(totalMilliseconds(trace.counted) / 1_000));
            expect(trace.arithmetic).toMatchObject({ seconds });
            expect([units, units + 1]).toContain(trace.arithmetic.units);
            lines++;
          }
        }
      }),
    );
    expect(lines).toBeGreaterThan(0);
  });
});
