import type { TimedEntry } from '../case/timed-entry.ts';
import { trackOf } from '../case/track.ts';
import type { EventId } from '../ids.ts';
import type { Spans } from '../time/span.ts';

/**
 * The entries from which the spans follow: of each track that is concerned the last one up to a span's start, those within it,
 * and the first one from its end on. `entries` are those that count, in order; so are the ids.
 */
export function boundingEvents(
  entries: readonly TimedEntry[],
  spans: Spans,
  concerns: (entry: TimedEntry) => boolean,
): readonly EventId[] {
  const found = new Set<TimedEntry>();
  for (const track of Map.groupBy(entries.filter(concerns), trackOf).values()) {
    // Spans and entries are both in order, so the search for one span goes on where that for the span before it stood.
    let opens = 0;
    for (const { start, end } of spans) {
      while ((track[opens + 1]?.at ?? end) <= start) opens++;
      for (let next = opens; ; next++) {
        const entry = track[next];
        if (entry === undefined) break;
        found.add(entry);
        if (entry.at >= end) break;
      }
    }
  }
  return entries.filter((entry) => found.has(entry)).map(({ eventId }) => eventId);
}
