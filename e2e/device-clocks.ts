import type { Page } from '@playwright/test';
import type { HostedServer } from './hosted/server-host.ts';

/**
 * The clocks of the device that a page runs on: the wall clock can be set, and the device can sleep, which the clock of the page
 * does not count. They stay so through reloads.
 */
export class DeviceClocks {
  readonly #page: Page;
  #aheadMs = 0;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Somebody, or the network, sets the wall clock. */
  async setWallClock(byMs: number): Promise<void> {
    this.#aheadMs += byMs;
    const setTo = (aheadMs: number): void => {
      Date.now = () => Math.floor(performance.timeOrigin + performance.now()) + aheadMs;
    };
    await this.#page.addInitScript(setTo, this.#aheadMs);
    await this.#page.evaluate(setTo, this.#aheadMs);
  }

  /** So much time goes by for everybody, while `performance.now` of this device stands still. */
  async sleep(ms: number, server: HostedServer): Promise<void> {
    await server.letTimePass(ms);
    await this.setWallClock(ms);
  }
}
