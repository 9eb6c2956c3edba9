import type { Page } from '@playwright/test';
import { expect, test } from './hospital.ts';
import { openCase, startClock } from './operating-room.ts';
import { card, joinRemotely, openReading, ownLoad } from './reading-room.ts';

interface Heard {
  readonly politely: readonly string[];
  readonly atOnce: readonly string[];
}

/** Collects what a screen reader would say from now on: of the load when it has finished, of any alert over what it is saying. */
const listen = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const heard: { politely: string[]; atOnce: string[] } = { politely: [], atOnce: [] };
    Object.assign(globalThis, { heard });
    const textOf = (element: Element): string => element.textContent?.replace(/\s+/g, ' ').trim() ?? '';
    const load = document.querySelector('section[aria-label="Your load"] [aria-live=polite]');
    let loadSaid = load === null ? '' : textOf(load);
    const alertsSaid = new Map<Element, string>();
    new MutationObserver(() => {
      const now = load === null ? '' : textOf(load);
      if (now !== loadSaid) heard.politely.push(now);
      loadSaid = now;
      for (const alert of document.querySelectorAll('[role=alert], [aria-live=assertive]')) {
        const text = textOf(alert);
        if (text !== '' && text !== alertsSaid.get(alert)) heard.atOnce.push(text);
        alertsSaid.set(alert, text);
      }
    }).observe(document.body, { childList: true, characterData: true, subtree: true, attributes: true });
  });

const heardBy = (page: Page): Promise<Heard> => page.evaluate(() => Reflect.get(globalThis, 'heard'));

test('at the limit the load is told politely; over it an alert says so at once, and once', async ({
  arrives,
}) => {
  test.slow();
  const [osei, okafor] = await Promise.all([arrives('Kofi Osei'), arrives('dr Okafor')]);
  await expect(ownLoad(okafor)).toContainText('2 of 3');
  for (const room of ['OR 4', 'OR 5']) await joinRemotely(okafor, `${room} Mercy`);
  await listen(okafor);
  await openCase(osei, 'Next', 'OR 4 · Mercy');
  await startClock(osei);
  await expect(ownLoad(okafor)).toContainText('3 of 3');
  await expect
    .poll(async () => (await heardBy(okafor)).politely)
    .toEqual([expect.stringMatching(/^3 of 3 .*at the limit$/)]);
  expect((await heardBy(okafor)).atOnce).toEqual([]);

  // A clock that somebody else starts.
  await openCase(osei, 'Next', 'OR 5 · Mercy');
  await startClock(osei);
  await expect(ownLoad(okafor)).toContainText('4 of 3');
  await expect.poll(async () => (await heardBy(okafor)).atOnce).toHaveLength(1);
  // The clock on the card goes on by two seconds, and neither says anything again.
  const time = card(okafor, 'OR 5 Mercy').getByRole('timer', { name: 'Monitored time' });
  for (let seconds = 0; seconds < 2; seconds += 1) {
    const before = (await time.textContent()) ?? '';
    await expect(time).not.toHaveText(before);
  }
  const { politely, atOnce } = await heardBy(okafor);
  expect(atOnce).toEqual([expect.stringContaining('OR 5 · Mercy: you read 4 cases at once, the limit is 3')]);
  expect(politely).toHaveLength(2);
  expect(politely[1]).toMatch(/^4 of 3 .*over the limit/);

  // By their own tap, on the page of the case, which does not show the load.
  await card(okafor, 'OR 5 Mercy').getByRole('button', { name: 'Leave' }).click();
  await okafor.getByRole('button', { name: 'Leave without a reader' }).click();
  await expect(ownLoad(okafor)).toContainText('3 of 3');
  await openReading(okafor, 'OR 5 Mercy');
  await listen(okafor);
  await okafor.getByRole('button', { name: 'Join remote' }).click();
  await expect.poll(async () => (await heardBy(okafor)).atOnce).toHaveLength(1);
  await okafor.getByRole('button', { name: 'All cases' }).click();
  await expect(ownLoad(okafor)).toContainText('4 of 3');
  await expect(okafor.getByRole('heading', { name: 'you read 4 cases at once' })).toBeHidden();
  expect((await heardBy(okafor)).atOnce).toEqual([expect.stringContaining('you read 4 cases at once')]);
});
