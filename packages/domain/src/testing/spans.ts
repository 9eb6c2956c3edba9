import fc from 'fast-check';
import { instant } from '../time/instant.ts';
import { normalized, type Span, type Spans } from '../time/span.ts';

/** A stretch from the `start`th to the `end`th millisecond. */
export const span = (start: number, end: number): Span => ({ start: instant(start), end: instant(end) });

/** Within this many milliseconds lies every span of `anySpan`. */
export const SPAN_LIMIT = 40;

/** Also empty and negative ones. */
export const anySpan: fc.Arbitrary<Span> = fc
  .tuple(fc.nat({ max: SPAN_LIMIT }), fc.nat({ max: SPAN_LIMIT }))
  .map(([start, end]) => span(start, end));

export const anySpans: fc.Arbitrary<Spans> = fc.array(anySpan, { maxLength: 8 }).map(normalized);
