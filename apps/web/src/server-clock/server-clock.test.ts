import { instant } from '@ionm-clock/domain';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { learnFrom, readClocks, serverNow, serverNowError } from './server-clock.ts';

const MINUTE_MS = 60_000;
/** Where this device's clocks stand: the wall clock is seven seconds wrong. */
let monotonicMs = 5_000;
let wallMs = 1_000_007_000;
const AT_FIRST = 1_000_000_000;

beforeEach(() => {
  vi.spyOn(performance, 'now').mockImplementation(() => monotonicMs);
  vi.spyOn(Date, 'now').mockImplementation(() => wallMs);
  learnFrom({ sent: readClocks(), received: readClocks(), serverNow: instant(AT_FIRST) });
});
afterEach(() => vi.restoreAllMocks());

test('the server’s time runs on, is not moved by a wall clock put back, and counts a sleep at once', () => {
  monotonicMs += 1_000;
  wallMs += 1_000;
  expect(serverNow()).toBe(AT_FIRST + 1_000);
  expect(serverNowError()).toBeLessThan(5);

  wallMs -= 60 * MINUTE_MS;
  expect(serverNow()).toBe(AT_FIRST + 1_000);
  wallMs += 60 * MINUTE_MS;

  // The monotonic clock stood still for half an hour.
  wallMs += 30 * MINUTE_MS;
  expect(serverNow()).toBe(AT_FIRST + 1_000 + 30 * MINUTE_MS);
  expect(serverNowError()).toBeGreaterThanOrEqual(30 * MINUTE_MS);
});
