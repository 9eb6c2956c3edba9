import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { caseId, type UserId } from '../ids.ts';
import { LINDQVIST, OKAFOR, PHYSICIANS } from '../testing/people.ts';
import { anySpans, SPAN_LIMIT, span } from '../testing/spans.ts';
import { addMilliseconds, instant } from '../time/instant.ts';
import type { Span, Spans } from '../time/span.ts';
import type { AttendedSpan } from './attended-time.ts';
import { concurrencyByPhysician } from './concurrency-by-physician.ts';

const read = (physicianId: UserId, id: string, spans: Spans): AttendedSpan[] =>
  spans.map((stretch) => ({ ...stretch, caseId: caseId(id), physicianId, location: 'remote' }));

const byOkafor = (...spans: Span[]): AttendedSpan[] =>
  spans.flatMap((stretch, index) => read(OKAFOR.userId, `C-${index}`, [stretch]));

const okafors = (spans: readonly AttendedSpan[], limit: number) =>
  concurrencyByPhysician(spans, () => limit).get(OKAFOR.userId);

describe('the concurrency of a physician', () => {
  test('is nobody’s without a span', () => {
    expect(concurrencyByPhysician([], () => 3)).toEqual(new Map());
  });

  test('at the limit is not above it', () => {
    const spans = byOkafor(span(0, 9_000), span(1_000, 9_000));
    expect(okafors(spans, 2)).toEqual({ peak: 2, limit: 2, secondsAboveLimit: 0, aboveLimit: [] });
  });

  test('above the limit says when, for how long, and how many at most', () => {
    const spans = byOkafor(span(0, 9_000), span(1_000, 6_000), span(2_000, 3_000), span(7_000, 7_500));
    expect(okafors(spans, 1)).toEqual({
      peak: 3,
      limit: 1,
      secondsAboveLimit: 5,
      aboveLimit: [
        { ...span(1_000, 6_000), peak: 3 },
        { ...span(7_000, 7_500), peak: 2 },
      ],
    });
  });

  test('does not count spans together that only touch', () => {
    expect(okafors(byOkafor(span(0, 10), span(10, 20), span(20, 30)), 1)).toMatchObject({ peak: 1 });
  });

  test('stays above the limit while one case gives way to another', () => {
    const spans = byOkafor(span(0, 30), span(0, 10), span(10, 20), span(10, 15));
    expect(okafors(spans, 1)?.aboveLimit).toEqual([{ ...span(0, 20), peak: 3 }]);
  });

  test('is above a limit of none whenever a case is read', () => {
    expect(okafors(byOkafor(span(5, 10), span(20, 30)), 0)?.aboveLimit).toEqual([
      { ...span(5, 10), peak: 1 },
      { ...span(20, 30), peak: 1 },
    ]);
  });

  test('knows nothing of other physicians, and each has their own limit', () => {
    const spans = [
      ...read(OKAFOR.userId, 'A', [span(0, 10)]),
      ...read(LINDQVIST.userId, 'B', [span(0, 10)]),
      ...read(LINDQVIST.userId, 'C', [span(4, 6)]),
    ];
    const limitOf = (physicianId: UserId): number => (physicianId === OKAFOR.userId ? 0 : 1);
    expect([...concurrencyByPhysician(spans, limitOf)]).toMatchObject([
      [OKAFOR.userId, { peak: 1, limit: 0, aboveLimit: [{ ...span(0, 10), peak: 1 }] }],
      [LINDQVIST.userId, { peak: 2, limit: 1, aboveLimit: [{ ...span(4, 6), peak: 2 }] }],
    ]);
  });
});

/** Cases of three physicians, whose spans of one case never overlap. */
const anyReading: fc.Arbitrary<readonly AttendedSpan[]> = fc
  .array(fc.tuple(fc.constantFrom(...PHYSICIANS), anySpans), { maxLength: 12 })
  .map((cases) => cases.flatMap(([{ userId }, own], index) => read(userId, `C-${index}`, own)));
const anyLimit = fc.nat({ max: 4 });

const levelAt = (spans: readonly AttendedSpan[], physicianId: UserId, ms: number): number =>
  spans.filter((one) => one.physicianId === physicianId && one.start <= ms && ms < one.end).length;

describe('for any cases of any physicians', () => {
  test('the concurrency is what counting in every millisecond gives', () => {
    fc.assert(
      fc.property(anyReading, anyLimit, (spans, limit) => {
        const found = concurrencyByPhysician(spans, () => limit);
        expect(new Set(found.keys())).toEqual(new Set(spans.map(({ physicianId }) => physicianId)));
        for (const [physicianId, { peak, aboveLimit }] of found) {
          const levels = Array.from({ length: SPAN_LIMIT + 1 }, (_, ms) => levelAt(spans, physicianId, ms));
          expect(peak).toBe(Math.max(...levels));
          const counted: { start: number; end: number; peak: number }[] = [];
          levels.forEach((level, ms) => {
            if (level <= limit) return;
            const last = counted.at(-1);
            if (last?.end !== ms) counted.push({ start: ms, end: ms + 1, peak: level });
            else counted[counted.length - 1] = { ...last, end: ms + 1, peak: Math.max(last.peak, level) };
          });
          expect(aboveLimit).toEqual(counted);
        }
      }),
    );
  });

  test('the seconds above the limit are the sum of its stretches, rounded down once', () => {
    fc.assert(
      fc.property(anyReading, anyLimit, fc.integer({ min: 1, max: 999 }), (spans, limit, factor) => {
        const longer = spans.map((one) => ({
          ...one,
          start: instant(one.start * factor),
          end: instant(one.end * factor),
        }));
        for (const [, { secondsAboveLimit, aboveLimit }] of concurrencyByPhysician(longer, () => limit)) {
          const total = aboveLimit.reduce((sum, { start, end }) => sum + end - start, 0);
          expect(secondsAboveLimit).toBe(Math.floor(total / 1_000));
        }
      }),
    );
  });

  test('the order of the spans does not matter', () => {
    const shuffled = anyReading.chain((spans) =>
      fc.tuple(
        fc.constant(spans),
        fc.shuffledSubarray([...spans], { minLength: spans.length, maxLength: spans.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, anyLimit, ([spans, others], limit) => {
        expect(concurrencyByPhysician(others, () => limit)).toEqual(
          concurrencyByPhysician(spans, () => limit),
        );
      }),
    );
  });

  test('one more case never lowers the peak, and takes no time from that above the limit', () => {
    fc.assert(
      fc.property(anyReading, anySpans, anyLimit, (spans, more, limit) => {
        const before = okafors(spans, limit);
        const after = okafors([...spans, ...read(OKAFOR.userId, 'one more', more)], limit);
        expect(after?.peak ?? 0).toBeGreaterThanOrEqual(before?.peak ?? 0);
        for (const stretch of before?.aboveLimit ?? []) {
          const around = after?.aboveLimit.find(
            ({ start, end }) => start <= stretch.start && stretch.end <= end,
          );
          expect(around?.peak).toBeGreaterThanOrEqual(stretch.peak);
        }
      }),
    );
  });

  test('a span cut in two at any instant counts as it did whole', () => {
    fc.assert(
      fc.property(anyReading, anyLimit, fc.nat({ max: SPAN_LIMIT }).map(instant), (spans, limit, cut) => {
        const pieces = spans.flatMap((one) =>
          one.start < cut && cut < one.end
            ? [
                { ...one, end: cut },
                { ...one, start: cut },
              ]
            : [one],
        );
        expect(concurrencyByPhysician(pieces, () => limit)).toEqual(
          concurrencyByPhysician(spans, () => limit),
        );
      }),
    );
  });

  test('when all happens later or earlier, so does what is found, and nothing else changes', () => {
    const anyShift = fc.integer({ min: -4e12, max: 4e12 });
    fc.assert(
      fc.property(anyReading, anyLimit, anyShift, (spans, limit, by) => {
        const moved = <Moving extends Span>(one: Moving): Moving => ({
          ...one,
          start: addMilliseconds(one.start, by),
          end: addMilliseconds(one.end, by),
        });
        const expected = new Map(
          [...concurrencyByPhysician(spans, () => limit)].map(([id, found]) => [
            id,
            { ...found, aboveLimit: found.aboveLimit.map(moved) },
          ]),
        );
        expect(concurrencyByPhysician(spans.map(moved), () => limit)).toEqual(expected);
      }),
    );
  });
});
