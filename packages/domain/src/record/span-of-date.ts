import { isoInstant, nearestInstant, parseInstant } from '../time/instant.ts';
import { normalized, type Span } from '../time/span.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** No zone has ever been as far from UTC. */
const FARTHEST_OFFSET_MS = 16 * HOUR_MS;

/** All instants that are of this date, `2026-11-03`, in any time zone. Throws RangeError for a text that is no date. */
export function spanOfDate(date: string): Span {
  const midnight = parseInstant(`${date}T00:00:00Z`);
  if (midnight === undefined) throw new RangeError(`not a date: ${date}`);
  return {
    start: nearestInstant(midnight - FARTHEST_OFFSET_MS),
    end: nearestInstant(midnight + DAY_MS + FARTHEST_OFFSET_MS),
  };
}

/** Every date that an instant of these spans can be of in some time zone, the earliest first. */
export function* datesOf(spans: Iterable<Span>): Generator<string, void, void> {
  let next = Number.NEGATIVE_INFINITY;
  for (const { start, end } of normalized(spans)) {
    const last = Math.floor((end - 1 + FARTHEST_OFFSET_MS) / DAY_MS);
    for (next = Math.max(next, Math.floor((start - FARTHEST_OFFSET_MS) / DAY_MS)); next <= last; next++)
      yield isoInstant(nearestInstant(next * DAY_MS)).slice(0, -14);
  }
}
