import type { Locator, Page } from '@playwright/test';
import { expect, test } from './hospital.ts';
import { logChange, openCase, startClock } from './operating-room.ts';
import { openReading, runsReadBy } from './reading-room.ts';

const PHONE = { width: 390, height: 844 };

/** What of the page's buttons and links something that lies over it covers, once each is scrolled to where the screen is free. */
const coveredFor = (over: Locator): Promise<string[]> =>
  over.evaluate((region) => {
    const covered: string[] = [];
    for (const pressed of document.querySelectorAll<HTMLElement>('main :is(button, a)')) {
      if (!pressed.checkVisibility()) continue;
      pressed.scrollIntoView({ block: 'nearest' });
      const { top, bottom } = region.getBoundingClientRect();
      const below = pressed.getBoundingClientRect().bottom - top;
      if (below > 0 && pressed.getBoundingClientRect().top < bottom) window.scrollBy(0, below);
      const box = pressed.getBoundingClientRect();
      if (box.bottom > top + 1 && box.top < bottom) covered.push(pressed.textContent ?? '');
    }
    return covered;
  });

const atPhone = (physician: Page): Promise<void> => physician.setViewportSize(PHONE);

test('on a phone, what is told in passing covers no button for good, on the board and on a case', async ({
  arrives,
}) => {
  test.slow();
  const [osei, lindqvist] = await Promise.all([arrives('Kofi Osei'), arrives('dr Lindqvist')]);
  await atPhone(lindqvist);
  await runsReadBy(lindqvist, osei);
  await logChange(osei, 'TcMEP', 'lost');
  const told = lindqvist.getByRole('region', { name: 'Notifications' });
  await expect(told.getByRole('heading', { name: 'OR 4 · Mercy: signal change' })).toBeVisible();
  expect(await coveredFor(told)).toEqual([]);
  await openReading(lindqvist, 'OR 5 Mercy');
  await expect(told.getByRole('heading')).toBeVisible();
  expect(await coveredFor(told)).toEqual([]);
});

test('on a phone, what waits scrolls away with the page and never lies over the chat', async ({
  arrives,
}) => {
  test.slow();
  const [osei, lindqvist] = await Promise.all([arrives('Kofi Osei'), arrives('dr Lindqvist')]);
  await atPhone(lindqvist);
  await runsReadBy(lindqvist, osei);
  await openReading(lindqvist, 'OR 4 Mercy');
  await openCase(osei, 'Next', 'OR 5 · Mercy');
  await startClock(osei);
  await osei.getByRole('button', { name: 'Ask for a reader…' }).click();
  const dialog = osei.getByRole('dialog');
  await dialog.getByRole('button', { name: 'dr Lindqvist' }).click();
  await dialog.getByRole('button', { name: 'Ask', exact: true }).click();
  const waiting = lindqvist.getByRole('region', { name: 'Waiting for you' });
  await expect(waiting).toContainText('Kofi Osei asks for a reader');
  const head = lindqvist.getByRole('heading', { name: 'Chat with the OR' });
  await head.evaluate((element) => element.scrollIntoView({ block: 'start' }));
  const [top, lowest] = [await head.boundingBox(), await waiting.boundingBox()];
  expect(top?.y).toBeGreaterThanOrEqual((lowest?.y ?? 0) + (lowest?.height ?? 0));
});
