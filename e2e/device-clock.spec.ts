import type { Page } from '@playwright/test';
import { CuttableLink } from './cuttable-link.ts';
import { DeviceClocks } from './device-clocks.ts';
import { test as atHospital, expect } from './hospital.ts';
import type { HostedServer } from './hosted/server-host.ts';
import {
  clock,
  interrupt,
  monitoredTime,
  openCase,
  secondsShown,
  startClock,
  stopClock,
} from './operating-room.ts';

const test = atHospital.extend<{ server: HostedServer }>({
  server: async ({ host }, use) => {
    const server = await host.opens();
    await use(server);
    await server.stopAndForget();
  },
});

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const DAY_S = 86_400;

/** Half a round trip and a second (RELIABILITY.md), in which the tap has reached the screen as well. */
const WITHIN_S = 1;

/** What the page says of how exact its times are. */
const exactness = (page: Page) => page.getByRole('status', { name: 'Exactness of times' });
const connection = (page: Page) => page.getByRole('status', { name: 'Connection' });

/** The time at Mercy, in seconds since midnight. */
function secondOfDay(text: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = text.split(':').map(Number);
  return hours * 3600 + minutes * 60 + seconds;
}

const atMercy = (ms: number): number =>
  secondOfDay(
    new Intl.DateTimeFormat('en-GB', { timeZone: 'America/Chicago', timeStyle: 'medium' }).format(ms),
  );

/** When something happened, as a page tells that was not there, agrees with the server's time between two moments of the test. */
async function expectStored(page: Page, words: string, between: readonly [number, number]): Promise<void> {
  const entry = page
    .getByRole('region', { name: 'What happened' })
    .getByRole('listitem')
    .filter({ hasText: words });
  await expect(entry).toHaveCount(1);
  await expect(entry.getByText('not saved yet')).toHaveCount(0);
  const time = /\d\d:\d\d:\d\d/.exec((await entry.textContent()) ?? '')?.[0] ?? '';
  const [from, to] = between.map(atMercy);
  const sinceFrom = (secondOfDay(time) - (from ?? 0) + WITHIN_S + DAY_S) % DAY_S;
  const longest = (((to ?? 0) - (from ?? 0) + DAY_S) % DAY_S) + 2 * WITHIN_S;
  expect(sinceFrom, `${words} at ${time}`).toBeLessThanOrEqual(longest);
}

/** Does something, and says between which two moments of the server's time. */
async function timed(server: HostedServer, does: () => Promise<void>): Promise<readonly [number, number]> {
  const from = server.now();
  await does();
  return [from, server.now()];
}

/** What the page shows of the running clock is the server's time since the start. */
async function expectShown(
  page: Page,
  server: HostedServer,
  started: readonly [number, number],
): Promise<void> {
  await expect(async () => {
    const shown = await secondsShown(page);
    const now = server.now();
    expect(shown).toBeGreaterThanOrEqual(Math.floor((now - started[1]) / 1000) - WITHIN_S);
    expect(shown).toBeLessThanOrEqual(Math.ceil((now - started[0]) / 1000) + WITHIN_S);
  }).toPass({ timeout: 5_000 });
}

for (const [words, byMs] of [
  ['an hour ahead', HOUR_MS],
  ['an hour behind', -HOUR_MS],
  ['a day behind', -DAY_MS],
] as const) {
  test(`a tablet whose clock is ${words} starts and stops a case at the server’s time`, async ({
    arrives,
    server,
  }) => {
    const [osei, brandt] = await Promise.all([arrives('Kofi Osei'), arrives('Maya Brandt')]);
    for (const page of [osei, brandt]) await openCase(page, 'Next', 'OR 4 · Mercy');
    await new DeviceClocks(osei).setWallClock(byMs);
    await osei.reload();
    const started = await timed(server, () => startClock(osei));
    await expectShown(osei, server, started);
    await expectShown(brandt, server, started);
    const stopped = await timed(server, () => stopClock(osei));
    await expectStored(brandt, 'Clock started', started);
    await expectStored(brandt, 'Clock stopped', stopped);
    await expect(exactness(osei)).toBeHidden();
  });
}

test('a clock set back by a day in the middle of a case moves nothing', async ({ arrives, server }) => {
  const [osei, brandt] = await Promise.all([arrives('Kofi Osei'), arrives('Maya Brandt')]);
  for (const page of [osei, brandt]) await openCase(page, 'Next', 'OR 4 · Mercy');
  const started = await timed(server, () => startClock(osei));
  await new DeviceClocks(osei).setWallClock(-DAY_MS);
  await expectShown(osei, server, started);
  const interrupted = await timed(server, () => interrupt(osei));
  await expectStored(brandt, 'Clock interrupted', interrupted);
  await expect(exactness(osei)).toBeHidden();
  await osei.reload();
  await expect(monitoredTime(osei)).toBeVisible();
  const stopped = await timed(server, () => stopClock(osei));
  await expectStored(brandt, 'Clock stopped', stopped);
});

test('ten minutes of sleep are counted at once, and a tap after them has the server’s time', async ({
  arrives,
  server,
}) => {
  const [osei, brandt] = await Promise.all([arrives('Kofi Osei'), arrives('Maya Brandt')]);
  for (const page of [osei, brandt]) await openCase(page, 'Next', 'OR 4 · Mercy');
  const started = await timed(server, () => startClock(osei));
  await new DeviceClocks(osei).sleep(10 * MINUTE_MS, server);
  const stopped = await timed(server, () => stopClock(osei));
  expect(await secondsShown(osei)).toBeGreaterThanOrEqual(600);
  await expectStored(brandt, 'Clock started', started);
  await expectStored(brandt, 'Clock stopped', stopped);
  await expect(exactness(osei)).toBeHidden();
});

test('offline after a sleep the bound is told, and the tap is exact once the server is back', async ({
  arrives,
  server,
}) => {
  const [osei, brandt] = await Promise.all([arrives('Kofi Osei'), arrives('Maya Brandt')]);
  for (const page of [osei, brandt]) await openCase(page, 'Next', 'OR 4 · Mercy');
  const link = await CuttableLink.of(osei);
  await expect(osei.getByRole('button', { name: 'Start clock' })).toBeVisible();
  await link.cut();
  await expect(connection(osei)).toContainText('Offline since');
  await expect(exactness(osei)).toBeHidden();
  const started = await timed(server, () => startClock(osei));
  await new DeviceClocks(osei).sleep(10 * MINUTE_MS, server);
  await expect(exactness(osei)).toHaveText(/^Times are exact to ± 1[01] min until the server is reached\.$/);
  await expectShown(osei, server, started);
  const stopped = await timed(server, () => stopClock(osei));
  await link.mend();
  await expect(connection(osei)).toBeHidden({ timeout: 15_000 });
  await expect(exactness(osei)).toBeHidden();
  await expectStored(brandt, 'Clock started', started);
  await expectStored(brandt, 'Clock stopped', stopped);
});

test('a tap of a page that was killed offline keeps its time, though the clock was set before the next', async ({
  arrives,
  server,
}) => {
  const [osei, brandt] = await Promise.all([arrives('Kofi Osei'), arrives('Maya Brandt')]);
  for (const page of [osei, brandt]) await openCase(page, 'Next', 'OR 4 · Mercy');
  const device = new DeviceClocks(osei);
  const link = await CuttableLink.of(osei);
  await expect(osei.getByRole('button', { name: 'Start clock' })).toBeVisible();
  await link.cut();
  await expect(connection(osei)).toContainText('Offline since');
  const started = await timed(server, () => startClock(osei));
  await device.setWallClock(HOUR_MS);
  await osei.reload();
  // How long the page was away is not known until the server says so.
  await expect(exactness(osei)).toContainText('until the server is reached');
  await link.mend();
  await expect(connection(osei)).toBeHidden({ timeout: 15_000 });
  await expect(clock(osei)).toContainText('monitoring');
  await expectStored(brandt, 'Clock started', started);
  await expectShown(osei, server, started);
  await expect(exactness(osei)).toBeHidden();
});
