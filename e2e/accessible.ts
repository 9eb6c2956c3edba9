import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** What axe leaves out unless it is asked: WCAG 2.2 AA, 2.5.8 (targets of 24 px, or with room around them). */
const OF_WCAG_22 = { 'target-size': { enabled: true } } as const;

/** Nothing on the page that some cannot read or reach, in light and in dark. */
export async function expectAccessible(page: Page): Promise<void> {
  // An open list belongs to its button, wherever in the page it lies; this rule knows that of dialogs only.
  const listIsOpen = await page.locator('[role=menu], [role=listbox]').first().isVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page })
      .options(
        colorScheme === 'light'
          ? { rules: { ...OF_WCAG_22, region: { enabled: !listIsOpen } } }
          : // Nothing but the colours differs in the dark.
            { runOnly: { type: 'rule', values: ['color-contrast'] } },
      )
      .analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  }
}
