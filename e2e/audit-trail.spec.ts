import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { expectAccessible } from './accessible.ts';
import { downloadCsv, finalize } from './billing-office.ts';
import { expect, test } from './hospital.ts';

/** The whole log is read for a search. */
const SOON = { timeout: 20_000 };

test('an auditor finds who opened a record and who took a file out, and takes the audit trail out', async ({
  arrives,
}) => {
  const nair = await arrives('Priya Nair');
  const caseId = (await nair.getByRole('link', { name: /-03$/ }).textContent()) ?? '';
  await nair.getByRole('link', { name: caseId }).click();
  await expect(nair.getByRole('region', { name: caseId })).toBeVisible();
  await finalize(nair, caseId);
  await downloadCsv(nair, caseId);

  const quist = await arrives('Ingrid Quist');
  await expect(quist.getByRole('heading', { name: 'Audit trail' })).toBeVisible();
  await quist.getByLabel('Person').selectOption('Priya Nair');
  await quist.getByLabel('Case').fill(caseId);
  await quist.getByRole('button', { name: 'Search' }).click();
  const entries = quist.getByRole('table', { name: 'Audit trail' }).getByRole('row');
  await expect(entries.filter({ hasText: 'exported records as csv' })).not.toHaveCount(0, SOON);
  await expect(entries.filter({ hasText: 'opened the record' })).not.toHaveCount(0);
  await expect(entries.filter({ hasText: 'Kofi Osei' })).toHaveCount(0);

  const exported = entries.filter({ hasText: 'exported records as csv' }).first();
  await exported.getByRole('button', { name: /^Entry/ }).click();
  const details = quist.getByRole('dialog');
  await expect(details).toContainText('records.exported');
  await expect(details).toContainText(/[0-9a-f]{64}/);
  await expectAccessible(quist);
  await quist.keyboard.press('Escape');

  const [download] = await Promise.all([
    quist.waitForEvent('download'),
    quist.getByRole('button', { name: 'Download all of it as CSV' }).click(),
  ]);
  const rows: readonly Record<string, string>[] = parse(await readFile(await download.path(), 'utf8'), {
    bom: true,
    columns: true,
  });
  expect(rows.map((row) => row['event'])).toContain('records.exported');
  expect(new Set(rows.map((row) => row['user_name']))).toEqual(new Set(['Priya Nair']));

  // The search and the file are in the trail themselves.
  await quist.getByRole('button', { name: 'Clear' }).click();
  await quist.getByLabel('What').selectOption('The audit trail was exported');
  await quist.getByRole('button', { name: 'Search' }).click();
  await expect(entries.filter({ hasText: 'Ingrid Quist' })).toHaveCount(1);
});

test('what is not in it is said, and what is wrong in a search', async ({ arrives }) => {
  const quist = await arrives('Ingrid Quist');
  await expect(quist.getByRole('status').filter({ hasText: 'latest' })).toBeVisible(SOON);
  await quist.getByLabel('Case').fill('no such case');
  await quist.getByRole('button', { name: 'Search' }).click();
  await expect(quist.getByRole('status').filter({ hasText: 'Nothing like this' })).toBeVisible();
  await quist.getByLabel('From').fill('2026-03-02T09:00');
  await quist.getByLabel('To').fill('2026-03-02T08:00');
  await quist.getByRole('button', { name: 'Search' }).click();
  await expect(quist.getByLabel('To')).toHaveAccessibleDescription(/before the beginning/);
  await expectAccessible(quist);
});

test('an auditor reads records, and can press nothing that changes one', async ({ arrives }) => {
  const quist = await arrives('Ingrid Quist');
  await quist.getByRole('navigation', { name: 'Desks' }).getByRole('link', { name: 'Records' }).click();
  await quist.getByRole('link', { name: /-03$/ }).click();
  const record = quist.getByRole('region', { name: /-03$/ });
  await expect(record.getByRole('heading', { name: '95941 × 1' })).toBeVisible();
  const why = /Ask one/;
  for (const name of ['Finalize', 'Reopen', 'Bill by this profile']) {
    await expect(record.getByRole('button', { name })).toHaveAccessibleDescription(why);
    await expect(record.getByRole('button', { name })).toHaveAttribute('aria-disabled', 'true');
  }
  await quist.getByRole('checkbox', { name: 'All records shown' }).check();
  await expect(quist.getByRole('button', { name: 'Download CSV' })).toHaveAccessibleDescription(why);
  await quist.keyboard.press('f');
  await expect(quist.getByRole('row', { name: /-03/ })).toContainText('ready');
  await expectAccessible(quist);

  await quist.getByRole('link', { name: 'Payer profiles' }).click();
  await expect(quist.getByRole('button', { name: 'New profile…' })).toHaveAttribute('aria-disabled', 'true');
});
