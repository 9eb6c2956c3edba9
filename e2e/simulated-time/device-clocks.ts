import type { BrowserContext, Locator, Page } from '@playwright/test';

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

/** Sets the clocks and presses a button, before anything else on the page can notice that time has gone by. */
export async function setDeviceClocksAndPress(button: Locator, now: number): Promise<void> {
  await button.evaluate((element, told) => {
    window.simulatedNow = told;
    if (element instanceof HTMLElement) element.click();
  }, now);
}
