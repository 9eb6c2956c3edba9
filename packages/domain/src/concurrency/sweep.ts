import type { Instant } from '../time/instant.ts';
import type { AttendedSpan } from './attended-time.ts';

/** A stretch in which nothing about one physician's attended cases changes. `active` has one entry a case. */
export interface Segment {
  readonly start: Instant;
  readonly end: Instant;
  readonly active: readonly AttendedSpan[];
}

interface Edge {
  readonly at: Instant;
  readonly span: AttendedSpan | undefined;
  readonly opens: boolean;
}

/**
 * Cuts one physician's attended spans at every start and end, and at `cuts`, into segments in order of time; stretches
 * without a case are left out. Spans that only touch are never in one segment (BILLING-RULES.md section 3.4).
 * O(n log n) in the spans, times the concurrency for the lists.
 */
export function sweep(spans: readonly AttendedSpan[], cuts: readonly Instant[] = []): readonly Segment[] {
  const edges: Edge[] = spans.flatMap((span) => [
    { at: span.start, span, opens: true },
    { at: span.end, span, opens: false },
  ]);
  for (const at of cuts) edges.push({ at, span: undefined, opens: false });
  edges.sort((a, b) => a.at - b.at);

  const segments: Segment[] = [];
  const active = new Set<AttendedSpan>();
  let since: Instant | undefined;
  for (const { at, span, opens } of edges) {
    if (since !== undefined && since < at && active.size > 0) {
      segments.push({ start: since, end: at, active: [...active] });
    }
    since = at;
    if (span === undefined) continue;
    if (opens) active.add(span);
    else active.delete(span);
  }
  return segments;
}
