import type { CaseId, FacilityId, UserId } from '../ids.ts';
import type { ConcurrencyLevel } from '../record/time-record.ts';
import { localDate } from '../time/facility-time.ts';
import { addMilliseconds } from '../time/instant.ts';
import type { Span } from '../time/span.ts';
import { type ExplainedStretch, type OtherCases, OverLimitTally } from './over-limit-report.ts';
import type { ReportCase } from './report-case.ts';

/** What a physician read at once in a stretch, and which cases. */
export interface ReadAtOnce extends Omit<ConcurrencyLevel, 'with'> {
  readonly caseIds: readonly CaseId[];
}

/** A day of one physician, minute by minute. */
export interface ConcurrencyDay {
  readonly physicianId: UserId;
  readonly date: string;
  /** The zone in which to show it, and the lowest limit of the cases of the day; absent if they read nothing. */
  readonly timeZone?: string;
  readonly limit?: number;
  readonly peak: number;
  /** In order of time; no two overlap. */
  readonly steps: readonly ReadAtOnce[];
  /** What is over a limit, in order of time. */
  readonly stretches: readonly ExplainedStretch[];
  readonly cases: readonly { readonly caseId: CaseId; readonly facility: FacilityId }[];
}

/**
 * What one physician read at once on a day: of all stretches that lie, in whole or in part, on that date where one of their cases is.
 * `cases` are any; with those of other physicians and days nothing changes. Stretches that no case of `cases` tells are not there.
 */
export function concurrencyDay(
  cases: readonly ReportCase[],
  physicianId: UserId,
  date: string,
  others: OtherCases,
): ConcurrencyDay {
  const steps = new Map<number, ReadAtOnce>();
  const own = cases.flatMap(({ computed, reasons, ...rest }) => {
    const levels = computed.physicians
      .filter((time) => time.physicianId === physicianId)
      .flatMap(({ concurrency }) => concurrency)
      .filter((level) => isOn(date, level, computed.details.timeZone));
    for (const { with: other, ...level } of levels)
      steps.set(level.start, { ...level, caseIds: [computed.caseId, ...other].sort() });
    return levels.length === 0 ? [] : [{ computed, reasons, ...rest }];
  });
  const tally = new OverLimitTally(others);
  for (const one of own) tally.add(one);
  const timeZone = own[0]?.computed.details.timeZone;
  const inOrder = [...steps.values()].sort((a, b) => a.start - b.start);
  const read = [...new Set(inOrder.flatMap(({ caseIds }) => caseIds))];
  return {
    physicianId,
    date,
    ...(timeZone === undefined ? {} : { timeZone }),
    ...(read.length === 0 ? {} : { limit: Math.min(...read.map(others.limitOf)) }),
    peak: Math.max(0, ...inOrder.map(({ level }) => level)),
    steps: inOrder,
    stretches: tally
      .report()
      .list.filter((stretch) => stretch.physicianId === physicianId && isOn(date, stretch, stretch.timeZone))
      .toReversed(),
    cases: own.map(({ computed }) => ({ caseId: computed.caseId, facility: computed.details.facility })),
  };
}

/** Half-open: what ends at midnight is not of the day that begins then. */
const isOn = (date: string, { start, end }: Span, timeZone: string): boolean =>
  localDate(start, timeZone) <= date && localDate(addMilliseconds(end, -1), timeZone) >= date;
