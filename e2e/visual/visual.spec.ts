import { type BrowserContext, expect, type Page } from '@playwright/test';
import { expectAccessible } from '../accessible.ts';
import { test as base } from '../hosted/hosted-test.ts';
import { SimulatedHospital } from '../simulated-time/hospital.ts';
import { madeElsewhere, noteMaker } from './maker.ts';
import { COLOURS, NOON, SIZES, type State } from './state.ts';
import { ALL_STATES } from './states/all-states.ts';

/** So high that nothing has to be scrolled from under what stays at an edge. */
const WHOLE_PAGE = 2500;

/** A page is looked at again until two pictures in a row are the same. */
const SETTLED_WITHIN_MS = 15_000;

/** `shows`: brings the page of a state about, in a hospital of its own. */
const test = base.extend<{ shows: (state: State) => Promise<Page> }>({
  shows: async ({ browser, host }, use) => {
    const ends: (() => Promise<void>)[] = [];
    const newDevice = async (timezoneId: string): Promise<BrowserContext> => {
      const context = await browser.newContext({
        timezoneId,
        locale: 'en-US',
        viewport: SIZES.desktop,
        reducedMotion: 'reduce',
      });
      ends.unshift(() => context.close());
      return context;
    };
    await use(async ({ show, accounts = false }) => {
      const hospital = await SimulatedHospital.opens(host, { now: NOON, newDevice, accounts });
      ends.push(() => hospital.server.stopAndForget());
      return show(hospital);
    });
    for (const end of ends) await end();
  },
});

for (const state of ALL_STATES) {
  test(`everyone can use it, and it looks as it did: ${state.name}`, async ({ browser, shows }) => {
    const isNew = test.info().config.updateSnapshots === 'all';
    if (isNew) await noteMaker(browser);
    const page = await shows(state);
    if (!isNew) {
      for (const { width } of state.onPaper ? [] : [SIZES.desktop, SIZES.phone]) {
        await page.setViewportSize({ width, height: WHOLE_PAGE });
        await expectAccessible(page);
      }
      if (await madeElsewhere(browser)) return;
    }
    // Nothing lies under the pointer.
    await page.mouse.move(0, 0);
    for (const [size, viewport] of Object.entries(SIZES)) {
      await page.setViewportSize(viewport);
      await bringIntoView(page, state);
      for (const colorScheme of COLOURS) {
        await page.emulateMedia({ colorScheme });
        const covered = state.covers?.(page);
        const mask = covered === undefined ? [] : [covered];
        await expect
          .soft(page)
          .toHaveScreenshot(`${state.name}-${size}-${colorScheme}.png`, { mask, timeout: SETTLED_WITHIN_MS });
      }
    }
  });
}

async function bringIntoView(page: Page, { looksAt }: State): Promise<void> {
  // How much stays at the edges, from under which things are scrolled, is known a frame after the size.
  await page.evaluate(
    () => new Promise((shown) => requestAnimationFrame(() => requestAnimationFrame(shown))),
  );
  if (looksAt === undefined) await page.evaluate(() => window.scrollTo(0, 0));
  else await looksAt(page).evaluate((element) => element.scrollIntoView({ block: 'start' }));
}
