import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { finalize } from './billing-office.ts';
import { expect, test } from './hospital.ts';
import { Keyboard } from './keyboard.ts';

const row = (page: Page, words: string) => page.getByRole('row').filter({ hasText: words });
const record = (page: Page) => page.getByRole('region', { name: /-\d\d$/ });
const tab = (page: Page, words: string) => page.getByRole('tab', { name: words });
const FUSION = 'C5–C7 fusion';

/** The first finding that can be settled is, with the first common reason. */
async function settleFirst(page: Page): Promise<void> {
  const findings = page.getByRole('region', { name: 'Findings' });
  await findings.getByRole('button', { name: 'Settle…' }).first().click();
  await findings.getByRole('button', { name: 'Documented in the chart' }).click();
  await findings.getByRole('button', { name: 'Settle', exact: true }).click();
}

test('a biller settles a finding with a reason, and opens it again', async ({ arrives }) => {
  const nair = await arrives('Priya Nair');
  await expect(row(nair, FUSION)).toContainText('95941 × 1');
  await row(nair, FUSION).getByRole('link').click();
  await settleFirst(nair);
  const findings = nair.getByRole('region', { name: 'Findings' });
  await expect(findings).toContainText('Settled by Priya Nair');
  await expect(findings).toContainText('“Documented in the chart”');
  await expect(findings).toContainText('1 settled');
  await expect(row(nair, FUSION)).toContainText('1 settled');
  await expectAccessible(nair);
  await findings.getByRole('button', { name: 'Open again' }).click();
  await expect(findings).not.toContainText('Settled by');
});

test('by keyboard alone: through the list, marked in a range, finalized together, out in one batch', async ({
  arrives,
}) => {
  const nair = await arrives('Priya Nair');
  await expect(row(nair, FUSION)).toContainText('95941 × 1');
  await nair.keyboard.press('?');
  await expect(nair.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await expectAccessible(nair);
  await nair.keyboard.press('Escape');
  await nair.keyboard.press('j');
  await nair.keyboard.press('x');
  await nair.keyboard.press('j');
  await nair.keyboard.press('Shift+X');
  await expect(nair.getByRole('checkbox', { name: /^Choose/, checked: true })).toHaveCount(2);
  await nair.keyboard.press('f');
  const dialog = nair.getByRole('dialog');
  await expect(dialog).toContainText('can be finalized');
  await expectAccessible(nair);
  await dialog.getByRole('button', { name: /^Finalize \d/ }).press('Enter');
  await expect(dialog.getByRole('list', { name: 'What came of each' })).toContainText('✓ finalized');
  await expect(dialog).not.toContainText('waits for the server');
  await dialog.getByRole('button', { name: 'Close', exact: true }).press('Enter');
  const [download] = await Promise.all([nair.waitForEvent('download'), nair.keyboard.press('e')]);
  const first = await readFile(await download.path());
  await nair.getByRole('link', { name: 'Look at the batch' }).press('Enter');
  await expect(nair.getByRole('heading', { name: /^Batch B-/ })).toBeVisible();
  await expectAccessible(nair);
  const [again] = await Promise.all([
    nair.waitForEvent('download'),
    nair.getByRole('button', { name: 'Download again' }).press('Enter'),
  ]);
  expect(await readFile(await again.path())).toEqual(first);
  await nair.reload();
  await expect(nair.getByRole('table', { name: 'Records of the batch' })).toBeVisible();
});

test('by keyboard alone: filtered, opened, settled with a reason, finalized, out in a batch', async ({
  arrives,
}) => {
  const nair = await arrives('Priya Nair');
  await expect(row(nair, FUSION)).toContainText('95941 × 1');
  const hands = new Keyboard(nair);
  const list = nair.getByRole('table', { name: 'Records' });
  await hands.press(nair.getByText('Filters and saved views'));
  await hands.goTo(nair.getByLabel('Severity'));
  await nair.keyboard.type('error');
  await expect(nair.getByLabel('Severity')).toHaveValue('error');
  await expect(list.getByRole('row').filter({ hasNotText: 'error' })).toHaveCount(1);
  await hands.goTo(nair.getByRole('button', { name: 'Clear filters' }));
  await nair.keyboard.press('j');
  await expect(list.getByRole('link').nth(1)).toBeFocused();
  await nair.keyboard.press('Enter');
  const caseId = (await list.getByRole('link').nth(1).textContent()) ?? '';
  const opened = nair.getByRole('region', { name: caseId });
  const findings = opened.getByRole('region', { name: 'Findings' });
  const open = findings.getByRole('listitem').filter({ hasText: 'error' });
  await hands.press(open.getByRole('button', { name: 'Settle…' }).first());
  await nair.keyboard.type('Allowed by the contract');
  await nair.keyboard.press('Enter');
  await expect(findings).toContainText('“Allowed by the contract”');
  await hands.stillHasFocus();
  await hands.press(nair.getByRole('button', { name: 'Clear filters' }));
  await hands.press(opened.getByRole('button', { name: 'Finalize', exact: true }));
  await expect(row(nair, caseId)).toContainText('finalized');
  await hands.stillHasFocus();
  await hands.press(nair.getByRole('checkbox', { name: `Choose ${caseId}` }), 'Space');
  const [download] = await Promise.all([
    nair.waitForEvent('download'),
    hands.press(nair.getByRole('button', { name: 'Download CSV' })),
  ]);
  expect(await readFile(await download.path(), 'utf8')).toContain('(error, settled)');
  await expect(row(nair, caseId)).toContainText('exported');
  await hands.press(nair.getByRole('link', { name: 'Look at the batch' }));
  await hands.goTo(nair.getByRole('button', { name: 'Download again' }));
  await expect(nair.getByRole('table', { name: 'Records of the batch' })).toContainText(caseId);
});

test('what an auditor would raise is marked as English, whatever the language of the page', async ({
  arrives,
}) => {
  const nair = await arrives('Priya Nair');
  await row(nair, FUSION).getByRole('link').click();
  const english = (name: string) => nair.getByRole('region', { name }).locator('[lang="en"]');
  await expect(english('Findings').first()).toHaveText(/ belong to 95940, .*\.$/);
  await expect(english('Claim lines').filter({ hasText: 'The clock started at' })).toHaveCount(1);
});

test('where the list or a record alone has room, a record begins at its start and the list is where it was', async ({
  arrives,
}) => {
  const nair = await arrives('Priya Nair');
  await expect(row(nair, '-03')).toContainText('95941 × 1');
  await nair.setViewportSize({ width: 390, height: 500 });
  const last = nair.getByRole('table', { name: 'Records' }).getByRole('link').last();
  await last.click();
  await expect(record(nair).getByRole('button', { name: 'All records' })).toBeInViewport();
  await record(nair).getByRole('button', { name: 'All records' }).click();
  await expect(last).toBeFocused();
  await expect(last).toBeInViewport();
});

test('what is amended after export says what changed', async ({ arrives }) => {
  const nair = await arrives('Priya Nair');
  await expect(row(nair, '-03')).toContainText('95941 × 1');
  const caseId = (await nair.getByRole('link', { name: /-03$/ }).textContent()) ?? '';
  await finalize(nair, caseId);
  await nair.getByRole('checkbox', { name: `Choose ${caseId}` }).check();
  await Promise.all([
    nair.waitForEvent('download'),
    nair.getByRole('button', { name: 'Download CSV' }).click(),
  ]);
  await expect(row(nair, caseId)).toContainText('exported');
  await record(nair).getByRole('button', { name: 'Reopen' }).click();
  await record(nair).getByLabel('Why is it reopened?').fill('Another payer');
  await record(nair).getByRole('button', { name: 'Reopen' }).click();
  await expect(row(nair, caseId)).toContainText('amended, open');
  await record(nair).getByLabel('Payer profile of the case').selectOption('Quarter-hour contract');
  await record(nair).getByRole('button', { name: 'Bill by this profile' }).click();
  await expect(row(nair, caseId)).toContainText('units +4');
  await expect(nair.getByRole('region', { name: 'What changed after export' })).toContainText(
    'Payer profile',
  );
  await tab(nair, 'amended').click();
  await expect(nair.getByRole('checkbox', { name: /^Choose/ })).toHaveCount(1);
  await expectAccessible(nair);
});

test('a record that is sent back waits as incomplete, and says for whom', async ({ arrives }) => {
  const nair = await arrives('Priya Nair');
  await expect(row(nair, '-03')).toContainText('95941 × 1');
  await nair.getByRole('link', { name: /-03$/ }).click();
  await record(nair).getByRole('button', { name: 'Send back…' }).click();
  await record(nair).getByLabel('What is missing?').fill('Who ran it after ten?');
  await record(nair).getByRole('button', { name: 'Send back', exact: true }).click();
  await expect(row(nair, '-03')).toContainText('incomplete');
  await expect(row(nair, '-03')).toContainText('with the technologist');
  await expect(record(nair)).toContainText('“Who ran it after ten?”');
});

test('a saved view is there after a reload', async ({ arrives }) => {
  const nair = await arrives('Priya Nair');
  await expect(row(nair, FUSION)).toContainText('95941 × 1');
  await nair.getByText('Filters and saved views').click();
  await nair.getByLabel('Severity').selectOption('error');
  await nair.getByLabel('Name of this view').fill('Errors first');
  await nair.getByRole('button', { name: 'Save view' }).click();
  await expect(nair.getByRole('button', { name: 'Errors first', exact: true })).toBeVisible();
  await expectAccessible(nair);
  await nair.reload();
  await nair.getByText('Filters and saved views').click();
  await expect(nair.getByLabel('Severity')).toHaveValue('');
  await nair.getByRole('button', { name: 'Errors first', exact: true }).click();
  await expect(nair.getByLabel('Severity')).toHaveValue('error');
});
