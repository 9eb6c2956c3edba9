import type { BrowserContext, Page } from '@playwright/test';

declare global {
  interface Window {
    simulatedNow: number;
  }
}

/** Both clocks of every page of this device stand still at `now`, until `setDeviceClocks` says something else. */
export async function driveDeviceClocks(device: BrowserContext, now: number): Promise<void> {
  await device.addInitScript((loadedAt) => {
    window.simulatedNow = loadedAt;
    Date.now = () => window.simulatedNow;
    performance.now = () => window.simulatedNow - loadedAt;
  }, now);
}

export async function setDeviceClocks(page: Page, now: number): Promise<void> {
  await page.evaluate((told) => {
    window.simulatedNow = told;
  }, now);
}
