import { readFileSync, writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { findOrInstallChromium, isRoot } from './browser.ts';
import { ROOT } from './tools.ts';

// Draws the icons of the installed app from icon.svg. To be run again, by hand, when that changes.

const PUBLIC = `${ROOT}apps/web/public`;
/** A launcher may cut a maskable icon down to a circle of 80 % of its width, so the drawing is that small. */
const SAFE_SHARE = 0.8;

const svg = readFileSync(`${PUBLIC}/icon.svg`, 'utf8');
const ground = /<rect[^>]*fill="(#\w+)"/.exec(svg)?.[1];
const executablePath = await findOrInstallChromium();
if (executablePath === undefined || ground === undefined) process.exit(1);

const browser = await chromium.launch({ executablePath, chromiumSandbox: !isRoot() });
const page = await browser.newPage();

async function draw(name: string, size: number, share: number, background: string): Promise<void> {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<style>body{margin:0;height:100vh;display:grid;place-items:center;background:${background}}
    svg{width:${share * 100}vw}</style>${svg}`,
  );
  writeFileSync(`${PUBLIC}/${name}.png`, await page.screenshot({ omitBackground: true }));
}

await draw('icon-192', 192, 1, 'transparent');
await draw('icon-512', 512, 1, 'transparent');
await draw('icon-maskable-512', 512, SAFE_SHARE, ground);
await browser.close();
