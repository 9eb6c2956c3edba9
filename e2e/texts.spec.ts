import type { Page } from '@playwright/test';
import { pseudoText } from '../apps/web/src/texts/pseudo-text.ts';
import { expect, test } from './hospital.ts';
import { plainTexts } from './plain-texts.ts';

/** A person of each desk, their pages, and the first pages below those, by where links lead. */
interface Walk {
  readonly person: string;
  readonly paths: readonly string[];
  readonly below: readonly string[];
}

const WALKS: readonly Walk[] = [
  { person: 'Kofi Osei', paths: ['/technologist'], below: ['/technologist/case/'] },
  { person: 'dr Okafor', paths: ['/physician'], below: [] },
];
const PAGES_BELOW = 7;

for (const { person, paths, below } of WALKS) {
  test(`every word that ${person} sees goes through the catalogue, but for data and the record`, async ({
    page,
    server,
  }) => {
    test.setTimeout(240_000);
    await page.goto(`${server.address}/?locale=pseudo`);
    await expect(page.getByRole('heading', { name: pseudoText('Who are you today?') })).toBeVisible();
    expect(await plainTexts(page)).toEqual([]);
    await page.getByRole('button', { name: person }).click();
    await expect(page.getByRole('banner')).toContainText(person);
    for (const path of paths) {
      await looksAt(page, `${server.address}${path}`);
      for (const link of await linksTo(page, below)) await looksAt(page, `${server.address}${link}`);
    }
  });
}

/** The page, and each dialog that it opens: a button that opens one ends with `…`. */
async function looksAt(page: Page, address: string): Promise<void> {
  await page.goto(`${address}?locale=pseudo`);
  await expect(page.getByRole('main').getByRole('heading').first()).toBeVisible({ timeout: 30_000 });
  expect.soft(await plainTexts(page), address).toEqual([]);
  for (const opener of await page
    .getByRole('main')
    .getByRole('button', { name: /…$/, disabled: false })
    .all()) {
    await opener.click();
    expect.soft(await plainTexts(page), address).toEqual([]);
    await page.keyboard.press('Escape');
  }
}

async function linksTo(page: Page, below: readonly string[]): Promise<readonly string[]> {
  const all = await page
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  const links = all.filter((href) => href !== null && below.some((start) => href.startsWith(start)));
  return [...new Set(links)].filter((href) => href !== null).slice(0, PAGES_BELOW);
}
