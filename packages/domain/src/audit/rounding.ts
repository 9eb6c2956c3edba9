import { binomialUpperTail } from './binomial-tail.ts';
import { holmCorrected } from './holm.ts';
import { GRID_MINUTES, type GridMinutes, type RoundingTally } from './rounding-tally.ts';

/** With fewer times no test could tell much, so none is made. */
export const FEWEST_TIMES = 20;

/** Below this chance times count as rounded: an auditor's word must be as good as certain. */
const AS_GOOD_AS_CERTAIN = 0.001;
/** Below this chance they are more than is usual. */
const UNUSUAL = 0.05;

/** `too-few` to tell; `as-chance` gives; `more-than-chance` by some; `rounded`, as good as certainly. */
export type RoundingVerdict = 'too-few' | 'as-chance' | 'more-than-chance' | 'rounded';

/**
 * How many times lie on a whole 5, 10, 15 or 30 minutes of the clock, against what chance gives.
 *
 * A time that happens when it happens is as likely in any minute of the hour, so of the times that are on a whole
 * minute at all, chance puts one in five on a whole 5 minutes. To look at these only makes the test hold for sources
 * that keep seconds and for those that do not.
 */
export interface RoundingTest {
  readonly gridMinutes: GridMinutes;
  /** Times on a whole minute. */
  readonly times: number;
  readonly onGrid: number;
  /** `onGrid` of `times`; 0 of none. */
  readonly share: number;
  readonly expectedShare: number;
  /** Standard deviations above what chance gives, corrected for continuity; 0 of none. */
  readonly z: number;
  /** The chance of this many or more: the exact upper tail of the binomial distribution. 0 if less than about 1e-300. */
  readonly p: number;
  /** `p` corrected for how many tests were made beside this one (Holm); `p` itself where it stands alone. */
  readonly correctedP: number;
  readonly verdict: RoundingVerdict;
  /** What part would have to be rounded to this grid, and the rest left to chance, for the share to be what it is. */
  readonly roundedShare: number;
}

/** The test of each grid, from the finest. */
export function roundingTests(tally: RoundingTally): readonly RoundingTest[] {
  return GRID_MINUTES.map((grid) => roundingTest(tally, grid));
}

/** The tests of many, such as of each physician, with the chances of those who have enough times corrected for all of them. */
export function roundingTestsOfMany(tallies: readonly RoundingTally[]): readonly (readonly RoundingTest[])[] {
  const all = tallies.map(roundingTests);
  const made = all.flat().filter(({ verdict }) => verdict !== 'too-few');
  const corrected = new Map(
    holmCorrected(made.map(({ p }) => p)).map((correctedP, index) => [made[index], correctedP]),
  );
  return all.map((tests) =>
    tests.map((test) => {
      const correctedP = corrected.get(test) ?? test.p;
      return { ...test, correctedP, verdict: verdictOf(test.times, correctedP) };
    }),
  );
}

/**
 * Of the tests of one tally the one to show where only one can be: of the gravest verdict the grid that explains most, and of
 * grids that explain about as much the coarsest, for what is rounded to 15 minutes lies on whole 5 minutes too.
 * Throws RangeError for no tests.
 */
export function mostTelling(tests: readonly RoundingTest[]): RoundingTest {
  const gravest = Math.max(...tests.map(({ verdict }) => GRAVITY[verdict]));
  const candidates = tests.filter(({ verdict }) => GRAVITY[verdict] === gravest);
  const most = Math.max(...candidates.map(({ roundedShare }) => roundedShare));
  const telling =
    gravest === GRAVITY.rounded || gravest === GRAVITY['more-than-chance']
      ? candidates.findLast(({ roundedShare }) => roundedShare >= most * ABOUT_AS_MUCH)
      : candidates[0];
  if (telling === undefined) throw new RangeError('no tests');
  return telling;
}

const ABOUT_AS_MUCH = 0.95;
const GRAVITY: Readonly<Record<RoundingVerdict, number>> = {
  'too-few': 0,
  'as-chance': 1,
  'more-than-chance': 2,
  rounded: 3,
};

function roundingTest(tally: RoundingTally, gridMinutes: GridMinutes): RoundingTest {
  const times = tally.onWholeMinute;
  const onGrid = tally.on(gridMinutes);
  const expectedShare = 1 / gridMinutes;
  const share = times === 0 ? 0 : onGrid / times;
  const deviation = Math.sqrt(times * expectedShare * (1 - expectedShare));
  const p = binomialUpperTail(times, onGrid, expectedShare);
  return {
    gridMinutes,
    times,
    onGrid,
    share,
    expectedShare,
    z: times === 0 ? 0 : (onGrid - 0.5 - times * expectedShare) / deviation,
    p,
    correctedP: p,
    verdict: verdictOf(times, p),
    roundedShare: Math.max(0, (share - expectedShare) / (1 - expectedShare)),
  };
}

function verdictOf(times: number, p: number): RoundingVerdict {
  if (times < FEWEST_TIMES) return 'too-few';
  if (p < AS_GOOD_AS_CERTAIN) return 'rounded';
  return p < UNUSUAL ? 'more-than-chance' : 'as-chance';
}
