import { instant } from '@ionm-clock/domain';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const AT_FIRST = Date.UTC(2026, 9, 24, 20);

/** Where this device's clocks stand. */
let monotonicMs = 0;
let wallMs = 0;

/** A page that has just been loaded on this device, whose clocks go on or start anew as in a browser. */
async function loadPage() {
  vi.resetModules();
  monotonicMs = 0;
  return import('./server-clock.ts');
}

type Page = Awaited<ReturnType<typeof loadPage>>;

const pass = (ms: number): void => {
  monotonicMs += ms;
  wallMs += ms;
};

function hears(page: Page, serverNow: number): void {
  page.learnFrom({ sent: page.readClocks(), received: page.readClocks(), serverNow: instant(serverNow) });
}

const isWrongBy = (page: Page, truth: number): number => Math.abs(page.serverNow() - truth);

beforeEach(() => {
  wallMs = AT_FIRST + 7_000;
  const stored = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, text: string) => stored.set(key, text),
  });
  vi.spyOn(performance, 'now').mockImplementation(() => monotonicMs);
  vi.spyOn(Date, 'now').mockImplementation(() => wallMs);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
});

test('the server’s time runs on, is not moved by a wall clock put back, and counts a sleep at once', async () => {
  const page = await loadPage();
  hears(page, AT_FIRST);
  pass(1_000);
  expect(isWrongBy(page, AT_FIRST + 1_000)).toBeLessThanOrEqual(2);
  expect(page.serverNowError()).toBeLessThan(5);

  wallMs -= HOUR_MS;
  expect(isWrongBy(page, AT_FIRST + 1_000)).toBeLessThanOrEqual(2);
  wallMs += HOUR_MS;

  // The monotonic clock stood still for half an hour.
  wallMs += 30 * MINUTE_MS;
  expect(isWrongBy(page, AT_FIRST + 1_000 + 30 * MINUTE_MS)).toBeLessThanOrEqual(5);
  expect(page.serverNowError()).toBeGreaterThanOrEqual(30 * MINUTE_MS);
  expect(page.clocksHaveParted()).toBe(true);
});

test('a page that starts without the server goes on from what an earlier one has kept', async () => {
  hears(await loadPage(), AT_FIRST);
  pass(20 * MINUTE_MS);
  const page = await loadPage();
  expect(isWrongBy(page, AT_FIRST + 20 * MINUTE_MS)).toBeLessThanOrEqual(5);
  expect(page.serverNowError()).toBeLessThan(6_000);
  expect(page.serverNowError()).toBeGreaterThan(1_000);
});

test('a page without storage starts from the wall clock, and says that it may be wrong', async () => {
  vi.stubGlobal('localStorage', {
    getItem: () => {
      throw new Error('denied');
    },
    setItem: () => {
      throw new Error('denied');
    },
  });
  const page = await loadPage();
  expect(page.serverNow()).toBe(wallMs);
  expect(page.serverNowError()).toBe(5 * MINUTE_MS);
  hears(page, AT_FIRST);
  expect(page.serverNowError()).toBeLessThan(5);
});

test.each(['not JSON', '{}', '{"pages":[{"page":"a","exchanges":[{"serverNow":0.5}]}]}'])(
  'what is kept and not understood is as nothing: %s',
  async (text) => {
    localStorage.setItem('ionm-clock.server-time', text);
    expect((await loadPage()).serverNowError()).toBe(5 * MINUTE_MS);
  },
);

test('neither the night in which clocks change nor a journey to another time zone moves it', async () => {
  vi.stubEnv('TZ', 'Europe/Berlin');
  const page = await loadPage();
  hears(page, AT_FIRST);
  pass(5 * HOUR_MS);
  expect(new Date(AT_FIRST).getTimezoneOffset()).not.toBe(new Date(wallMs).getTimezoneOffset());
  expect(isWrongBy(page, AT_FIRST + 5 * HOUR_MS)).toBeLessThanOrEqual(2);
  const reading = page.tapClock.read();
  const before = page.tapClock.timeAt(reading);
  vi.stubEnv('TZ', 'America/Chicago');
  expect(page.tapClock.timeAt(reading)).toEqual(before);
});

test('a second tab does not make the first forget what it has kept', async () => {
  const one = await loadPage();
  hears(one, AT_FIRST);
  pass(1_000);
  const other = await loadPage();
  const tap = other.tapClock.read();
  hears(other, AT_FIRST + 1_000);
  hears(one, AT_FIRST + 1_000);
  pass(1_000);
  const later = await loadPage();
  const time = later.tapClock.timeAt(tap);
  expect(Math.abs(time.at - (AT_FIRST + 1_000))).toBeLessThanOrEqual(5);
  expect(time.final).toBe(true);
});
