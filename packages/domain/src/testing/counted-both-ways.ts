import { computeRecords } from '../record/compute-records.ts';
import { addMilliseconds, type Instant } from '../time/instant.ts';
import { type Counted, CountedByHand } from './counted-by-hand.ts';
import { Day } from './day.ts';
import type { ToldDay } from './told-day.ts';

/** Longer than any typed time may lie before the first step of a day. */
const BEFORE_MS = 300_000;

/** A whole second before which nothing happens on a day that begins as `Day` does. */
export const BEFORE_ALL: Instant = addMilliseconds(Day.begins, -BEFORE_MS);

/**
 * The numbers of the records of a day's ended cases, as computed and as counted second by second. Every event lies on a whole
 * second after `begins`. Clocks that still run count up to `asOf` or, without it, for nothing; `until` is the last second to count.
 */
export function countedBothWays(
  day: ToldDay,
  until: Instant,
  asOf: Instant | undefined,
  begins = BEFORE_ALL,
): { readonly computed: readonly Counted[]; readonly byHand: readonly Counted[] } {
  const seconds = ((asOf ?? until) - begins) / 1_000;
  const computed = computeRecords(day.world, asOf)
    .filter(({ endedAt }) => endedAt !== undefined)
    .map(({ caseId, monitoredSeconds, billableSeconds, physicians, lines }) => ({
      caseId,
      monitoredSeconds,
      billableSeconds,
      physicians: physicians.map(({ spans: _, attention: __, concurrency: ___, ...numbers }) => numbers),
      lines: lines.map(({ physicianId, code, seconds, units }) => ({ physicianId, code, seconds, units })),
    }));
  return { computed, byHand: new CountedByHand(begins, seconds, day, asOf !== undefined).ended() };
}
