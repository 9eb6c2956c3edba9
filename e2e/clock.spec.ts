import { expect, test } from './hospital.ts';
import {
  clock,
  interrupt,
  monitoredTime,
  openCase,
  resume,
  secondsShown,
  startClock,
  stopClock,
} from './operating-room.ts';

test('a reload shows the running clock to the second', async ({ arrives }) => {
  const page = await arrives('Kofi Osei');
  await openCase(page, 'Running', 'OR 2 · Mercy');
  const startedAt = Date.now() - (await secondsShown(page)) * 1000;
  await page.reload();
  await expect(monitoredTime(page)).toHaveText(/^1:4\d:\d\d$/);
  const expected = Math.floor((Date.now() - startedAt) / 1000);
  expect(Math.abs((await secondsShown(page)) - expected)).toBeLessThanOrEqual(1);
});

test('two devices show the same second of the same clock', async ({ arrives }) => {
  const [one, other] = await Promise.all([arrives('Kofi Osei'), arrives('Maya Brandt')]);
  for (const page of [one, other]) await openCase(page, 'Running', 'OR 2 · Mercy');
  await expect(async () => {
    const [a, b] = await Promise.all([secondsShown(one), secondsShown(other)]);
    expect(a).toBe(b);
  }).toPass();
});

test('a device whose wall clock is an hour wrong shows and logs the right time', async ({
  arrives,
  server,
}) => {
  void server;
  const page = await arrives('Kofi Osei');
  await page.clock.install({ time: Date.now() + 3_600_000 });
  await page.reload();
  await openCase(page, 'Running', 'OR 2 · Mercy');
  await expect(monitoredTime(page)).toHaveText(/^1:4\d:\d\d$/);
});

test('stop asks once more, and can be taken back by an amendment', async ({ arrives }) => {
  const page = await arrives('Kofi Osei');
  await openCase(page, 'Next', 'OR 4 · Mercy');
  await startClock(page);

  await page.getByRole('button', { name: 'Stop', exact: true }).click();
  const confirm = page.getByRole('button', { name: /^Stop at/ });
  const time = /Stop at (.*)\?/.exec((await confirm.textContent()) ?? '')?.[1] ?? '';
  const shown = await secondsShown(page);
  await expect(async () => expect(await secondsShown(page)).toBeGreaterThan(shown + 1)).toPass();
  await confirm.click();
  // The second press came later; the stop carries the time of the first.
  await expect(clock(page)).toContainText(`ended at ${time}`);

  await page.getByRole('button', { name: 'Take back' }).click();
  await expect(clock(page)).toContainText('monitoring');
  const timeline = page.getByRole('region', { name: 'What happened' });
  await expect(timeline).toContainText('Clock stopped');
  await expect(timeline).toContainText('taken back');
});

test('interrupted time is not monitored time', async ({ arrives }) => {
  const page = await arrives('Kofi Osei');
  await openCase(page, 'Next', 'OR 4 · Mercy');
  await startClock(page);
  await interrupt(page);
  const stopped = await secondsShown(page);
  // Time goes by for another clock, and not for this one.
  const other = await arrives('Petr Novak');
  await openCase(other, 'Running', 'OR 1 · St Ann');
  const before = await secondsShown(other);
  await expect(async () => expect(await secondsShown(other)).toBeGreaterThanOrEqual(before + 3)).toPass();
  expect(await secondsShown(page)).toBe(stopped);
  await resume(page);
  const resumed = await secondsShown(page);
  expect(resumed).toBeLessThanOrEqual(stopped + 1);
  await expect(async () => expect(await secondsShown(page)).toBeGreaterThan(resumed)).toPass();
});

test('what somebody is writing stays while a colleague starts and stops the clock', async ({ arrives }) => {
  const [osei, brandt] = await Promise.all([arrives('Kofi Osei'), arrives('Maya Brandt')]);
  for (const page of [osei, brandt]) await openCase(page, 'Next', 'OR 4 · Mercy');
  await osei.getByRole('button', { name: 'Note', exact: true }).click();
  await osei.getByRole('dialog').getByRole('textbox').first().fill('Patient turned');
  await startClock(brandt);
  await stopClock(brandt);
  // The dialog hides the page behind it from readers.
  const clockBehind = osei.getByRole('region', { name: 'Clock', exact: true, includeHidden: true });
  await expect(clockBehind).toContainText('ended at');
  await expect(osei.getByRole('dialog').getByRole('textbox').first()).toHaveValue('Patient turned');
});
