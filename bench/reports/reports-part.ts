import {
  CPT,
  computeRecords,
  instant,
  REPORT_TALLIES,
  type ReportCase,
  reportCase,
  type UnitsReport,
} from '@ionm-clock/domain';
import { type CallTime, callTime, comparedTimes, scaled } from '../call-time.ts';
import type { Part } from '../part.ts';
import { worldOf } from '../records/world.ts';
import { bareUnits } from './bare-units.ts';

const CASES = 10_000;
/** In one repeat each subject reports on this many cases. */
const CALLS_A_REPEAT = 20;

const CONTEXT = {
  now: instant(Date.UTC(2027, 0, 1)),
  period: 'month',
  limitOf: () => CPT.concurrency.limit,
  isLookedAt: () => true,
} as const;

/** The report of units over many records, beside a plain loop that adds up the same lines. */
export const reportsPart: Part = {
  about: ({ repeats }) =>
    `The report of units over ${CASES.toLocaleString('en')} records: ${repeats} repeats`,

  run: ({ repeats }) => {
    const cases = casesOf(CASES);
    mustAgree(cases);
    // Enough for the JavaScript engine to have compiled what is hot.
    costs(cases);
    const figures = Array.from({ length: repeats }, () => costs(cases));
    return {
      comparisons: [
        {
          headings: ['floor', 'product'],
          lines: comparedTimes(
            'ns a record',
            figures.map(({ floor }) => floor),
            figures.map(({ product }) => product),
            { atMost: 3 },
          ),
        },
      ],
      figures,
    };
  },
};

const costs = (cases: readonly ReportCase[]): { readonly floor: CallTime; readonly product: CallTime } => ({
  floor: nanosecondsARecord(() => bareUnits(cases)),
  product: nanosecondsARecord(() => report(cases)),
});

const nanosecondsARecord = (work: () => unknown): CallTime =>
  scaled(callTime(work, CALLS_A_REPEAT), 1_000_000 / CASES);

function casesOf(count: number): readonly ReportCase[] {
  const world = worldOf(count);
  const records = computeRecords(world);
  return world.flatMap(({ state }, index) => {
    const record = records[index];
    return (record === undefined ? undefined : reportCase(state, [], record)) ?? [];
  });
}

function report(cases: readonly ReportCase[]): UnitsReport {
  const tally = REPORT_TALLIES.units(CONTEXT);
  for (const one of cases) tally.add(one);
  return tally.report();
}

function mustAgree(cases: readonly ReportCase[]): void {
  const units = report(cases).list.map((row) => row.units);
  const bare = bareUnits(cases).map((row) => row.units);
  if (units.join() !== bare.join()) throw new Error('the report and the bare loop do not agree');
}
