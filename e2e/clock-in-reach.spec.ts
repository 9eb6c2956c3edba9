import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { expect, test } from './hospital.ts';
import {
  clock,
  interrupt,
  monitoredTime,
  openCase,
  openChat,
  resume,
  sendMessage,
  startClock,
  stopClock,
} from './operating-room.ts';

const DESKTOP = { width: 1440, height: 900 };
const TABLET = { width: 1180, height: 820 };
const PHONE = { width: 390, height: 844 };
const SIZES = [DESKTOP, TABLET, PHONE];

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (box === null) throw new Error('it is not on the screen');
  return box;
}

type Box = Awaited<ReturnType<typeof boxOf>>;

const overlaps = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** None of the clock's buttons is covered, and all are on the screen. */
async function expectClockInReach(page: Page, over: Locator): Promise<void> {
  const covering = await boxOf(over);
  const screen = page.viewportSize() ?? DESKTOP;
  for (const name of ['Interrupt', 'Stop']) {
    const box = await boxOf(page.getByRole('button', { name, exact: true }));
    expect(overlaps(box, covering), `${name} is covered`).toBe(false);
    expect(box.y + box.height).toBeLessThanOrEqual(screen.height);
  }
}

for (const size of SIZES) {
  test(`while somebody writes, the clock is seen, interrupted and stopped, at ${size.width} × ${size.height}`, async ({
    arrives,
  }) => {
    test.slow();
    const osei = await arrives('Kofi Osei');
    await osei.setViewportSize(size);
    await openCase(osei, 'Next', 'OR 4 · Mercy');
    await startClock(osei);
    const chat = await openChat(osei, 'OR 4 Mercy');
    await expectClockInReach(osei, chat);
    if (size === PHONE) await expect(chat).toContainText(/\d:\d\d:\d\d/);
    else expect(overlaps(await boxOf(monitoredTime(osei)), await boxOf(chat))).toBe(false);
    await expect(chat).toContainText('Nobody reads this case.');
    await sendMessage(osei, 'OR 4 Mercy', 'Please look now');
    await expectAccessible(osei);
    await osei.getByRole('button', { name: 'Interrupt', exact: true }).click();
    await osei.getByRole('button', { name: 'Resume', exact: true }).click();
    await expect(osei.getByRole('button', { name: 'Interrupt', exact: true })).toBeVisible();
    await osei.getByRole('button', { name: 'Stop', exact: true }).click();
    await osei.getByRole('button', { name: /^Stop at/ }).click();
    await expect(osei.getByRole('button', { name: 'Take back' })).toBeVisible();
    await expect(chat).toBeVisible();
    await chat.getByRole('button', { name: 'Close' }).focus();
    await osei.keyboard.press('Escape');
    await expect(chat).toHaveCount(0);
    await expect(clock(osei)).toContainText('ended at');
    await expect(osei.getByRole('button', { name: 'Chat', exact: true })).toBeFocused();
  });
}

test('what is told in passing covers none of the clock’s buttons', async ({ arrives }) => {
  test.slow();
  const [osei, brandt] = await Promise.all([arrives('Kofi Osei'), arrives('Maya Brandt')]);
  await openCase(osei, 'Next', 'OR 4 · Mercy');
  await startClock(osei);
  await openCase(osei, 'Next', 'OR 5 · Mercy');
  await startClock(osei);
  await openCase(brandt, 'Running', 'OR 4 · Mercy');
  await openChat(brandt, 'OR 4 Mercy');
  for (const size of SIZES) {
    await osei.setViewportSize(size);
    const told = osei.getByText('OR 4 · Mercy: message from Maya Brandt');
    await expect(told).toHaveCount(0, { timeout: 15_000 });
    for (const text of ['Signals are stable', 'Closing']) await sendMessage(brandt, 'OR 4 Mercy', text);
    await expect(told).toHaveCount(2);
    await expectClockInReach(osei, osei.getByRole('region', { name: 'Notifications' }));
  }
});

/** What the device was asked to shake since this was last called. */
const shaken = (page: Page): Promise<unknown> =>
  page.evaluate(() => Reflect.get(globalThis, 'shaken').splice(0));

test('a hand in a glove feels that a tap of the clock was taken, unless the device is asked not to', async ({
  arrives,
}) => {
  const osei = await arrives('Kofi Osei');
  await osei.addInitScript(() => {
    const taps: unknown[] = [];
    Object.assign(globalThis, { shaken: taps });
    navigator.vibrate = (pattern) => taps.push(pattern) > 0;
  });
  await osei.reload();
  await openCase(osei, 'Next', 'OR 4 · Mercy');
  await startClock(osei);
  await interrupt(osei);
  await resume(osei);
  await stopClock(osei);
  expect(await shaken(osei)).toEqual([[60], [60, 80, 60], [60], [30], [300]]);

  await osei.getByRole('button', { name: 'Notifications' }).click();
  await osei.getByRole('checkbox', { name: 'Vibration' }).uncheck();
  await osei.getByRole('button', { name: 'Done' }).click();
  await openCase(osei, 'Next', 'OR 5 · Mercy');
  await startClock(osei);
  expect(await shaken(osei)).toEqual([]);
});

/** What in the desk can be pressed and is too small for a glove. */
const tooSmall = (page: Page): Promise<readonly string[]> =>
  page.locator('main :is(button, a[href], input, select, summary)').evaluateAll((all) =>
    all
      .filter((one) => one.checkVisibility({ visibilityProperty: true }))
      .map((one) => ({
        says: one.getAttribute('aria-label') ?? one.textContent,
        box: one.getBoundingClientRect(),
      }))
      .filter(({ box }) => box.height < 48 || box.width < 48)
      .map(({ says, box }) => `${says}: ${box.width} × ${box.height}`),
  );

test('whatever is pressed on the page of a case is large enough for a glove', async ({ arrives }) => {
  const osei = await arrives('Kofi Osei');
  await openCase(osei, 'Next', 'OR 4 · Mercy');
  expect(await tooSmall(osei)).toEqual([]);
  await startClock(osei);
  await interrupt(osei);
  const chat = await openChat(osei, 'OR 4 Mercy');
  for (const size of SIZES) {
    await osei.setViewportSize(size);
    expect(await tooSmall(osei)).toEqual([]);
  }
  await chat.getByRole('button', { name: 'Close' }).click();
  for (const size of SIZES) {
    await osei.setViewportSize(size);
    expect(await tooSmall(osei)).toEqual([]);
  }
});
