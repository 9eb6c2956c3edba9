import { type BrowserContext, expect, type Page } from '@playwright/test';
import { test as base } from './hosted/hosted-test.ts';
import type { Server } from './server.ts';
import { Tablet } from './tablet.ts';
import { wholeChromiumOptions } from './whole-chromium.ts';

/** Brings a person of the demo organisation to their desk, in a browser of their own. */
export type Arrives = (name: string) => Promise<Page>;

interface Hospital {
  readonly server: Server;
  readonly arrives: Arrives;
  /** A browser of its own, which can be killed and started again. */
  readonly tablet: Tablet;
}

/** Each test has its own server with its own log, and as many browsers as people. */
export const test = base.extend<Hospital>({
  server: async ({ host }, use) => {
    const server = await host.opens();
    await use(server);
    await server.stopAndForget();
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright finds out what a fixture needs by this pattern.
  tablet: async ({}, use) => {
    const tablet = new Tablet(wholeChromiumOptions());
    await use(tablet);
    await tablet.close();
  },
  arrives: async ({ browser, server }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (name) => {
      const context = await browser.newContext({ baseURL: server.address, acceptDownloads: true });
      contexts.push(context);
      const page = await context.newPage();
      await page.goto('/');
      await page.getByRole('button', { name }).click();
      await expect(page.getByRole('banner')).toContainText(name);
      return page;
    });
    await Promise.all(contexts.map((context) => context.close()));
  },
});

export { expect };
