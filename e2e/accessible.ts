import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Nothing on the page that some cannot read or reach, in light and in dark. */
export async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const look = new AxeBuilder({ page });
    // An open list belongs to its button, wherever in the page it lies; this rule knows that of dialogs only.
    if (await page.locator('[role=menu], [role=listbox]').first().isVisible()) look.disableRules(['region']);
    // Nothing but the colours differs in the dark.
    if (colorScheme === 'dark') look.withRules(['color-contrast']);
    const { violations } = await look.analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  }
}
