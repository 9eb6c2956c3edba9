import type { LaunchOptions } from '@playwright/test';
import { isRoot, LAUNCH_ARGS, wholeChromium } from '../scripts/browser.ts';

/**
 * For what the one without windows lacks: notifications, keeping the screen on, and a profile on disk that is locked by its
 * process.
 */
export function wholeChromiumOptions(): LaunchOptions {
  const executablePath = wholeChromium();
  return {
    ...(executablePath === undefined ? {} : { executablePath }),
    chromiumSandbox: !isRoot(),
    args: LAUNCH_ARGS,
  };
}
