import { describe, expect, it } from 'vitest';
import { CPT } from '../billing/shipped-profiles.ts';
import { at, CaseStory } from '../testing/case-story.ts';
import { ADA, BEN, LINDQVIST, OKAFOR } from '../testing/people.ts';
import { type Reported, reportedCases } from '../testing/report-cases.ts';
import { concurrencyDay } from './concurrency-day.ts';
import { type OtherCases, type OverLimitReport, OverLimitTally } from './over-limit-report.ts';

const [START, STOP] = [{ type: 'startMonitoring' }, { type: 'endMonitoring' }] as const;
const EVENING = '23:00:00';

/** A case that Okafor reads from afar. */
const read = (id: string, from: string, to: string, ...reasons: readonly [string, string][]): CaseStory => {
  const story = CaseStory.scheduled(id)
    .does(OKAFOR, { type: 'joinCase', location: 'remote' }, from)
    .does(ADA, START, from);
  for (const [when, reason] of reasons) story.does(BEN, { type: 'explainOverLimit', reason }, when);
  return story.does(ADA, STOP, to);
};

/** Two hours of four at once, with a break in which the fourth has ended and the fifth not begun. */
const FIVE = (): readonly CaseStory[] => [
  ...['A', 'B', 'C'].map((id) => read(id, '08:00:00', '12:00:00')),
  read('D', '09:00:00', '10:00:00', ['09:10:00', 'Nobody was free']),
  read('E', '10:30:00', '11:30:00'),
];

const reported = (stories: readonly CaseStory[]): Reported =>
  reportedCases(
    stories.map(({ state }) => ({ state, profile: CPT })),
    stories,
    at(EVENING),
  );

function reportOf({ cases, context }: Reported, others: OtherCases = context): OverLimitReport {
  const tally = new OverLimitTally(others);
  for (const one of cases) if (others.isLookedAt(one.record.caseId)) tally.add(one);
  return tally.report();
}

describe('the report of concurrency over the limit', () => {
  it('tells who, how long, how often, and what nobody explained', () => {
    const { physicians, list, seconds } = reportOf(reported(FIVE()));
    expect(physicians).toEqual([
      { physicianId: 'dr-okafor', days: 1, stretches: 2, unexplained: 1, seconds: 7_200, peak: 4 },
    ]);
    expect(seconds).toBe(7_200);
    expect(list.map(({ start, end, caseIds }) => [start, end, caseIds.join('')])).toEqual([
      [at('10:30:00'), at('11:30:00'), 'ABCE'],
      [at('09:00:00'), at('10:00:00'), 'ABCD'],
    ]);
    expect(list.map(({ reasons }) => reasons.map(({ text }) => text))).toEqual([[], ['Nobody was free']]);
  });

  it('takes a reason for the last time over the limit that its case was part of', () => {
    const [a, b, c, d, e] = FIVE();
    if (!a || !b || !c || !d || !e) throw new Error('five cases');
    a.does(BEN, { type: 'explainOverLimit', reason: 'Two emergencies' }, '11:00:00');
    d.does(BEN, { type: 'explainOverLimit', reason: 'Said later' }, '11:15:00');
    const { list } = reportOf(reported([a, b, c, d, e]));
    expect(list.map(({ reasons }) => reasons.map(({ text }) => text))).toEqual([
      ['Two emergencies'],
      ['Nobody was free', 'Said later'],
    ]);
  });

  it('takes what a physician said for themselves only', () => {
    const stories = FIVE();
    stories[0]?.does(LINDQVIST, { type: 'explainOverLimit', reason: 'Not my cases' }, '09:30:00');
    const { list } = reportOf(reported(stories));
    expect(list.flatMap(({ reasons }) => reasons.map(({ text }) => text))).toEqual(['Nobody was free']);
  });

  it('tells a stretch also where the first of its cases is not looked at', () => {
    const all = reported(FIVE());
    const { list, stretches } = reportOf(all, {
      ...all.context,
      isLookedAt: (id) => id === 'D' || id === 'C',
    });
    expect(stretches).toBe(2);
    expect(list.map(({ level }) => level)).toEqual([4, 4]);
  });

  it('has nothing to tell of three at once', () => {
    const three = reportOf(reported(FIVE().slice(0, 3)));
    expect(three).toEqual({ cases: 3, stretches: 0, unexplained: 0, seconds: 0, physicians: [], list: [] });
  });
});

describe('a day of a physician', () => {
  it('has every step, which cases, and what is over the limit', () => {
    const { cases, context } = reported(FIVE());
    const day = concurrencyDay(cases, OKAFOR.userId, '2026-11-03', context);
    expect(day).toMatchObject({ limit: 3, peak: 4, timeZone: 'America/Chicago' });
    expect(day.steps.map(({ start, end, level }) => [start, end, level])).toEqual([
      [at('08:00:00'), at('09:00:00'), 3],
      [at('09:00:00'), at('10:00:00'), 4],
      [at('10:00:00'), at('10:30:00'), 3],
      [at('10:30:00'), at('11:30:00'), 4],
      [at('11:30:00'), at('12:00:00'), 3],
    ]);
    expect(day.steps[1]?.caseIds).toEqual(['A', 'B', 'C', 'D']);
    expect(day.stretches.map(({ start }) => start)).toEqual([at('09:00:00'), at('10:30:00')]);
    expect(day.cases.map(({ caseId }) => caseId)).toEqual(['A', 'B', 'C', 'D', 'E']);
  });

  it('is empty where they read nothing', () => {
    const { cases, context } = reported(FIVE());
    const nothing = { peak: 0, steps: [], stretches: [], cases: [] };
    expect(concurrencyDay(cases, OKAFOR.userId, '2026-11-04', context)).toEqual({
      ...nothing,
      physicianId: OKAFOR.userId,
      date: '2026-11-04',
    });
    expect(concurrencyDay(cases, LINDQVIST.userId, '2026-11-03', context)).toMatchObject(nothing);
  });
});
