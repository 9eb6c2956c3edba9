import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { caseId } from '../ids.ts';
import { OKAFOR } from '../testing/people.ts';
import { anySpans, SPAN_LIMIT, span } from '../testing/spans.ts';
import { instant } from '../time/instant.ts';
import type { Spans } from '../time/span.ts';
import type { AttendedSpan } from './attended-time.ts';
import { sweep } from './sweep.ts';

const attended = (id: string, spans: Spans): AttendedSpan[] =>
  spans.map((stretch) => ({
    ...stretch,
    caseId: caseId(id),
    physicianId: OKAFOR.userId,
    location: 'remote',
  }));

const levels = (spans: readonly AttendedSpan[], cuts: readonly number[] = []) =>
  sweep(spans, cuts.map(instant)).map(({ start, end, active }) => [start, end, active.length]);

describe('a sweep', () => {
  test('of nothing is nothing', () => {
    expect(sweep([])).toEqual([]);
    expect(sweep([], [instant(3)])).toEqual([]);
  });

  test('cuts where a case comes or goes', () => {
    const spans = [...attended('A', [span(0, 20)]), ...attended('B', [span(10, 30)])];
    expect(levels(spans)).toEqual([
      [0, 10, 1],
      [10, 20, 2],
      [20, 30, 1],
    ]);
  });

  test('touching is not overlapping', () => {
    const spans = [...attended('A', [span(0, 10)]), ...attended('B', [span(10, 20)])];
    expect(levels(spans)).toEqual([
      [0, 10, 1],
      [10, 20, 1],
    ]);
    expect(levels(spans.toReversed())).toEqual(levels(spans));
  });

  test('leaves out stretches without a case', () => {
    expect(levels(attended('A', [span(0, 5), span(8, 9)]))).toEqual([
      [0, 5, 1],
      [8, 9, 1],
    ]);
  });

  test('cuts also where it is told to', () => {
    expect(levels(attended('A', [span(0, 10)]), [-1, 0, 4, 10, 11])).toEqual([
      [0, 4, 1],
      [4, 10, 1],
    ]);
  });
});

test('the level is the number of cases in every millisecond', () => {
  const cases = fc.array(anySpans, { maxLength: 5 });
  const cuts = fc.array(fc.nat({ max: SPAN_LIMIT }), { maxLength: 4 });
  fc.assert(
    fc.property(cases, cuts, (all, at) => {
      const spans = all.flatMap((own, index) => attended(`C-${index}`, own));
      const segments = sweep(spans, at.map(instant));
      for (let ms = 0; ms < SPAN_LIMIT; ms++) {
        const counted = all.flatMap((own, index) =>
          own.some(({ start, end }) => start <= ms && ms < end) ? [`C-${index}`] : [],
        );
        const here = segments.filter(({ start, end }) => start <= ms && ms < end);
        expect(here.length).toBe(counted.length > 0 ? 1 : 0);
        expect((here[0]?.active ?? []).map((one) => String(one.caseId)).sort()).toEqual(counted);
      }
      for (const { start, end } of segments) {
        expect(end).toBeGreaterThan(start);
        for (const cut of at) expect(start < cut && cut < end).toBe(false);
      }
    }),
  );
});
