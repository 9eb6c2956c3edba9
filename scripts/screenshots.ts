import { copyFileSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { findOrInstallChromium } from './browser.ts';
import { smallPng } from './screenshots/small-png.ts';
import { bin, ROOT, runTool } from './tools.ts';
import { buildWeb } from './web/build.ts';
import { isWebStale } from './web/stale.ts';

const PICTURES = `${ROOT}e2e/visual/pictures`;
/** What the README shows, of the same pictures. */
const IN_README: Readonly<Record<string, string>> = {
  technologist: 'case-over-the-limit-tablet-light',
  'reading-physician': 'board-over-the-limit-desktop-light',
  biller: 'record-desktop-light',
  reports: 'report-over-limit-desktop-light',
};

// Makes anew what the end-to-end tests compare the screens with. Look at the pictures before they are committed.
const chromium = await findOrInstallChromium();
if (chromium === undefined) process.exit(1);
if (isWebStale(ROOT) && !(await buildWeb('capture'))) process.exit(1);
rmSync(PICTURES, { recursive: true, force: true });
mkdirSync(PICTURES, { recursive: true });
const { code } = await runTool({
  command: bin('playwright'),
  args: ['test', '--config', 'e2e/playwright.config.ts', 'e2e/visual', '--update-snapshots=all'],
  env: { CHROMIUM_PATH: chromium },
});
let bytes = 0;
for (const name of globSync('*.png', { cwd: PICTURES })) {
  const small = smallPng(readFileSync(`${PICTURES}/${name}`));
  writeFileSync(`${PICTURES}/${name}`, small);
  bytes += small.length;
}
if (code === 0)
  for (const [name, picture] of Object.entries(IN_README))
    copyFileSync(`${PICTURES}/${picture}.png`, `${ROOT}docs/screenshots/${name}.png`);
console.log(`${(bytes / 1e6).toFixed(1)} MB of pictures in ${PICTURES}`);
process.exitCode = code ?? 1;
