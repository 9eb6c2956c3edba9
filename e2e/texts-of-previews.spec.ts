import type { Page } from '@playwright/test';
import { pseudoText } from '../apps/web/src/texts/pseudo-text.ts';
import { expect, test } from './hospital.ts';
import { expectNoPlainTexts } from './plain-texts.ts';

const button = (page: Page, words: string) =>
  page.getByRole('button', { name: pseudoText(words), exact: true });

async function arrivesAt(page: Page, address: string, person: string, path: string): Promise<void> {
  await page.goto(`${address}/?locale=pseudo`);
  await page.getByRole('button', { name: person }).click();
  await expect(page.getByRole('banner')).toContainText(person);
  await page.goto(`${address}${path}?locale=pseudo`);
}

test('what a payer profile would change is told in the words of the catalogue, and so are its mistakes', async ({
  page,
  server,
}) => {
  // Why a field is wrong is said by the domain, within a sentence of the form.
  const data = /Acme Health|acme-health|must not be longer than a unit/g;
  await arrivesAt(page, server.address, 'Priya Nair', '/payer-profiles/cpt/copy');
  const field = (group: string, label: string) =>
    page.getByRole('group', { name: pseudoText(group) }).getByLabel(pseudoText(label), { exact: true });
  await field('Outside the room', 'Minutes of a unit').fill('15');
  await button(page, 'Look at what would change').click();
  await expect(field('Profile', 'Name')).toBeFocused();
  await expectNoPlainTexts(page, 'mistakes', data);
  await field('Profile', 'Name').fill('Acme Health');
  await field('Profile', 'Id').fill('acme-health');
  await field('Outside the room', 'One more from minute').fill('8');
  await button(page, 'Look at what would change').click();
  await expect(page.getByRole('heading', { name: pseudoText('What would change') })).toBeVisible();
  await expect(page.getByRole('main').getByRole('table')).not.toHaveCount(0);
  await expectNoPlainTexts(page, 'what would change', data);
});

test('so is what would come of a file, and what came of it', async ({ page, server }) => {
  const data = /people\.csv|\b(?:Ada Lowe|Jo Gray|CNIM|Nowhere|tech-\w+)\b/g;
  await arrivesAt(page, server.address, 'Claire Moreau', '/administration/import');
  const choose = (...rows: string[]) =>
    page.getByLabel(pseudoText('CSV file')).setInputFiles({
      name: 'people.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(['id,name,credential,roles', ...rows].join('\n')),
    });
  await choose('tech-lowe,Ada Lowe,CNIM,technologist@Mercy', 'tech-gray,Jo Gray,CNIM,technologist@Nowhere');
  await expect(page.getByRole('table', { name: pseudoText('Problems') })).toBeVisible();
  await expectNoPlainTexts(page, 'problems of a file', data);
  await choose('tech-lowe,Ada Lowe,CNIM,technologist@Mercy');
  await page
    .getByRole('button', { name: pseudoText('Import') })
    .last()
    .click();
  await expect(page.getByRole('status').filter({ hasText: pseudoText('✓ Imported') })).toBeVisible();
  await expectNoPlainTexts(page, 'an imported file', data);
});
