import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';

/** Beside the pictures: by what they were made. */
const FILE = join(import.meta.dirname, 'pictures', 'made-by.txt');
/** Letters, figures and the symbols of the states: their widths tell the fonts of a computer. */
const SAMPLE = 'OR 4 Mercy 1:47:12 ▶ ◆ ▲ ‖ ■ ○ ◎ ✓ …';

let told = false;
let maker: Promise<string> | undefined;

/** Whether pictures made here could differ though nothing has changed. Says so once, with what to do. */
export async function madeElsewhere(browser: Browser): Promise<boolean> {
  const here = await makerOf(browser);
  const made = existsSync(FILE) ? readFileSync(FILE, 'utf8').trim() : 'nobody';
  if (here === made) return false;
  if (!told) {
    process.stdout.write(
      `The look of the screens is not compared: the pictures in e2e/visual were made by ${made}, and this is ${here}.\n` +
        'To make your own before you change something: npx -y pnpm@12 screenshots\n',
    );
  }
  told = true;
  return true;
}

/** To be called by whoever makes the pictures anew. */
export async function noteMaker(browser: Browser): Promise<void> {
  writeFileSync(FILE, `${await makerOf(browser)}\n`);
}

function makerOf(browser: Browser): Promise<string> {
  maker ??= makerIn(browser);
  return maker;
}

async function makerIn(browser: Browser): Promise<string> {
  const page = await browser.newPage();
  const widths = await page.evaluate((text) => {
    const context = document.createElement('canvas').getContext('2d');
    return ['system-ui', 'sans-serif', 'monospace'].map((font) => {
      if (context === null) return 0;
      context.font = `16px ${font}`;
      return Math.round(context.measureText(text).width * 10) / 10;
    });
  }, SAMPLE);
  await page.close();
  const [major] = browser.version().split('.');
  return `Chromium ${major} on ${process.platform} ${process.arch} with fonts of ${widths.join(', ')} px`;
}
