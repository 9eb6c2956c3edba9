import type { Instant } from '../time/instant.ts';
import type { Span } from '../time/span.ts';

/** A stretch in which nothing about one person's cases changes. `active` has one entry a case. */
export interface Segment<Active extends Span> extends Span {
  readonly active: readonly Active[];
}

interface Edge<Active extends Span> {
  readonly at: Instant;
  readonly span: Active | undefined;
  readonly opens: boolean;
}

/**
 * Cuts the spans of one person's cases at every start and end, and at `cuts`, into segments in order of time; stretches
 * without a case are left out. Spans that only touch are never in one segment (BILLING-RULES.md section 3.4).
 * O(n log n) in the spans, times the concurrency for the lists.
 */
export function sweep<Active extends Span>(
  spans: readonly Active[],
  cuts: readonly Instant[] = [],
): readonly Segment<Active>[] {
  const edges: Edge<Active>[] = spans.flatMap((span) => [
    { at: span.start, span, opens: true },
    { at: span.end, span, opens: false },
  ]);
  for (const at of cuts) edges.push({ at, span: undefined, opens: false });
  edges.sort((a, b) => a.at - b.at);

  const segments: Segment<Active>[] = [];
  const active = new Set<Active>();
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
