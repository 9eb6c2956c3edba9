import type { Page } from '@playwright/test';
import { RandomSource } from '../apps/server/src/testing/random-source.ts';
import { CuttableLink } from './cuttable-link.ts';
import { expect, test } from './hospital.ts';
import { backOnline, clock, connectionBar, happened, logNote, notSaved, openCase } from './operating-room.ts';

const SEEDS = process.env['SEED'] === undefined ? [1, 2] : [Number(process.env['SEED'])];
const STEPS = 36;
/** The other tablet may have changed what can be pressed. */
const PRESSED_WITHIN_MS = 1_500;

interface Tablet {
  readonly page: Page;
  readonly link: CuttableLink;
  isCut: boolean;
}

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' });

/** Presses it unless it goes away before that: somebody else may have been faster. */
async function presses(page: Page, name: string | RegExp): Promise<void> {
  await button(page, name)
    .click({ timeout: PRESSED_WITHIN_MS })
    .catch(() => undefined);
}

/** Whatever of the clock can be pressed now. */
async function pressesClock(page: Page, random: RandomSource): Promise<void> {
  const names = ['Start clock', 'Interrupt', 'Resume', 'Stop', 'Take back'];
  const visible = await Promise.all(names.map((name) => button(page, name).isVisible()));
  const name = random.oneOf(names.filter((_, index) => visible[index]));
  // Twice as often as not the clock goes on.
  if (name === 'Stop' && random.number(3) > 0) return presses(page, 'Interrupt');
  await presses(page, name);
  if (name === 'Stop') await presses(page, /^Stop at/);
  if (name === 'Resume' && (await page.getByRole('dialog').isVisible()))
    await presses(page, 'Run the clock on');
}

async function toggles(tablet: Tablet): Promise<void> {
  tablet.isCut = !tablet.isCut;
  if (tablet.isCut) await tablet.link.cut();
  else await tablet.link.mend();
  if (tablet.isCut) await expect(connectionBar(tablet.page)).toBeVisible();
}

for (const seed of SEEDS) {
  test(`two tablets on one case, cut off now and then, end up showing the same as a third (seed ${seed})`, async ({
    arrives,
  }) => {
    const random = new RandomSource(seed);
    const pages = await Promise.all([arrives('Kofi Osei'), arrives('Maya Brandt')]);
    const tablets: Tablet[] = [];
    for (const page of pages) {
      tablets.push({ page, link: await CuttableLink.of(page), isCut: false });
      await openCase(page, 'Next', 'OR 4 · Mercy');
    }
    const notes: string[] = [];
    let whileCut = 0;
    for (let step = 0; step < STEPS; step++) {
      const tablet = random.oneOf(tablets);
      const action = random.number(10);
      if (tablet.isCut && action < 7) whileCut++;
      if (action < 5) await pressesClock(tablet.page, random);
      else if (action < 7) {
        const text = `Note ${step} of seed ${seed}.`;
        await logNote(tablet.page, text);
        notes.push(text);
      } else if (action < 9) await toggles(tablet);
      else await expect(clock(tablet.page)).toBeVisible();
    }
    expect(whileCut).toBeGreaterThan(2);

    for (const { page, link } of tablets) {
      await link.mend();
      await backOnline(page);
      await expect(notSaved(page)).toHaveCount(0);
    }
    const third = await arrives('Elena Ruiz');
    await third.goto(new URL(pages[0].url()).pathname);
    await expect(happened(third).first()).toBeVisible();
    const shown = (page: Page) =>
      Promise.all([clock(page).textContent(), happened(page).allTextContents()] as const);
    await expect(async () => {
      const [fresh, ...others] = await Promise.all([third, ...pages].map(shown));
      for (const other of others) expect(other).toEqual(fresh);
    }).toPass();
    for (const text of notes) await expect(happened(third).filter({ hasText: text })).toHaveCount(1);
  });
}
