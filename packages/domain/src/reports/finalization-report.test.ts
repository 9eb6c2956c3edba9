import { expect, it } from 'vitest';
import { CPT } from '../billing/shipped-profiles.ts';
import { caseId } from '../ids.ts';
import { at } from '../testing/case-story.ts';
import { finalizedStory } from '../testing/records.ts';
import { reportedCases } from '../testing/report-cases.ts';
import { addMilliseconds, type Instant } from '../time/instant.ts';
import { FinalizationTally } from './finalization-report.ts';
import type { ReportCase } from './report-case.ts';

const story = finalizedStory();
const [one] = reportedCases([{ state: story.state, profile: CPT }], [story], at('12:00:00')).cases;
const ENDED = at('09:30:00');
const hours = (n: number): Instant => addMilliseconds(ENDED, n * 3_600_000);

/** A case that ended at 09:30 and was finalized so many hours later, or is open. */
function after(id: string, finalizedAfterHours?: number): ReportCase {
  if (one === undefined) throw new Error('it ended');
  const { firstFinalizedAt: _, ...rest } = one;
  const record = { ...one.record, caseId: caseId(id) };
  return finalizedAfterHours === undefined
    ? { ...rest, record, status: 'ended' }
    : { ...rest, record, firstFinalizedAt: hours(finalizedAfterHours) };
}

function reportOf(...cases: readonly ReportCase[]) {
  const tally = new FinalizationTally(hours(240));
  for (const each of cases) tally.add(each);
  return tally.report();
}

it('a record is as old as the time from the stop of the clock to its first finalization', () => {
  expect(reportOf(...(one === undefined ? [] : [one])).list).toMatchObject([
    { status: 'finalized', finalizedAt: at('11:00:00'), seconds: 5_400 },
  ]);
});

it('half of the records took the median or less, and nine of ten the ninetieth', () => {
  const taken = [10, 1, 2, 9, 3, 8, 4, 7, 5, 6].map((n) => after(`C-${n}`, n));
  const { medianSeconds, ninetiethSeconds } = reportOf(...taken);
  expect([medianSeconds, ninetiethSeconds]).toEqual([5 * 3_600, 9 * 3_600]);
  expect(reportOf(after('C-1', 7)).ninetiethSeconds).toBe(7 * 3_600);
});

it('exactly a day is within the first, and a second more is not', () => {
  const { buckets } = reportOf(after('C-1', 24), after('C-2', 24 + 1 / 3_600), after('C-3'));
  expect(buckets.map(({ finalized, open }) => [finalized, open])).toEqual([
    [1, 0],
    [1, 0],
    [0, 0],
    [0, 0],
    [0, 1],
    [0, 0],
    [0, 0],
  ]);
});

it('what is open stands first, the oldest before the others', () => {
  const { list, oldestOpen, open } = reportOf(after('C-1', 200), after('C-2'));
  expect(list.map((row) => row.caseId)).toEqual(['C-2', 'C-1']);
  expect(oldestOpen?.caseId).toBe('C-2');
  expect(open).toBe(1);
});

it('a record that was reopened is open, whenever it was finalized first', () => {
  const [reopened] = reportOf({ ...after('C-1', 2), status: 'ended' }).list;
  expect(reopened).toMatchObject({ status: 'ended', seconds: 240 * 3_600 });
  expect(reopened?.finalizedAt).toBeUndefined();
});
