import { defineConfig } from '@playwright/test';
import { installedChromium, isRoot, LAUNCH_ARGS } from '../scripts/browser.ts';

const executablePath = installedChromium();
if (executablePath === undefined) throw new Error('No Chromium found. `pnpm test` installs one.');
// Workers read this file again; they need not search again.
process.env['CHROMIUM_PATH'] = executablePath;

const report = process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'];

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  workers: 2,
  retries: 0,
  reporter: [['list'], ...(report === undefined ? [] : [['json', { outputFile: report }] as const])],
  use: {
    viewport: { width: 1440, height: 900 },
    trace: 'retain-on-failure',
    launchOptions: { executablePath, chromiumSandbox: !isRoot(), args: LAUNCH_ARGS },
  },
});
