import {
  FEWEST_TIMES,
  type RoundingTally,
  type RoundingTest,
  roundingTests,
  roundingTestsOfMany,
} from '@ionm-clock/domain';
import type { InputCounts } from '../read-input.ts';
import type { ReportStore } from '../store/report-store.ts';
import type { AuditTally } from './audit-tally.ts';

/** All that a report is written from. */
export interface Audit {
  readonly input: InputCounts;
  /** Problems of the input, told on standard error. */
  readonly problems: number;
  readonly tally: AuditTally;
  readonly rows: ReportStore;
}

/** Times of one kind with the tests of their rounding. */
export interface RoundingOf {
  readonly kind: 'start' | 'stop' | 'start and stop';
  readonly tally: RoundingTally;
  readonly tests: readonly RoundingTest[];
}

export const roundingOfTimes = ({ starts, stops, both }: AuditTally): readonly RoundingOf[] => [
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
export function roundingOfPhysicians({ byPhysician }: AuditTally): readonly RoundingOfPhysician[] {
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

/** What a reader of the report must know of how the input was read. */
export function notes({ input, problems }: Audit): readonly string[] {
  const { leftOut, casesOfTables, timesTwice, zoneUnknown, columnsNotRead } = input;
  const found: string[] = [];
  if (problems > 0) {
    found.push(
      `The input has ${count(problems, 'problem')}, listed on standard error; ${count(leftOut, 'case')} left out. Concurrency is counted without them.`,
    );
  }
  if (casesOfTables > 0) {
    found.push(
      `${count(casesOfTables, 'case')} from tables: parts of the record for which their table has no column (baselines and attestation never have one) are not looked for.`,
    );
  }
  if (timesTwice > 0) {
    found.push(
      `${count(timesTwice, 'local time')} in an hour that the clock repeated when it was put back: the earlier is taken.`,
    );
  }
  if (zoneUnknown > 0) {
    found.push(
      `${count(zoneUnknown, 'case')} without a time zone: their dates and local times are those of UTC. Give --time-zone or a column time_zone.`,
    );
  }
  if (columnsNotRead.size > 0) found.push(`Columns that are not read: ${[...columnsNotRead].join(', ')}.`);
  return found;
}

/** `1 case`, `1,234 cases`. */
export const count = (n: number, what: string): string =>
  `${n.toLocaleString('en-US')} ${what}${n === 1 ? '' : 's'}`;
