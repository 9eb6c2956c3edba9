import { computeRecords, type ProfiledCase } from '../record/compute-records.ts';
import { type ReportCase, reportCase } from '../reports/report-case.ts';
import type { ReportContext } from '../reports/reports.ts';
import type { Instant } from '../time/instant.ts';
import type { CaseStory } from './case-story.ts';

/** Cases as reports look at them, and what else reports must know, with all cases looked at. */
export interface Reported {
  readonly cases: readonly ReportCase[];
  readonly context: ReportContext;
}

/** The ended cases of a world as of an instant. */
export function reportedCases(
  world: readonly ProfiledCase[],
  stories: readonly Pick<CaseStory, 'id' | 'events'>[],
  now: Instant,
): Reported {
  const records = new Map(computeRecords(world, now).map((record) => [record.caseId, record]));
  const events = new Map(stories.map((story) => [story.id, story.events]));
  const cases = world.flatMap(({ state }) => {
    const record = records.get(state.id);
    return record === undefined ? [] : (reportCase(state, events.get(state.id) ?? [], record) ?? []);
  });
  const ended = new Set(cases.map(({ record }) => record.caseId));
  const limits = new Map(world.map(({ state, profile }) => [state.id, profile.concurrency.limit]));
  return {
    cases,
    context: {
      now,
      period: 'month',
      limitOf: (id) => limits.get(id) ?? Number.POSITIVE_INFINITY,
      isLookedAt: (id) => ended.has(id),
    },
  };
}
