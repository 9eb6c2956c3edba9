import { earlier, type Instant, later, type Milliseconds, milliseconds } from './instant.ts';

/** A half-open stretch of time, [start, end) (DESIGN.md section 4). */
export interface Span {
  readonly start: Instant;
  readonly end: Instant;
}

/** Spans in order of time, none empty, none touching the next. `normalized` makes one of any spans. */
export type Spans = readonly Span[];

/** The union of any spans, in order; empty and negative ones vanish, touching ones join. */
export function normalized(spans: Iterable<Span>): Spans {
  const sorted = [...spans].filter((span) => span.start < span.end).sort((a, b) => a.start - b.start);
  const union: Span[] = [];
  for (const span of sorted) {
    const last = union.at(-1);
    if (last !== undefined && span.start <= last.end) {
      union[union.length - 1] = { start: last.start, end: later(last.end, span.end) };
    } else union.push(span);
  }
  return union;
}

/** What lies in both. Both arguments normalized; so is the result. */
export function intersection(a: Spans, b: Spans): Spans {
  const common: Span[] = [];
  let i = 0;
  let j = 0;
  for (;;) {
    const left = a[i];
    const right = b[j];
    if (left === undefined || right === undefined) return common;
    const start = later(left.start, right.start);
    const end = earlier(left.end, right.end);
    if (start < end) common.push({ start, end });
    if (left.end <= right.end) i++;
    else j++;
  }
}

/** What lies in `a` and not in `b`. Both arguments normalized; so is the result. */
export function difference(a: Spans, b: Spans): Spans {
  const rest: Span[] = [];
  let next = 0;
  for (const span of a) {
    let { start } = span;
    for (;;) {
      const hole = b[next];
      if (hole === undefined || hole.start >= span.end) break;
      if (start < hole.start) rest.push({ start, end: hole.start });
      start = later(start, hole.end);
      // A hole that reaches beyond this span may reach into the next.
      if (hole.end > span.end) break;
      next++;
    }
    if (start < span.end) rest.push({ start, end: span.end });
  }
  return rest;
}

/** What of `spans`, normalized, lies in a stretch that goes on for ever while it has no end; normalized as well. */
export function within(spans: Spans, stretch: { readonly start: Instant; readonly end?: Instant }): Spans {
  const pieces: Span[] = [];
  for (let next = firstEndingAfter(spans, stretch.start); ; next++) {
    const span = spans[next];
    if (span === undefined) return pieces;
    const start = later(span.start, stretch.start);
    const end = stretch.end === undefined ? span.end : earlier(span.end, stretch.end);
    if (start >= end) return pieces;
    pieces.push({ start, end });
  }
}

/** The index of the first span that ends after an instant, found by halving; the number of spans if none does. */
function firstEndingAfter(spans: Spans, at: Instant): number {
  let from = 0;
  let to = spans.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    const span = spans[middle];
    if (span !== undefined && span.end <= at) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** The sum of the lengths; spans that overlap count twice, so normalize first where that is wrong. */
export function totalMilliseconds(spans: Iterable<Span>): Milliseconds {
  let total = 0;
  for (const span of spans) total += span.end - span.start;
  return milliseconds(total);
}

/** Whether the span holds the instant: its start does, its end does not. */
export const contains = (span: Span, at: Instant): boolean => span.start <= at && at < span.end;
