import { instant } from '@ionm-clock/domain';
import { expect, test } from 'vitest';
import type { Exchange } from './clock-reading.ts';
import { confineRate, least, most, UNKNOWN_RATE } from './rate.ts';

const HOUR_MS = 3_600_000;

/** An exchange of a device whose monotonic clock stands at `at` when the server's stands at `serverNow`. */
function exchange(at: number, serverNow: number, wayMs = 10): Exchange {
  const clocks = (ms: number) => ({ monotonicMs: ms, wallMs: ms });
  return { sent: clocks(at - wayMs), received: clocks(at + wayMs), serverNow: instant(serverNow) };
}

const measured = (overMs: number, ppm: number) =>
  confineRate(
    UNKNOWN_RATE,
    'monotonicMs',
    exchange(0, 0),
    exchange(overMs, Math.round(overMs * (1 + ppm / 1e6))),
  );

test('a rate measured over hours is known to little more than its wandering', () => {
  const { least: slow, most: fast } = measured(4 * HOUR_MS, 50);
  expect(slow).toBeLessThan(1 + 30.1e-6);
  expect(slow).toBeGreaterThan(1 + 25e-6);
  expect(fast).toBeGreaterThan(1 + 69.9e-6);
  expect(fast).toBeLessThan(1 + 75e-6);
});

test('a step too small to be seen does not make it wrong', () => {
  const { least: slow, most: fast } = confineRate(
    UNKNOWN_RATE,
    'monotonicMs',
    exchange(0, 0, 0),
    exchange(HOUR_MS, HOUR_MS + 19, 0),
  );
  // Without the step the clock goes right, and may wander by 20 ppm.
  expect(slow).toBeLessThan(1 - 19.9e-6);
  expect(fast).toBeGreaterThan(1 + 19.9e-6);
});

test('minutes tell nothing of a rate', () => {
  expect(measured(200_000, 0)).toBe(UNKNOWN_RATE);
});

test('what contradicts what was known makes it unknown', () => {
  expect(measured(HOUR_MS, 500)).toBe(UNKNOWN_RATE);
});

test('what lies in the past is stretched the other way', () => {
  expect(least(UNKNOWN_RATE, -1000)).toBeLessThan(-1000);
  expect(most(UNKNOWN_RATE, -1000)).toBeGreaterThan(-1000);
});
