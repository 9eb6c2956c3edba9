import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, type Page } from '@playwright/test';
import type axe from 'axe-core';

declare global {
  interface Window {
    axe?: typeof axe;
  }
}

const AXE = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');
/** What axe leaves out unless it is asked: WCAG 2.2 AA, 2.5.8 (targets of 24 px, or with room around them). */
const OF_WCAG_22 = { 'target-size': { enabled: true } } as const;

/** Nothing on the page that some cannot read or reach, in light and in dark. */
export async function expectAccessible(page: Page): Promise<void> {
  // While a desk is being loaded there is nothing to look at yet.
  await expect(page.locator('h1')).not.toHaveCount(0);
  // An open list belongs to its button, wherever in the page it lies; this rule knows that of dialogs only.
  const listIsOpen = await page.locator('[role=menu], [role=listbox]').first().isVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await isDrawn(page);
    expect(
      await violations(
        page,
        colorScheme === 'light'
          ? { rules: { ...OF_WCAG_22, region: { enabled: !listIsOpen } } }
          : // Nothing but the colours differs in the dark.
            { runOnly: { type: 'rule', values: ['color-contrast'] } },
      ),
    ).toEqual([]);
  }
}

/** What changes bit by bit, as colours do, has changed. */
const isDrawn = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
    const changing = document.getAnimations().filter((animation) => animation instanceof CSSTransition);
    await Promise.allSettled(changing.map(({ finished }) => finished));
  });

/** Axe is put into the page once: to do so takes six times as long as to look at the page. The app has no frames. */
async function violations(page: Page, options: axe.RunOptions): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  return page.evaluate(async (given) => {
    if (window.axe === undefined) throw new Error('axe is not in the page');
    const found = await window.axe.run(document, { ...given, resultTypes: ['violations'] });
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  }, options);
}
