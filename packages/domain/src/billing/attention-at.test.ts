import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asIfEnded } from '../case/as-if-ended.ts';
import { computeRecords } from '../record/compute-records.ts';
import { anyDay, CASE_COUNT } from '../testing/any-day.ts';
import { at, CaseStory } from '../testing/case-story.ts';
import { CountedByHand } from '../testing/counted-by-hand.ts';
import { Day } from '../testing/day.ts';
import { ADA, OKAFOR, PHYSICIANS } from '../testing/people.ts';
import { addMilliseconds, wholeSeconds } from '../time/instant.ts';
import { attentionAt, attentionTimes } from './attention-at.ts';

const JOIN = { type: 'joinCase', location: 'remote' } as const;
const ATTENTION = { type: 'giveAttention' } as const;
const read = (id: string): CaseStory =>
  CaseStory.scheduled(id).does(OKAFOR, JOIN, '07:00:00').does(ADA, { type: 'startMonitoring' }, '08:00:00');

const statesOf = (stories: readonly CaseStory[]) => stories.map(({ state }) => state);
const okaforsAt = (time: string, ...stories: readonly CaseStory[]) =>
  attentionAt(statesOf(stories), OKAFOR.userId, at(time));
const okaforsTimes = (time: string, ...stories: readonly CaseStory[]) => [
  ...attentionTimes(statesOf(stories), OKAFOR.userId, at(time)),
];

describe('attention now', () => {
  test('is on the only running case without being given, and on none of two', () => {
    const waiting = CaseStory.scheduled('W').does(OKAFOR, JOIN, '07:00:00');
    expect(okaforsAt('09:00:00', read('A'), waiting)).toBe('A');
    expect(okaforsAt('09:00:00', read('A'), read('B'))).toBeUndefined();
  });

  test('is where it was given last, from that instant on', () => {
    const a = read('A').does(OKAFOR, ATTENTION, '08:20:00');
    const b = read('B').does(OKAFOR, ATTENTION, '08:30:00');
    expect(okaforsAt('08:30:00', a, b)).toBe('B');
    expect(okaforsAt('09:00:00', b, a)).toBe('B');
  });

  test('moves at once to a case that a device a moment ahead gave it to', () => {
    const a = read('A').does(OKAFOR, ATTENTION, '08:20:00');
    const b = read('B').does(OKAFOR, ATTENTION, '08:30:00.250');
    expect(okaforsAt('08:30:00', a, b)).toBe('B');
  });

  test('is on none when none runs, though one has just been running', () => {
    const interrupted = read('A')
      .does(OKAFOR, ATTENTION, '08:20:00')
      .does(ADA, { type: 'interruptMonitoring' }, '08:30:00');
    expect(okaforsAt('08:30:00', interrupted)).toBeUndefined();
    expect(okaforsAt('09:00:00', read('A').does(ADA, { type: 'endMonitoring' }, '08:50:00'))).toBeUndefined();
    expect(okaforsAt('09:00:00')).toBeUndefined();
  });

  test('of a case that a clock stopped for goes to the only one that runs, and does not stay when it was left', () => {
    const stands = read('A')
      .does(OKAFOR, ATTENTION, '08:30:00')
      .does(ADA, { type: 'interruptMonitoring' }, '08:40:00');
    expect(okaforsAt('09:00:00', stands, read('B'))).toBe('B');
    const back = read('A')
      .does(OKAFOR, ATTENTION, '08:30:00')
      .does(OKAFOR, { type: 'leaveCase' }, '08:50:00')
      .does(OKAFOR, JOIN, '08:55:00');
    expect(okaforsAt('09:00:00', back, read('B'))).toBeUndefined();
  });
});

describe('the time with attention', () => {
  test('grows on one of two cases, and the attended time on both', () => {
    const a = read('A').does(OKAFOR, ATTENTION, '08:20:00');
    const b = read('B').does(OKAFOR, ATTENTION, '08:50:00');
    expect(okaforsTimes('09:00:00', a, b)).toEqual([
      ['A', { attended: 3_600_000, exclusive: 1_800_000 }],
      ['B', { attended: 3_600_000, exclusive: 600_000 }],
    ]);
  });

  test('is none of a case that has not started, and stays that of one that ended', () => {
    const waiting = CaseStory.scheduled('W').does(OKAFOR, JOIN, '07:00:00');
    const ended = read('E').does(ADA, { type: 'endMonitoring' }, '08:30:00');
    expect(okaforsTimes('12:00:00', waiting, ended)).toEqual([
      ['E', { attended: 1_800_000, exclusive: 1_800_000 }],
    ]);
  });
});

describe('on any day', () => {
  const day = anyDay({ tickMs: 1_000, maxJumpMs: 10_000, maxTurns: 80 });

  test('attention is where a count by hand has it', () => {
    let given = 0;
    fc.assert(
      fc.property(day, (steps) => {
        const driven = new Day(CASE_COUNT);
        for (const step of steps) driven.takes(step);
        const begins = addMilliseconds(Day.begins, -180_000);
        const second = (driven.now - begins) / 1_000;
        const byHand = new CountedByHand(begins, second + 1, driven, true);
        for (const { userId } of PHYSICIANS) {
          const found = attentionAt(driven.states, userId, driven.now);
          expect(found).toBe(byHand.attention(userId, second));
          if (found !== undefined) given++;
        }
      }),
      { numRuns: 120 },
    );
    expect(given).toBeGreaterThan(0);
  });

  test('the times are those of the records that would be made if all clocks were stopped now', () => {
    let shared = 0;
    fc.assert(
      fc.property(day, (steps) => {
        const driven = new Day(CASE_COUNT);
        for (const step of steps) driven.takes(step);
        const { now } = driven;
        const records = computeRecords(
          driven.world.map(({ state, profile }) => ({ profile, state: asIfEnded(state, now) })),
        );
        for (const { userId } of PHYSICIANS) {
          const times = [...attentionTimes(driven.states, userId, now)].map(([caseId, time]) => [
            caseId,
            wholeSeconds(time.attended),
            wholeSeconds(time.exclusive),
          ]);
          const recorded = records.flatMap(({ caseId, physicians }) =>
            physicians
              .filter(({ physicianId }) => physicianId === userId)
              .map((time) => [caseId, time.attendedSeconds, time.exclusiveSeconds]),
          );
          expect(times.toSorted()).toEqual(recorded.toSorted());
          if (times.some(([, attended, exclusive]) => attended !== exclusive)) shared++;
        }
      }),
      { numRuns: 120 },
    );
    expect(shared).toBeGreaterThan(0);
  });
});
