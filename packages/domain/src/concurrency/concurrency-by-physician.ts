import type { UserId } from '../ids.ts';
import { type Instant, instant, type Seconds, wholeSeconds } from '../time/instant.ts';
import { totalMilliseconds } from '../time/span.ts';
import type { AttendedSpan } from './attended-time.ts';
import { edgesByPhysician, type SortedEdges } from './sorted-edges.ts';

/** An unbroken stretch in which a physician read more cases at once than the limit, and the most that there were. */
export interface StretchAboveLimit {
  readonly start: Instant;
  readonly end: Instant;
  readonly peak: number;
}

/** How many cases one physician read at once. */
export interface PhysicianConcurrency {
  readonly peak: number;
  readonly limit: number;
  /** The sum of the stretches above the limit, rounded down. */
  readonly secondsAboveLimit: Seconds;
  /** In order of time; no two touch. */
  readonly aboveLimit: readonly StretchAboveLimit[];
}

/**
 * The concurrency of every physician who has a span, in the order in which they first appear (BILLING-RULES.md section
 * 3.4). `spans` are those of `attendedSpans`, in any order; every span counts as one case, so those of one physician and
 * case must not overlap, as those of `attendedSpans` never do. A limit is a whole number of cases. O(n log n) in the
 * spans, whatever the concurrency.
 */
export function concurrencyByPhysician(
  spans: readonly AttendedSpan[],
  limitOf: (physicianId: UserId) => number,
): ReadonlyMap<UserId, PhysicianConcurrency> {
  return new Map(
    [...edgesByPhysician(spans)].map(([physicianId, edges]) => [
      physicianId,
      concurrencyOf(edges, limitOf(physicianId)),
    ]),
  );
}

/** At one instant the spans that end make room for those that start, so spans that only touch are never counted together. */
function concurrencyOf({ starts, ends }: SortedEdges, limit: number): PhysicianConcurrency {
  const aboveLimit: StretchAboveLimit[] = [];
  let level = 0;
  let peak = 0;
  let aboveSince = 0;
  let peakAbove = 0;
  let ended = 0;
  for (const start of starts) {
    for (;;) {
      const end = ends[ended];
      if (end === undefined || end > start) break;
      if (level === limit + 1) addStretch(aboveLimit, aboveSince, end, peakAbove);
      level--;
      ended++;
    }
    if (level === limit) {
      aboveSince = start;
      peakAbove = 0;
    }
    level++;
    if (level > peak) peak = level;
    if (level > peakAbove) peakAbove = level;
  }
  for (const end of ends.subarray(ended)) {
    if (level === limit + 1) addStretch(aboveLimit, aboveSince, end, peakAbove);
    level--;
  }
  const secondsAboveLimit = wholeSeconds(totalMilliseconds(aboveLimit));
  return { peak, limit, secondsAboveLimit, aboveLimit };
}

/** A case that gives way to another in one instant leaves the stretch unbroken. */
function addStretch(stretches: StretchAboveLimit[], start: number, end: number, peak: number): void {
  const last = stretches.at(-1);
  if (last?.end === start) {
    stretches[stretches.length - 1] = {
      start: last.start,
      end: instant(end),
      peak: Math.max(last.peak, peak),
    };
  } else stretches.push({ start: instant(start), end: instant(end), peak });
}
