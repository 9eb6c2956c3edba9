import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anySpan, anySpans, SPAN_LIMIT, span } from '../testing/spans.ts';
import { instant } from './instant.ts';
import {
  contains,
  difference,
  intersection,
  normalized,
  type Span,
  type Spans,
  totalMilliseconds,
  within,
} from './span.ts';

/** The model: for each millisecond, whether any span covers it. */
const covered = (spans: Iterable<Span>): boolean[] => {
  const list = [...spans];
  return Array.from({ length: SPAN_LIMIT }, (_, ms) =>
    list.some(({ start, end }) => start <= ms && ms < end),
  );
};

/** In order, none empty, none touching the next. */
const isNormalized = (spans: Spans): boolean =>
  spans.every(({ start, end }, index) => start < end && (spans[index - 1]?.end ?? -1) < start);

describe('the union', () => {
  test('covers what any span covers, in the fewest spans', () => {
    fc.assert(
      fc.property(fc.array(anySpan, { maxLength: 12 }), (spans) => {
        const union = normalized(spans);
        expect(covered(union)).toEqual(covered(spans));
        expect(isNormalized(union)).toBe(true);
        expect(normalized(union)).toEqual(union);
      }),
    );
  });

  test('joins spans that touch', () => {
    expect(normalized([span(10, 20), span(0, 10)])).toEqual([span(0, 20)]);
  });

  test('keeps the longer end of a span within another', () => {
    expect(normalized([span(0, 30), span(5, 10), span(12, 31)])).toEqual([span(0, 31)]);
  });

  test('drops empty and negative spans', () => {
    expect(normalized([span(5, 5), span(9, 2)])).toEqual([]);
  });
});

describe('intersection and difference', () => {
  test('cover what the model covers, and stay normalized', () => {
    fc.assert(
      fc.property(anySpans, anySpans, (a, b) => {
        const both = covered(b);
        expect(covered(intersection(a, b))).toEqual(covered(a).map((inA, ms) => inA && both[ms] === true));
        expect(covered(difference(a, b))).toEqual(covered(a).map((inA, ms) => inA && both[ms] === false));
        expect(isNormalized(intersection(a, b))).toBe(true);
        expect(isNormalized(difference(a, b))).toBe(true);
      }),
    );
  });

  test('together are the whole again', () => {
    fc.assert(
      fc.property(anySpans, anySpans, (a, b) => {
        expect(normalized([...intersection(a, b), ...difference(a, b)])).toEqual(a);
        expect(intersection(a, b)).toEqual(intersection(b, a));
      }),
    );
  });

  test('spans that only touch have nothing in common', () => {
    expect(intersection([span(0, 10)], [span(10, 20)])).toEqual([]);
    expect(difference([span(0, 10)], [span(10, 20)])).toEqual([span(0, 10)]);
  });
});

describe('what lies within a stretch', () => {
  test('is what both cover', () => {
    fc.assert(
      fc.property(anySpans, anySpan, (spans, stretch) => {
        expect(within(spans, stretch)).toEqual(intersection(spans, normalized([stretch])));
      }),
    );
  });

  test('goes on to the last span while the stretch has no end', () => {
    fc.assert(
      fc.property(anySpans, fc.nat({ max: SPAN_LIMIT }).map(instant), (spans, start) => {
        expect(within(spans, { start })).toEqual(within(spans, { start, end: instant(SPAN_LIMIT) }));
      }),
    );
  });

  test('is nothing where spans and stretch only touch', () => {
    expect(within([span(0, 10), span(20, 30)], span(10, 20))).toEqual([]);
  });
});

test('the total is the number of milliseconds covered', () => {
  fc.assert(
    fc.property(anySpans, (spans) => {
      expect(totalMilliseconds(spans)).toBe(covered(spans).filter(Boolean).length);
    }),
  );
});

test('a span holds its start and not its end', () => {
  const stretch = span(10, 20);
  expect([9, 10, 19, 20].map((ms) => contains(stretch, instant(ms)))).toEqual([false, true, true, false]);
});
