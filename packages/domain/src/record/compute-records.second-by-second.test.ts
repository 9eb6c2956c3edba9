import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyDay, CASE_COUNT } from '../testing/any-day.ts';
import { countedBothWays } from '../testing/counted-both-ways.ts';
import { Day, type Step } from '../testing/day.ts';
import { allCapped, oneEach, type ProfileOfState } from '../testing/small-profiles.ts';
import { addMilliseconds } from '../time/instant.ts';

const day = anyDay({ tickMs: 1_000, maxJumpMs: 15_000 });

function numbersOf(steps: readonly Step[], asOfAfter: number | undefined, profileOf: ProfileOfState) {
  const driven = new Day(CASE_COUNT, profileOf);
  for (const step of steps) driven.takes(step);
  const asOf = asOfAfter === undefined ? undefined : addMilliseconds(driven.now, asOfAfter * 1_000);
  return countedBothWays(driven, driven.now, asOf);
}

test('records have the seconds and units that a count second by second has', () => {
  const asOfAfter = fc.option(fc.nat({ max: 60 }), { nil: undefined });
  fc.assert(
    fc.property(day, asOfAfter, fc.constantFrom(oneEach, allCapped), (steps, after, profileOf) => {
      const { computed, byHand } = numbersOf(steps, after, profileOf);
      expect(computed).toEqual(byHand);
    }),
    { numRuns: 200 },
  );
});

const SAMPLE = fc.sample(day, { seed: 20_261_103, numRuns: 400 });

test('and there is something to count', () => {
  const all = SAMPLE.flatMap((steps) => numbersOf(steps, 30, oneEach).computed);
  const physicians = all.flatMap((record) => record.physicians);
  const peaks = Map.groupBy(physicians, ({ peakConcurrency }) => peakConcurrency);
  for (const peak of [1, 2, 3]) expect(peaks.get(peak)?.length, `${peak} at once`).toBeGreaterThan(5);
  const shared = physicians.filter(
    ({ attendedSeconds, exclusiveSeconds }) => exclusiveSeconds > 0 && exclusiveSeconds < attendedSeconds,
  );
  expect(shared.length).toBeGreaterThan(5);
  expect(physicians.filter(({ secondsOverLimit }) => secondsOverLimit > 0).length).toBeGreaterThan(5);
  const lines = all.flatMap((record) => record.lines);
  for (const code of ['95940', '95941', 'G0453']) {
    expect(lines.filter((line) => line.code === code && line.units > 1).length, code).toBeGreaterThan(5);
  }
  expect(all.filter((record) => record.lines.length > 1).length).toBeGreaterThan(5);
});
