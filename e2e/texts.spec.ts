import type { Page } from '@playwright/test';
import { pseudoText } from '../apps/web/src/texts/pseudo-text.ts';
import { expect, test } from './hospital.ts';
import { expectNoPlainTexts } from './plain-texts.ts';

/** A page, and words of the app that it shows once it is all there. */
interface Stop {
  readonly path: string;
  readonly shows?: string;
  /** Where links lead to the pages below it. */
  readonly below?: readonly string[];
}

const administration = (path: string, shows: string): Stop => ({ path: `/administration${path}`, shows });

/** A person of each desk, and their pages. */
const WALKS: readonly (readonly [person: string, stops: readonly Stop[]])[] = [
  ['Kofi Osei', [{ path: '/technologist', below: ['/technologist/case/'] }]],
  ['dr Okafor', [{ path: '/physician', below: ['/physician/case/'] }]],
  [
    'Priya Nair',
    [
      { path: '/biller', shows: 'Claim lines', below: ['/biller/C-'] },
      { path: '/biller/unknown', shows: 'This record is not known here' },
      { path: '/biller/batches/', shows: 'Batches' },
      { path: '/payer-profiles', shows: 'Payer profiles', below: ['/payer-profiles/'] },
      { path: '/payer-profiles/cpt/copy', shows: 'Units' },
    ],
  ],
  [
    'Claire Moreau',
    [
      { ...administration('', 'People'), below: ['/administration/people/'] },
      { ...administration('/facilities', 'Facilities and ORs'), below: ['/administration/facilities/'] },
      administration('/devices', 'Devices'),
      administration('/sessions', 'Sessions'),
      administration('/policy', 'Policy'),
      administration('/billing-setup', 'Billing set-up'),
      administration('/emergency', 'Emergency access'),
      administration('/import', 'Import'),
      administration('/integrations', 'New webhook'),
      administration('/new-person', 'Name'),
      administration('/new-facility', 'Name'),
      { path: '/reports', shows: 'Any time', below: ['/reports/'] },
    ],
  ],
  ['Ingrid Quist', [{ path: '/audit-trail', shows: 'From where' }]],
];
const PAGES_BELOW = 5;
/** Of openers of one page: the same one in each row opens the same. */
const OPENERS = 12;

for (const [person, stops] of WALKS) {
  test(`every word that ${person} sees goes through the catalogue, but for data and the record`, async ({
    page,
    server,
  }) => {
    test.setTimeout(300_000);
    await arrivesIn(page, server.address, person);
    for (const { path, shows, below = [] } of stops) {
      await looksAt(page, server.address, path, shows);
      for (const link of await linksTo(page, below)) await looksAt(page, server.address, link, undefined);
    }
  });
}

test('so do the words of what a biller does, from marking to a record that is sent back', async ({
  page,
  server,
}) => {
  test.setTimeout(180_000);
  await arrivesIn(page, server.address, 'Priya Nair');
  const button = (words: string) => page.getByRole('button', { name: pseudoText(words), exact: true });
  const record = page.getByRole('region', { name: /-\d\d$/ });
  const dialog = page.getByRole('dialog');
  await expect(page.getByRole('row').filter({ hasText: '95941 × 3' })).not.toHaveCount(0);
  await page.getByRole('checkbox', { name: pseudoText('All records shown') }).check();
  await button('Finalize marked…').click();
  await expectNoPlainTexts(page, 'finalize many');
  await dialog.getByRole('button').first().click();
  await expect(dialog).toContainText(pseudoText('✓ finalized'));
  await expectNoPlainTexts(page, 'what came of it');
  await button('Close').click();
  await page.keyboard.press('Shift+E');
  await expect(dialog).toContainText(pseudoText('Where to'));
  await expectNoPlainTexts(page, 'export');
  await dialog.getByRole('radio', { name: pseudoText('X12 837P file') }).check();
  await expect(dialog).toContainText(pseudoText('Nothing goes.'));
  await expectNoPlainTexts(page, 'what cannot go');
  await page.keyboard.press('Escape');
  await button('Download CSV').click();
  await page.getByRole('link', { name: pseudoText('Look at the batch') }).click();
  await button('Download again').click();
  await expect(page.getByRole('status').filter({ hasText: pseudoText('Saved as') })).toBeVisible();
  await expectNoPlainTexts(page, 'batch');
  await page.getByRole('main').getByRole('table').getByRole('link').first().click();
  await button('Reopen').click();
  await expectNoPlainTexts(page, 'reopening');
  await record.getByRole('textbox').fill('Another payer');
  await button('Reopen').click();
  // What is chosen before the record is open again is chosen on a page that goes.
  await expect(button('Finalize')).toBeEnabled();
  await record
    .getByLabel(pseudoText('Payer profile of the case'))
    .selectOption({ label: 'Quarter-hour contract' });
  await button('Bill by this profile').click();
  await expect(record).toContainText(pseudoText('What changed after export'));
  await button('Send back…').click();
  await expectNoPlainTexts(page, 'differences, and sending back');
  await record.getByRole('textbox').fill('Who ran it?');
  await button('Send back').click();
  await expect(record).toContainText('“Who ran it?”');
  await expectNoPlainTexts(page, 'sent back');
});

async function arrivesIn(page: Page, address: string, person: string): Promise<void> {
  await page.goto(`${address}/?locale=pseudo`);
  await expect(page.getByRole('heading', { name: pseudoText('Who are you today?') })).toBeVisible();
  await expectNoPlainTexts(page, 'sign-in');
  await page.getByRole('button', { name: person }).click();
  await expect(page.getByRole('banner')).toContainText(person);
}

/** The page with all that is folded away, and each dialog that it opens: a button that opens one ends with `…`. */
async function looksAt(page: Page, address: string, path: string, shows: string | undefined): Promise<void> {
  const url = new URL(path, address);
  url.searchParams.set('locale', 'pseudo');
  await page.goto(url.href);
  await expect(page.getByRole('main').getByRole('heading').first()).toBeVisible({ timeout: 30_000 });
  if (shows !== undefined)
    await expect(page.getByRole('main').getByText(pseudoText(shows)).first()).toBeVisible({
      timeout: 30_000,
    });
  await page.evaluate(() => {
    for (const folded of document.querySelectorAll('details')) folded.open = true;
  });
  await expectNoPlainTexts(page, path);
  const openers = page.getByRole('main').getByRole('button', { name: /…$/, disabled: false });
  // What one of them opens may take the place of others.
  for (let index = 0; index < Math.min(OPENERS, await openers.count()); index += 1) {
    await openers.nth(index).click();
    await expectNoPlainTexts(page, `${path}, opened`);
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
