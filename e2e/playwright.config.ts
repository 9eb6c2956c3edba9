import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { installedChromium, isRoot, LAUNCH_ARGS } from '../scripts/browser.ts';

const executablePath = installedChromium();
// Workers read this file again; they need not search again. Without one, Playwright says what is missing when it starts: tools
// that only look for unused code read this file too, on machines where none has been installed yet.
if (executablePath !== undefined) process.env['CHROMIUM_PATH'] = executablePath;
// Servers and commands are started by many tests, and compiling costs half of a start.
process.env['NODE_COMPILE_CACHE'] ??= join(import.meta.dirname, 'node_modules', '.cache', 'compiled');

const report = process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'];

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  // One more than a small machine has cores: a fifth of the time is waiting for what a page waits for.
  workers: 3,
  // A long file would else be run by one worker at the end, while the other has nothing to do.
  fullyParallel: true,
  retries: 0,
  // A test with five browsers takes long on a machine that does other things too.
  timeout: 90_000,
  expect: {
    toHaveScreenshot: {
      pathTemplate: 'visual/pictures/{arg}{ext}',
      animations: 'disabled',
      caret: 'hide',
      scale: 'css',
      // The pictures are kept in few colours, so that edges of letters differ by a shade; a word, a colour or a place may not.
      threshold: 0.25,
      maxDiffPixels: 60,
    },
  },
  reporter: [['list'], ...(report === undefined ? [] : [['json', { outputFile: report }] as const])],
  use: {
    viewport: { width: 1440, height: 900 },
    // It keeps the whole app on the device, which costs a fifth of a test: those that are about that allow it.
    serviceWorkers: 'block',
    // A trace of every step would cost a quarter of the whole run: ask for it by `--trace on` when a test fails.
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      chromiumSandbox: !isRoot(),
      args: LAUNCH_ARGS,
    },
  },
});
