import type { Page } from '@playwright/test';
import { expect, test } from './hospital.ts';
import { openCase, startClock } from './operating-room.ts';
import { joinRemotely, ownLoad } from './reading-room.ts';

/** Heights of what can be pressed in a part of the page, with what each says. */
const heights = (page: Page, within: string) =>
  page.locator(`${within} button, ${within} a[href], ${within} summary`).evaluateAll((elements) =>
    elements
      .filter((element) => element.checkVisibility() && getComputedStyle(element).display !== 'inline')
      .map((element) => ({
        says: element.getAttribute('aria-label') ?? element.textContent,
        height: Math.round(element.getBoundingClientRect().height),
      })),
  );

/** Collects what a screen reader would say of one live region from now on. */
const listen = (page: Page, selector: string): Promise<void> =>
  page.locator(selector).evaluate((region) => {
    const said: string[] = [];
    Object.assign(globalThis, { said });
    new MutationObserver(() => {
      const text = region.textContent?.replace(/\s+/g, ' ').trim() ?? '';
      if (said.at(-1) !== text) said.push(text);
    }).observe(region, { childList: true, characterData: true, subtree: true });
  });

const saidTo = (page: Page): Promise<unknown> => page.evaluate(() => Reflect.get(globalThis, 'said'));

test('a change of the load is told politely, once, in whole words', async ({ arrives }) => {
  const [osei, lindqvist] = [await arrives('Kofi Osei'), await arrives('dr Lindqvist')];
  await joinRemotely(lindqvist, 'OR 4 Mercy');
  await listen(lindqvist, 'section[aria-label="Your load"] [aria-live=polite]');
  await openCase(osei, 'Next', 'OR 4 · Mercy');
  await startClock(osei);
  await expect(ownLoad(lindqvist)).toContainText('1 of 3');
  expect(await saidTo(lindqvist)).toEqual(['1 of 3 below the limit']);
});

test('whoever wants no motion sees none', async ({ arrives }) => {
  const page = await arrives('Kofi Osei');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openCase(page, 'Running', 'OR 2 · Mercy');
  await page.getByRole('button', { name: 'Note', exact: true }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  const moving = await page.evaluate(
    () =>
      [...document.querySelectorAll('*')].filter((element) => {
        const { transitionDuration, animationName } = getComputedStyle(element);
        return animationName !== 'none' || transitionDuration.split(', ').some((time) => time !== '0s');
      }).length,
  );
  expect(moving).toBe(0);
});

test('where the device chooses the colours, what is chosen and what has the focus can be told', async ({
  arrives,
}) => {
  const page = await arrives('Kofi Osei');
  await page.emulateMedia({ forcedColors: 'active' });
  await openCase(page, 'Running', 'OR 2 · Mercy');
  await page.getByRole('button', { name: 'Signal change', exact: true }).click();
  const modality = page.getByRole('dialog').getByRole('group', { name: 'Modality' }).getByRole('button');
  await modality.first().click();
  const edge = (index: number) =>
    modality.nth(index).evaluate((element) => getComputedStyle(element).outlineStyle);
  await expect(modality.first()).toHaveText(/^✓/);
  expect([await edge(0), await edge(1)]).toEqual(['solid', 'none']);
  await page.keyboard.press('Tab');
  const focused = await page.evaluate(() =>
    document.activeElement === null ? 'none' : getComputedStyle(document.activeElement).outlineStyle,
  );
  expect(focused).toBe('solid');
});

test('what gloves press is large, and the clock’s buttons larger', async ({ arrives }) => {
  const page = await arrives('Kofi Osei');
  await page.setViewportSize({ width: 1180, height: 820 });
  await openCase(page, 'Running', 'OR 2 · Mercy');
  const dock = await heights(page, 'section[aria-label="Clock and log"]');
  expect(dock.length).toBeGreaterThan(3);
  expect(dock.filter(({ height }) => height < 64)).toEqual([]);
  const clock = dock.filter(({ says }) => /Interrupt|Stop/.test(says ?? ''));
  expect(clock).toHaveLength(2);
  expect(clock.filter(({ height }) => height < 120)).toEqual([]);
  expect((await heights(page, 'body')).filter(({ height }) => height < 44)).toEqual([]);
});

for (const [name, heading] of [
  ['dr Okafor', 'Reading'],
  ['Priya Nair', 'Records'],
  ['Claire Moreau', 'People'],
] as const) {
  test(`what ${name} presses is at least 24 px high, and every button 48 px`, async ({ arrives }) => {
    const page = await arrives(name);
    await expect(page.getByRole('heading', { name: heading, level: 1 })).toBeVisible();
    expect((await heights(page, 'body')).filter(({ height }) => height < 24)).toEqual([]);
    const buttons = await page
      .getByRole('button')
      .evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().height)));
    expect(buttons.filter((height) => height < 48)).toEqual([]);
  });
}
