import type { UserId } from '../ids.ts';
import type { AttendedSpan } from './attended-time.ts';

/** The starts and the ends of one physician's spans, each in order of time: all that a count of cases needs. */
export interface SortedEdges {
  readonly starts: Float64Array;
  readonly ends: Float64Array;
}

/** The edges of each physician's spans, physicians in the order in which they first appear. */
export function edgesByPhysician(spans: readonly AttendedSpan[]): ReadonlyMap<UserId, SortedEdges> {
  const unsorted = new Map<UserId, { starts: number[]; ends: number[] }>();
  for (const { physicianId, start, end } of spans) {
    let own = unsorted.get(physicianId);
    if (own === undefined) {
      own = { starts: [], ends: [] };
      unsorted.set(physicianId, own);
    }
    own.starts.push(start);
    own.ends.push(end);
  }
  // A typed array sorts as numbers and without calling back, many times faster than spans by their start.
  const sorted = (instants: readonly number[]): Float64Array => new Float64Array(instants).sort();
  return new Map(
    [...unsorted].map(([physicianId, { starts, ends }]) => [
      physicianId,
      { starts: sorted(starts), ends: sorted(ends) },
    ]),
  );
}
