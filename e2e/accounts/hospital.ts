import { type BrowserContext, expect, type Page } from '@playwright/test';
import { test as base } from '../hosted/hosted-test.ts';
import type { HostedServer } from '../hosted/server-host.ts';
import { Administrator, PASSWORD, signInNameOf } from './administrator.ts';

interface HospitalWithAccounts {
  /** With accounts, and set up by nobody. */
  readonly server: HostedServer;
  /** Has set the server up. */
  readonly administrator: Administrator;
  /** A browser of its own, on its first page. */
  readonly browses: (viewport?: { readonly width: number; readonly height: number }) => Promise<Page>;
}

/** Each test has its own server with accounts. */
export const test = base.extend<HospitalWithAccounts>({
  server: async ({ host }, use) => {
    const server = await host.opens({ environment: { DEMO: '0' } });
    await use(server);
    await server.stopAndForget();
  },
  administrator: async ({ server, playwright }, use) => {
    await use(await Administrator.setsUp(server, playwright.request));
  },
  browses: async ({ browser, server }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (viewport) => {
      const context = await browser.newContext({
        baseURL: server.address,
        ...(viewport && { viewport }),
      });
      contexts.push(context);
      const page = await context.newPage();
      await page.goto('/');
      return page;
    });
    await Promise.all(contexts.map((context) => context.close()));
  },
});

export { expect };

/** Types name and password; what comes then is the test's to say. */
export async function typePassword(page: Page, name: string, password = PASSWORD): Promise<void> {
  await page.getByRole('textbox', { name: 'Sign-in name' }).fill(signInNameOf(name));
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

/** Signs in somebody who needs no code. */
export async function signInWithPassword(page: Page, name: string): Promise<void> {
  await typePassword(page, name);
  await expect(page.getByRole('banner')).toContainText(name);
}

/** On a shared tablet: a touch on the name, and six digits. */
export async function signInWithPin(page: Page, name: string, pin: string): Promise<void> {
  await page.getByRole('button', { name }).click();
  for (const digit of pin) await page.getByRole('button', { name: digit, exact: true }).click();
}

/** The header names who is signed in. */
export const header = (page: Page) => page.getByRole('banner');

/** A case that nobody planned; its page is then open. */
export async function addsCase(page: Page, room: string): Promise<void> {
  await page.getByRole('button', { name: 'Add a case…' }).click();
  for (const name of [room, 'SSEP']) await page.getByRole('button', { name, exact: true }).click();
  await page.getByRole('button', { name: 'Add the case' }).click();
  await expect(page.getByRole('button', { name: 'Start clock' })).toBeVisible();
}

/** With the code of an administrator somebody sets a password, and is then signed in. */
export async function setsPasswordByInvitation(
  page: Page,
  name: string,
  code: string,
  password: string,
): Promise<void> {
  await page.getByRole('button', { name: 'I have an invitation code' }).click();
  await page.getByRole('textbox', { name: 'Code' }).fill(code);
  await page.getByRole('textbox', { name: 'Sign-in name' }).fill(signInNameOf(name));
  await page.getByLabel('New password').fill(password);
  await page.getByRole('button', { name: 'Set password and sign in' }).click();
}
