import type { Page } from '@playwright/test';
import { expect, test } from './hospital.ts';

declare global {
  interface Window {
    drawing: { commits: number; readonly changes: string[] };
  }
}

/** Counts how often React draws, from the next load of the page on, and notes what changes in the page. */
async function watchDrawing(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const drawing = { commits: 0, changes: [] as string[] };
    const hook = {
      supportsFiber: true,
      inject: () => 1,
      onCommitFiberRoot: () => {
        drawing.commits += 1;
      },
      onCommitFiberUnmount: () => undefined,
    };
    Object.assign(window, { drawing, __REACT_DEVTOOLS_GLOBAL_HOOK__: hook });
    new MutationObserver((records) => {
      for (const { type, target } of records) drawing.changes.push(`${type}: ${target.textContent}`);
    }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  });
  await page.reload();
}

test('clocks tick, and nothing else of the board is drawn', async ({ opensAt }) => {
  // A minute further the timeline would be drawn anew.
  const hospital = await opensAt('2026-11-03T18:00:10Z');
  const { page } = await hospital.arrives('dr Okafor');
  await watchDrawing(page);
  const clock = page.getByRole('timer', { name: 'Monitored time' }).first();
  await expect(clock).toHaveText('1:47:12');
  expect(await page.evaluate(() => window.drawing.commits)).toBeGreaterThan(0);

  await page.evaluate(() => {
    window.drawing.commits = 0;
    window.drawing.changes.length = 0;
  });
  for (const shown of ['1:47:13', '1:47:14', '1:47:15', '1:47:16', '1:47:17']) {
    await hospital.goesOn(1_000);
    await expect(clock).toHaveText(shown);
  }
  const { commits, changes } = await page.evaluate(() => window.drawing);
  expect(changes.length).toBeGreaterThan(10);
  for (const change of changes) expect(change).toMatch(/^characterData: \d+:\d\d:\d\d$/);
  expect(commits).toBe(0);
});
