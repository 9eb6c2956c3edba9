import type { Instant } from '../time/instant.ts';
import { FEWEST_TIMES, type RoundingTest, roundingTests, roundingTestsOfMany } from './rounding.ts';
import { RoundingTally } from './rounding-tally.ts';

/** When monitoring of a case started and stopped, and in which zone. */
export interface StartAndStop {
  readonly startedAt?: Instant;
  readonly endedAt?: Instant;
  readonly timeZone: string;
}

/** The starts and stops of cases, also by who read them. Grows case by case and stays small. */
export class RoundingOfCases {
  readonly starts = new RoundingTally();
  readonly stops = new RoundingTally();
  readonly both = new RoundingTally();
  /** Starts and stops of the cases that each physician read. */
  readonly byPhysician = new Map<string, RoundingTally>();

  /** Counts the start and the stop of one case more; its physicians once each. */
  add({ startedAt, endedAt, timeZone }: StartAndStop, physicianIds: ReadonlySet<string>): void {
    const own = [...physicianIds].map((id) => {
      const tally = this.byPhysician.get(id) ?? new RoundingTally();
      this.byPhysician.set(id, tally);
      return tally;
    });
    if (startedAt !== undefined)
      for (const tally of [this.starts, this.both, ...own]) tally.add(startedAt, timeZone);
    if (endedAt !== undefined)
      for (const tally of [this.stops, this.both, ...own]) tally.add(endedAt, timeZone);
  }
}

/** Times of one kind with the tests of their rounding. */
export interface RoundingOf {
  readonly kind: 'start' | 'stop' | 'start and stop';
  readonly tally: RoundingTally;
  readonly tests: readonly RoundingTest[];
}

/** The tests of starts, of stops, and of both together. */
export const roundingOfTimes = ({ starts, stops, both }: RoundingOfCases): readonly RoundingOf[] => [
  { kind: 'start', tally: starts, tests: roundingTests(starts) },
  { kind: 'stop', tally: stops, tests: roundingTests(stops) },
  { kind: 'start and stop', tally: both, tests: roundingTests(both) },
];

/** The rounding of the cases that one physician read, starts and stops together. */
export interface RoundingOfPhysician {
  readonly physicianId: string;
  readonly tally: RoundingTally;
  readonly tests: readonly RoundingTest[];
}

/**
 * Of the physicians who have enough times to tell, those first whose times are rounded most; chances are corrected for how many
 * were looked at.
 */
export function roundingOfPhysicians({ byPhysician }: RoundingOfCases): readonly RoundingOfPhysician[] {
  const physicians = [...byPhysician].filter(([, { onWholeMinute }]) => onWholeMinute >= FEWEST_TIMES);
  const tests = roundingTestsOfMany(physicians.map(([, tally]) => tally));
  return physicians
    .map(([physicianId, tally], index) => ({ physicianId, tally, tests: tests[index] ?? [] }))
    .sort(
      (a, b) =>
        most(b) - most(a) ||
        b.tally.onWholeMinute - a.tally.onWholeMinute ||
        (a.physicianId < b.physicianId ? -1 : 1),
    );
}

/** How much of the times is rounded, on the grid on which that is most; 0 unless it is as good as certain. */
const most = ({ tests }: RoundingOfPhysician): number =>
  Math.max(
    0,
    ...tests.filter(({ verdict }) => verdict === 'rounded').map(({ roundedShare }) => roundedShare),
  );
