import { instant } from '@ionm-clock/domain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  betterEstimate,
  type DeviceClocks,
  estimateFrom,
  hasParted,
  serverTime,
  serverTimeError,
  UNKNOWN_ERROR_MS,
  withoutServer,
} from './offset-estimate.ts';

/** The true offsets of this device: server time = monotonic + 1 000 000 500, wall clock 7 s wrong. */
const TRUE_OFFSET = 1_000_000_500;
const clocks = (monotonicMs: number, wallAheadMs = 0): DeviceClocks => ({
  monotonicMs,
  wallMs: monotonicMs + TRUE_OFFSET + 7_000 + wallAheadMs,
});

/** An exchange sent at `sentMs` whose question took `thereMs` and whose answer took `backMs`. */
const exchange = (sentMs: number, thereMs: number, backMs: number) => ({
  sent: clocks(sentMs),
  received: clocks(sentMs + thereMs + backMs),
  serverNow: instant(Math.floor(sentMs + thereMs + TRUE_OFFSET)),
});

describe('the estimate of the server’s time', () => {
  test('lies within its error bound, however uneven the way there and back', () => {
    const way = fc.integer({ min: 0, max: 4_000 });
    fc.assert(
      fc.property(fc.array(fc.tuple(way, way), { minLength: 1, maxLength: 8 }), way, (ways, after) => {
        let now = 0;
        let estimate: ReturnType<typeof estimateFrom>;
        for (const [there, back] of ways) {
          estimate = betterEstimate(estimate, exchange(now, there, back));
          now += there + back + 10;
        }
        const read = clocks(now + after);
        const error = Math.abs(serverTime(estimate, read) - (read.monotonicMs + TRUE_OFFSET));
        expect(error).toBeLessThanOrEqual(serverTimeError(estimate, read));
      }),
    );
  });

  test('keeps the exchange with the shortest round trip', () => {
    const quick = betterEstimate(undefined, exchange(0, 5, 5));
    expect(betterEstimate(quick, exchange(100, 400, 10))).toBe(quick);
    expect(betterEstimate(quick, exchange(100, 2, 2))).not.toBe(quick);
  });

  test('is not moved by a wall clock that somebody sets', () => {
    const estimate = estimateFrom(exchange(0, 5, 5));
    const set = clocks(1_000, -3_600_000);
    expect(serverTime(estimate, set)).toBe(1_000 + TRUE_OFFSET);
    expect(estimate && hasParted(estimate, set)).toBe(true);
  });

  test('says how wrong it may be: by all that the clocks parted, and more as time goes by', () => {
    const estimate = estimateFrom(exchange(0, 5, 5));
    expect(serverTimeError(estimate, clocks(10))).toBe(6);
    expect(serverTimeError(estimate, clocks(1_000_010))).toBe(106);
    expect(serverTimeError(estimate, clocks(10, 60_000))).toBe(60_006);
  });

  test('follows the wall clock over a sleep in which the monotonic clock stood still', () => {
    const estimate = estimateFrom(exchange(0, 5, 5));
    if (estimate === undefined) throw new Error('there is an estimate');
    const woken = clocks(1_000, 60_000);
    const followed = withoutServer(estimate, woken);
    expect(serverTime(followed, woken)).toBe(61_000 + TRUE_OFFSET);
    expect(serverTimeError(followed, woken)).toBeGreaterThanOrEqual(60_000);
  });

  test('takes nothing from an exchange during which the device slept', () => {
    const slept = { ...exchange(0, 5, 5), received: clocks(10, 30_000) };
    expect(estimateFrom(slept)).toBeUndefined();
  });

  test('is the wall clock, and little believed, before the first exchange', () => {
    expect(serverTime(undefined, clocks(0))).toBe(TRUE_OFFSET + 7_000);
    expect(serverTimeError(undefined, clocks(0))).toBe(UNKNOWN_ERROR_MS);
  });
});
