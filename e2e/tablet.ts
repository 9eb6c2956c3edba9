import { mkdtempSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, expect, type LaunchOptions, type Page } from '@playwright/test';

/** A browser with a profile on disk, which outlives the browser: it can be killed and started again. */
export class Tablet {
  readonly #profile = mkdtempSync(join(tmpdir(), 'ionm-tablet-'));
  readonly #launchOptions: LaunchOptions;
  #context: BrowserContext | undefined;

  constructor(launchOptions: LaunchOptions) {
    this.#launchOptions = launchOptions;
  }

  /** Opens the app in a new tab; starts the browser if need be, its wall clock so far behind. */
  async opens(address: string, behindMs = 0): Promise<Page> {
    this.#context ??= await this.#start(behindMs);
    const page = await this.#context.newPage();
    await page.goto(address);
    return page;
  }

  /** Ends the browser as a crash would: nothing is told to anybody. */
  async kill(): Promise<void> {
    const context = this.#context;
    if (context === undefined) return;
    this.#context = undefined;
    const closed = new Promise((resolve) => context.once('close', resolve));
    process.kill(this.#pid(), 'SIGKILL');
    await closed;
  }

  async close(): Promise<void> {
    await this.#context?.close();
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }

  async #start(behindMs: number): Promise<BrowserContext> {
    const context = await chromium.launchPersistentContext(this.#profile, {
      ...this.#launchOptions,
      serviceWorkers: 'allow',
    });
    if (behindMs !== 0) {
      await context.addInitScript((behind) => {
        const RealDate = Date;
        const now = () => RealDate.now() - behind;
        globalThis.Date = new Proxy(RealDate, {
          construct: (target, given, as) =>
            Reflect.construct(target, given.length === 0 ? [now()] : given, as),
          get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
        });
      }, behindMs);
    }
    return context;
  }

  /** Chromium's lock on its profile names its process: `host-1234`. */
  #pid(): number {
    return Number(readlinkSync(join(this.#profile, 'SingletonLock')).split('-').at(-1));
  }
}

export async function signIn(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name }).click();
  await expect(page.getByRole('banner')).toContainText(name);
  await appIsKept(page);
}

/** Until the browser has the whole app, it does not start without a server. */
export const appIsKept = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });

/** Goes on, on the sign-in page, as somebody for whom so many entries wait on this device. */
export async function goOn(page: Page, name: string, waits: string): Promise<void> {
  const button = page.getByRole('button', { name: `Go on as ${name}` });
  await expect(button).toContainText(waits);
  await button.click();
  await expect(page.getByRole('banner')).toContainText(name);
}

export const connection = (page: Page) => page.getByRole('status', { name: 'Connection' });
