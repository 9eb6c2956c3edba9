import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CaseState } from '../case/case-state.ts';
import { caseId } from '../ids.ts';
import { anyDay, CASE_COUNT } from '../testing/any-day.ts';
import { at, CaseStory } from '../testing/case-story.ts';
import { CountedByHand } from '../testing/counted-by-hand.ts';
import { Day } from '../testing/day.ts';
import { ADA, LINDQVIST, OKAFOR, PHYSICIANS } from '../testing/people.ts';
import { addMilliseconds } from '../time/instant.ts';
import { attendedSpans } from './attended-time.ts';
import { concurrencyCurve, loadStatus, physicianLoad } from './physician-load.ts';
import { sweep } from './sweep.ts';

/** A case that Okafor reads from its start on. */
const readFrom = (time: string, id: string): CaseStory =>
  CaseStory.scheduled(id)
    .does(OKAFOR, { type: 'joinCase', location: 'remote' }, '07:00:00')
    .does(ADA, { type: 'startMonitoring' }, time);

const loadAt = (
  stories: readonly CaseStory[],
  time: string,
  limitOf: (state: CaseState) => number = () => 3,
) =>
  physicianLoad(
    stories.map(({ state }) => state),
    OKAFOR.userId,
    limitOf,
    3,
    at(time),
  );

const four = (): CaseStory[] => [
  readFrom('08:00:00', 'A'),
  readFrom('08:10:00', 'B'),
  readFrom('08:20:00', 'C'),
  readFrom('08:30:00', 'D'),
];

describe('the load', () => {
  test('counts running clocks of attended cases, and no others', () => {
    const waiting = CaseStory.scheduled('W').does(
      OKAFOR,
      { type: 'joinCase', location: 'remote' },
      '07:00:00',
    );
    const interrupted = readFrom('08:00:00', 'I').does(ADA, { type: 'interruptMonitoring' }, '08:10:00');
    const ended = readFrom('08:00:00', 'E').does(ADA, { type: 'endMonitoring' }, '08:10:00');
    const left = readFrom('08:00:00', 'L').does(OKAFOR, { type: 'leaveCase' }, '08:10:00');
    const others = CaseStory.scheduled('O').does(ADA, { type: 'startMonitoring' }, '08:00:00');
    const load = loadAt([waiting, interrupted, ended, left, others, readFrom('08:00:00', 'A')], '09:00:00');
    expect(load).toEqual({ physicianId: OKAFOR.userId, level: 1, limit: 3, caseIds: [caseId('A')] });
  });

  test('over the limit says since when', () => {
    expect(loadAt(four(), '09:00:00')).toMatchObject({ level: 4, overSince: at('08:30:00') });
    expect(loadAt(four(), '08:30:00')).toMatchObject({ level: 4, overSince: at('08:30:00') });
  });

  test('at the limit is not over it', () => {
    expect(loadAt(four().slice(0, 3), '09:00:00')).not.toHaveProperty('overSince');
  });

  test('that fell and rose again is over since it rose', () => {
    const [a, b, c, d] = four();
    d?.does(ADA, { type: 'interruptMonitoring' }, '08:40:00').does(
      ADA,
      { type: 'resumeMonitoring' },
      '08:50:00',
    );
    expect(
      loadAt(
        [a, b, c, d].flatMap((story) => story ?? []),
        '09:00:00',
      ).overSince,
    ).toBe(at('08:50:00'));
  });

  test('that stays over while one case gives way to another is over since the first', () => {
    const stories = [...four(), readFrom('08:50:00', 'E')];
    stories[0]?.does(ADA, { type: 'endMonitoring' }, '08:50:00');
    expect(loadAt(stories, '09:00:00')).toMatchObject({ level: 4, overSince: at('08:30:00') });
  });

  test('that fell to nothing and rose again at once is over since it rose', () => {
    const both = [readFrom('08:00:00', 'A'), readFrom('08:00:00', 'B')].map((story) =>
      story
        .does(ADA, { type: 'interruptMonitoring' }, '08:30:00')
        .does(ADA, { type: 'resumeMonitoring' }, '08:50:00'),
    );
    for (const time of ['08:50:00', '09:00:00']) {
      expect(loadAt(both, time, () => 1)).toMatchObject({ level: 2, overSince: at('08:50:00') });
    }
  });

  test('falls by one and rises by one with a hand-over', () => {
    const [a] = four();
    a?.does(OKAFOR, { type: 'handOver', to: LINDQVIST.userId, location: 'remote' }, '08:05:00');
    const states = [a].flatMap((story) => story?.state ?? []);
    const level = (physician: typeof OKAFOR) =>
      physicianLoad(states, physician.userId, () => 3, 3, at('08:05:00')).level;
    expect([level(OKAFOR), level(LINDQVIST)]).toEqual([0, 1]);
  });

  test('has the lowest limit of the cases that are read, and the default where none is', () => {
    const limitOf = ({ id }: CaseState): number => (id === 'B' ? 1 : 3);
    expect(loadAt(four().slice(0, 2), '09:00:00', limitOf)).toMatchObject({ limit: 1, level: 2 });
    expect(loadAt([], '09:00:00', () => 1)).toMatchObject({ limit: 3, level: 0, caseIds: [] });
  });

  test.each([
    [2, 'below'],
    [3, 'at-limit'],
    [4, 'over-limit'],
  ] as const)('%d of 3 is %s', (level, status) => {
    expect(loadStatus({ level, limit: 3 })).toBe(status);
  });
});

test('the curve has a step for every change, running clocks counted up to now', () => {
  const states = four().map(({ state }) => state);
  expect(concurrencyCurve(states, OKAFOR.userId, at('08:25:00'))).toEqual([
    { start: at('08:00:00'), end: at('08:10:00'), level: 1 },
    { start: at('08:10:00'), end: at('08:20:00'), level: 2 },
    { start: at('08:20:00'), end: at('08:25:00'), level: 3 },
  ]);
});

const LIMIT = 1;

test('at every instant of any day the live load is the level of the sweep, and of a count by hand', () => {
  let over = 0;
  fc.assert(
    fc.property(anyDay({ tickMs: 1_000, maxJumpMs: 10_000, maxTurns: 80 }), (steps) => {
      const day = new Day(CASE_COUNT);
      const begins = addMilliseconds(Day.begins, -180_000);
      for (const [index, step] of steps.entries()) {
        day.takes(step);
        if (index % 4 !== 3) continue;
        const { now, states } = day;
        const second = (now - begins) / 1_000;
        const byHand = new CountedByHand(begins, second + 1, day, true);
        for (const { userId } of PHYSICIANS) {
          const load = physicianLoad(states, userId, () => LIMIT, LIMIT, now);
          const spans = states
            .flatMap((state) => attendedSpans(state, addMilliseconds(now, 1)))
            .filter(({ physicianId }) => physicianId === userId);
          const swept = sweep(spans).find(({ start, end }) => start <= now && now < end);
          expect(load.level).toBe(swept?.active.length ?? 0);
          expect(load.caseIds.toSorted()).toEqual(byHand.reads(userId, second).toSorted());
          let since = second;
          while (since > 0 && byHand.reads(userId, since - 1).length > LIMIT) since--;
          if (load.level > LIMIT) over++;
          expect(load.overSince).toBe(load.level > LIMIT ? begins + since * 1_000 : undefined);
        }
      }
    }),
    { numRuns: 120 },
  );
  expect(over).toBeGreaterThan(0);
});
