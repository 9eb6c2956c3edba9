import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instant, milliseconds } from './instant.ts';
import { LATE_AFTER_MS, tapInstant } from './tap-instant.ts';

const tap = (at: number, atErrorMs: number, arrivedAt: number, lastAt?: number) =>
  tapInstant(
    { at: instant(at), atErrorMs: milliseconds(atErrorMs) },
    instant(arrivedAt),
    lastAt === undefined ? undefined : instant(lastAt),
  );

describe('a tap', () => {
  test('counts from the instant that the client says', () => {
    expect(tap(99_950, 20, 100_000, 90_000)).toEqual({ at: 99_950, atErrorMs: 20, source: 'tap' });
  });

  test('is never later than its arrival', () => {
    expect(tap(100_500, 20, 100_000)).toMatchObject({ at: 100_000, source: 'tap' });
  });

  test('within its error bound is not earlier than the last event of the case', () => {
    expect(tap(99_950, 20, 100_000, 99_970).at).toBe(99_970);
    expect(tap(99_950, 20, 100_000, 99_971).at).toBe(99_950);
  });

  test('is not put after its arrival by a last event that is', () => {
    expect(tap(99_990, 20, 100_000, 100_010).at).toBe(100_000);
  });

  test('is put later by two seconds at the most, however wrong its device may be', () => {
    expect(tap(95_000, 300_000, 100_000, 97_000).at).toBe(97_000);
    expect(tap(95_000, 300_000, 100_000, 97_001).at).toBe(95_000);
  });

  test('that is late stays at its own instant, and late', () => {
    expect(tap(80_000, 300_000, 100_000, 81_000)).toEqual({ at: 80_000, atErrorMs: 300_000, source: 'late' });
  });

  test('is late after 15 s, and counts from its own instant all the same', () => {
    expect(LATE_AFTER_MS).toBe(15_000);
    expect(tap(85_000, 20, 100_000).source).toBe('tap');
    expect(tap(84_999, 20, 100_000)).toEqual({ at: 84_999, atErrorMs: 20, source: 'late' });
  });
});

test('any tap counts from its arrival or before, and is moved by no more than its error bound or into the future', () => {
  const ms = fc.nat({ max: 60_000 });
  fc.assert(
    fc.property(
      ms,
      fc.nat({ max: 500 }),
      ms,
      fc.option(ms, { nil: undefined }),
      (at, error, arrived, last) => {
        const counted = tap(at, error, arrived, last);
        const claimed = Math.min(at, arrived);
        expect(counted.at).toBeLessThanOrEqual(arrived);
        expect(counted.at).toBeGreaterThanOrEqual(claimed);
        expect(counted.at - claimed).toBeLessThanOrEqual(error);
        const inOrder = last === undefined || counted.at >= Math.min(last, arrived);
        const late = arrived - claimed > LATE_AFTER_MS;
        expect(inOrder || late || (last ?? 0) - claimed > error).toBe(true);
        expect(counted.source).toBe(late ? 'late' : 'tap');
      },
    ),
  );
});
