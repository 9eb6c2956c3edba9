import type { Page } from '@playwright/test';
import { openPart, save } from './administration.ts';
import { expect, test } from './hospital.ts';

test('who may see more from now on is connected anew, and meanwhile is not told that the server is away', async ({
  arrives,
}) => {
  const moreau = await arrives('Claire Moreau');
  await openPart(moreau, 'Facilities and ORs');
  await moreau.getByRole('button', { name: 'New facility…' }).click();
  await moreau.getByLabel('Name').fill('Northside');
  await moreau.getByRole('button', { name: 'Add an OR' }).click();
  await moreau.getByLabel('OR in place 1').fill('OR 1');
  const isTold = await keepsWhatIsTold(moreau);
  const connectsAnew = moreau.waitForEvent('websocket');
  await save(moreau);
  await (await connectsAnew).waitForEvent('framereceived');
  expect(await isTold()).toEqual([]);
});

/** From now on all that the page tells about its connection, also what it tells for a moment only. */
async function keepsWhatIsTold(page: Page): Promise<() => Promise<readonly string[]>> {
  const told = await page.evaluateHandle(() => {
    const words = new Set<string>();
    new MutationObserver(() => {
      const text = document.querySelector('[role=status][aria-label=Connection]')?.textContent;
      if (text != null) words.add(text);
    }).observe(document.body, { childList: true, subtree: true });
    return words;
  });
  return () => told.evaluate((words) => [...words]);
}
