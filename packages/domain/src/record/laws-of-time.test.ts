import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyDay, CASE_COUNT } from '../testing/any-day.ts';
import { BEFORE_ALL, countedBothWays } from '../testing/counted-both-ways.ts';
import { possibleCuts, withCuts } from '../testing/cuts.ts';
import { Day, type Step } from '../testing/day.ts';
import { allCapped, oneEach, type ProfileOfState } from '../testing/small-profiles.ts';
import { inOtherOrder, inUtc, moved, type ToldDay, toldDay, without } from '../testing/told-day.ts';
import { addMilliseconds, type Instant } from '../time/instant.ts';
import { computeRecords } from './compute-records.ts';
import type { TimeRecord } from './time-record.ts';

const anySteps = anyDay({ tickMs: 1_000, maxJumpMs: 15_000 });
/** Each of them is computed and counted several times. */
const numRuns = 50;
const anyProfiles = fc.constantFrom(oneEach, allCapped);
/** Whether clocks that still run count for the others. */
const runningToo = fc.boolean();

function dayOf(steps: readonly Step[], profileOf: ProfileOfState): Day {
  const day = new Day(CASE_COUNT, profileOf);
  for (const step of steps) day.takes(step);
  return day;
}

/** The records of a day, once they have been found to be what a count second by second makes of its logs. */
function recordsOf(day: ToldDay, until: Instant, asOf: Instant | undefined, begins = BEFORE_ALL) {
  const { computed, byHand } = countedBothWays(day, until, asOf, begins);
  expect(computed).toEqual(byHand);
  return computeRecords(day.world, asOf);
}

/** A record without what names the events that it rests on: what contradicts an entry may be the cut itself. */
const withoutEvents = ({ times: _, lines, findings, ...record }: TimeRecord) => ({
  ...record,
  lines: lines.map(({ trace: { eventIds: __, ...trace }, ...line }) => ({ ...line, trace })),
  findings: findings
    .filter(({ code }) => code !== 'conflicting-entries')
    .map(({ eventIds: __, ...finding }) => finding),
});

test('a stretch that is cut in two counts as it did whole', () => {
  const made: string[] = [];
  const picks = fc.array(fc.nat(), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(anySteps, anyProfiles, runningToo, picks, (steps, profileOf, running, all) => {
      const day = dayOf(steps, profileOf);
      const asOf = running ? day.now : undefined;
      const possible = possibleCuts(day.stories, day.now);
      const cuts = all.flatMap((pick) => possible[pick % possible.length] ?? []);
      made.push(...cuts.map(({ what }) => what));
      const cut = recordsOf(toldDay(withCuts(day.stories, cuts), profileOf), day.now, asOf);
      expect(cut.map(withoutEvents)).toEqual(computeRecords(day.world, asOf).map(withoutEvents));
    }),
    { numRuns },
  );
  expect(new Set(made)).toEqual(new Set(['interruption', 'move', 'absence', 'attention']));
});

test('it makes no difference in which order the cases come, nor in which order their times arrived', () => {
  fc.assert(
    fc.property(anySteps, anyProfiles, runningToo, fc.nat(), (steps, profileOf, running, salt) => {
      const day = dayOf(steps, profileOf);
      const asOf = running ? day.now : undefined;
      const keyOf = (n: number): number => (n * 7_919 + salt * 104_729) % 1_000_003;
      const stories = day.stories
        .map((story) => inOtherOrder(story, keyOf))
        .toSorted((a, b) => keyOf(Number(a.id.slice(2))) - keyOf(Number(b.id.slice(2))));
      const byCase = (records: readonly TimeRecord[]) =>
        records.map((record) => JSON.stringify(record)).toSorted();
      const other = recordsOf(toldDay(stories, profileOf), day.now, asOf);
      expect(byCase(other)).toEqual(byCase(computeRecords(day.world, asOf)));
    }),
    { numRuns },
  );
});

test('one more case never lowers the concurrency of another', () => {
  let raised = 0;
  fc.assert(
    fc.property(anySteps, runningToo, fc.nat({ max: CASE_COUNT - 1 }), (steps, running, more) => {
      const day = dayOf(steps, oneEach);
      const asOf = running ? day.now : undefined;
      const all = new Map(recordsOf(day, day.now, asOf).map((record) => [record.caseId, record]));
      for (const before of recordsOf(without(day, day.story(more).id), day.now, asOf)) {
        const after = all.get(before.caseId);
        expect(after?.physicians.map(({ physicianId }) => physicianId)).toEqual(
          before.physicians.map(({ physicianId }) => physicianId),
        );
        for (const [index, one] of before.physicians.entries()) {
          const then = after?.physicians[index];
          expect(then?.peakConcurrency).toBeGreaterThanOrEqual(one.peakConcurrency);
          expect(then?.secondsOverLimit).toBeGreaterThanOrEqual(one.secondsOverLimit);
          expect(then?.attendedSeconds).toBe(one.attendedSeconds);
          if ((then?.peakConcurrency ?? 0) > one.peakConcurrency) raised++;
        }
      }
    }),
    // Always the same days, for on some of them one more case raises nobody's concurrency.
    { numRuns, seed: 20_261_103 },
  );
  expect(raised).toBeGreaterThan(0);
});

const DAY_MS = 86_400_000;

/** A record without its date and, but for moves by whole days, without what is found in the minutes of a clock on the wall. */
const undatedBy =
  (ms: number) =>
  ({ dateOfService: _, findings, ...record }: TimeRecord) => ({
    ...record,
    findings: findings.filter(({ code }) => code !== 'rounded' || ms % DAY_MS === 0),
  });

test.each([
  ['any number of milliseconds', oneEach, anyDay({ maxJumpMs: 15_000 }), 1],
  ['any number of seconds', oneEach, anySteps, 1_000],
  ['any number of days', allCapped, anySteps, DAY_MS],
])('times that are all moved by %s change dates and instants, and nothing else', (_, profileOf, days, by) => {
  const most = Math.floor(4e10 / by);
  fc.assert(
    fc.property(days, runningToo, fc.integer({ min: -most, max: most }), (steps, running, times) => {
      const day = dayOf(steps, profileOf);
      const logs = inUtc(day.stories.map(({ id, events }) => ({ id, events })));
      const recordsMovedBy = (ms: number) => {
        const [now, begins] = [addMilliseconds(day.now, ms), addMilliseconds(BEFORE_ALL, ms)];
        const told = toldDay(moved(logs, ms), profileOf);
        const asOf = running ? now : undefined;
        return days === anySteps ? recordsOf(told, now, asOf, begins) : computeRecords(told.world, asOf);
      };
      const ms = times * by;
      expect(moved(recordsMovedBy(ms), -ms).map(undatedBy(ms))).toEqual(recordsMovedBy(0).map(undatedBy(ms)));
    }),
    { numRuns },
  );
});
