import fc from 'fast-check';
import { expect, test } from 'vitest';
import { at, type CaseStory } from '../testing/case-story.ts';
import { OKAFOR } from '../testing/people.ts';
import { anyPlannedStories, NOW, QUARTERS } from '../testing/planned-stories.ts';
import type { Instant } from '../time/instant.ts';
import { comingOverLimit, type ForecastStep, loadForecast, withinLimitAgain } from './load-forecast.ts';
import { physicianLoad } from './physician-load.ts';

const EVENING = at('18:00:00');
const LIMIT = 1;

const statesOf = (stories: readonly CaseStory[]) => stories.map(({ state }) => state);
const forecast = (stories: readonly CaseStory[]) =>
  loadForecast(statesOf(stories), OKAFOR.userId, () => LIMIT, NOW, EVENING);
const load = (stories: readonly CaseStory[]) =>
  physicianLoad(statesOf(stories), OKAFOR.userId, () => LIMIT, LIMIT, NOW);

function stepAt(steps: readonly ForecastStep[], when: Instant): ForecastStep | undefined {
  const here = steps.filter(({ start, end }) => start <= when && when < end);
  expect(here.length).toBeLessThanOrEqual(1);
  return here[0];
}
const levelAt = (steps: readonly ForecastStep[], when: Instant): number => stepAt(steps, when)?.level ?? 0;

test('the forecast of this instant is the load, and the clocks that may start or resume at any moment', () => {
  fc.assert(
    fc.property(anyPlannedStories, (stories) => {
      const mayRun = stories.filter(
        ({ state: { clock, attendance, details } }) =>
          attendance.some((one) => one.physicianId === OKAFOR.userId && one.end === undefined) &&
          (clock.status === 'interrupted' ||
            (clock.status === 'not-started' && (details.scheduledStart ?? NOW) <= NOW)),
      );
      const steps = forecast(stories);
      const { level, caseIds } = load(stories);
      expect(levelAt(steps, NOW)).toBe(level + mayRun.length);
      const expected = [...caseIds, ...mayRun.map(({ id }) => id)];
      expect((stepAt(steps, NOW)?.caseIds ?? []).toSorted()).toEqual(expected.toSorted());
    }),
  );
});

test('the steps follow each other from now on, and the level of each is the number of its cases', () => {
  fc.assert(
    fc.property(anyPlannedStories, (stories) => {
      let last = NOW;
      for (const { start, end, level, caseIds } of forecast(stories)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(level).toBeGreaterThan(0);
        expect(level).toBe(new Set(caseIds).size);
        last = end;
      }
      expect(last).toBeLessThanOrEqual(EVENING);
    }),
  );
});

test('the level is the sum over the cases, each alone, so that one more never lowers it', () => {
  fc.assert(
    fc.property(anyPlannedStories, (stories) => {
      const together = forecast(stories);
      const alone = stories.map((story) => forecast([story]));
      for (const when of QUARTERS) {
        expect(levelAt(together, when)).toBe(alone.reduce((sum, steps) => sum + levelAt(steps, when), 0));
      }
    }),
  );
});

test('it is above the limit from when that is told until it is told to be within it again, and never before', () => {
  let above = 0;
  fc.assert(
    fc.property(anyPlannedStories, (stories) => {
      const steps = forecast(stories);
      const coming = comingOverLimit({ ...load(stories), level: 0, caseIds: [] }, steps);
      const within = coming && withinLimitAgain(steps, coming.at, EVENING);
      for (const when of QUARTERS) {
        const isOver = levelAt(steps, when) > LIMIT;
        if (coming === undefined || when < coming.at) expect(isOver).toBe(false);
        else if (when < (within ?? EVENING)) expect(isOver).toBe(true);
        else if (when === within) expect(isOver).toBe(false);
        if (isOver) above++;
      }
    }),
  );
  expect(above).toBeGreaterThan(0);
});
