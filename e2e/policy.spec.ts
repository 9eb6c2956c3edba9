import type { Page } from '@playwright/test';
import { expect, test } from './hospital.ts';
import { killable } from './killable-server.ts';
import { clock, openCase, startClock } from './operating-room.ts';
import { appIsKept } from './tablet.ts';

test.use({ serviceWorkers: 'allow' });

/** What the browser refused by the policy of the page, from now on. */
async function violations(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  await page.exposeFunction('violated', (what: string) => found.push(what));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
      Reflect.get(window, 'violated')(`${effectiveDirective} ${blockedURI} ${sample}`);
    });
  });
  return found;
}

killable(
  'the app keeps to its policy: it connects, draws, is kept on the device and starts without a network',
  async ({ arrives, server }) => {
    const page = await arrives('Kofi Osei');
    const found = await violations(page);
    await page.reload();
    await openCase(page, 'Next', 'OR 4 · Mercy');
    await startClock(page);
    await appIsKept(page);
    expect(await page.evaluate(() => isSecureContext && 'trustedTypes' in window)).toBe(true);
    await server.kill();
    await page.reload();
    await expect(clock(page)).toContainText('monitoring');
    expect(found).toEqual([]);
  },
);

test('nothing inline runs on the page, text becomes no script, and nobody else is asked', async ({
  arrives,
}) => {
  const page = await arrives('Kofi Osei');
  const found = await violations(page);
  await page.reload();
  const ran = await page.evaluate(async () => {
    const script = document.createElement('script');
    const tried: string[] = [];
    try {
      script.textContent = 'window.inlineRan = true';
      document.body.append(script);
    } catch {
      tried.push('script');
    }
    try {
      document.body.insertAdjacentHTML('beforeend', '<img src="/nowhere" onerror="window.inlineRan = true">');
    } catch {
      tried.push('markup');
    }
    await fetch('http://127.0.0.1:1/').catch(() => tried.push('fetch'));
    await new Promise<void>((ended) => {
      try {
        const socket = new WebSocket('ws://127.0.0.1:1/');
        socket.onerror = () => ended();
      } catch {
        ended();
      }
    });
    return { tried, inlineRan: Reflect.get(window, 'inlineRan') };
  });
  expect(ran).toEqual({ tried: expect.arrayContaining(['markup', 'fetch']), inlineRan: undefined });
  await expect.poll(() => found.filter((what) => what.startsWith('connect-src')).length).toBe(2);
});
