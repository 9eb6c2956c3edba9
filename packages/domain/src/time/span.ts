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
  for (const span of a) {
    let start = span.start;
    for (const hole of b) {
      if (hole.end <= start) continue;
      if (hole.start >= span.end) break;
      if (start < hole.start) rest.push({ start, end: hole.start });
      start = later(start, hole.end);
    }
    if (start < span.end) rest.push({ start, end: span.end });
  }
  return rest;
}

/** The sum of the lengths; spans that overlap count twice, so normalize first where that is wrong. */
export function totalMilliseconds(spans: Iterable<Span>): Milliseconds {
  let total = 0;
  for (const span of spans) total += span.end - span.start;
  return milliseconds(total);
}

/** Whether the span holds the instant: its start does, its end does not. */
export const contains = (span: Span, at: Instant): boolean => span.start <= at && at < span.end;
