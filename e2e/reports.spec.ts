import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { expectAccessible } from './accessible.ts';
import { expect, test } from './hospital.ts';
import { FOUR_AT_ONCE, importOldCases } from './old-cases.ts';

/** A page that is opened anew loads its desk first. */
const SOON = { timeout: 20_000 };

const openReport = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('navigation', { name: 'Reports' }).getByRole('link', { name }).click();
  await expect(page.getByRole('heading', { name, level: 2 })).toBeVisible(SOON);
};

async function narrow(page: Page, from: string, to: string): Promise<void> {
  await page.getByLabel('From').fill(from);
  await page.getByLabel('To', { exact: true }).fill(to);
}

async function download(page: Page): Promise<readonly Record<string, string>[]> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download as CSV' }).click(),
  ]);
  return parse(await readFile(await file.path(), 'utf8'), { bom: true, columns: true });
}

test('an auditor narrows the range, goes from a physician to the day and the minute, and takes the report out', async ({
  arrives,
  server,
}) => {
  test.slow();
  await importOldCases(server, FOUR_AT_ONCE);
  const quist = await arrives('Ingrid Quist');
  await quist.getByRole('navigation', { name: 'Desks' }).getByRole('link', { name: 'Reports' }).click();
  await openReport(quist, 'Over the limit');
  await narrow(quist, '2026-03-01', '2026-03-31');
  const stretches = quist.getByRole('table', { name: 'Stretches over the limit' });
  const stretch = stretches.getByRole('row').filter({ hasText: '10:31:04 – 11:01:04' });
  await expect(stretch).toContainText('dr Okafor');
  await expect(stretch).toContainText('4 of 3');
  await expect(stretch).toContainText('held up in an emergency');
  await expect(quist.getByRole('figure', { name: 'Time over the limit by physician' })).toContainText(
    '1 physician read over the limit for 30 min',
  );
  await expectAccessible(quist);

  const rows = await download(quist);
  expect(rows).toMatchObject([
    {
      date: '2026-03-02',
      physician_name: 'dr Okafor',
      from_local: '2026-03-02T10:31:04.000-06:00',
      seconds: '1800',
      level: '4',
      limit: '3',
      cases: 'OLD-A; OLD-B; OLD-C; OLD-D',
    },
  ]);

  await stretch.getByRole('link', { name: 'Mar 2, 2026' }).click();
  await expect(quist.getByRole('heading', { name: 'dr Okafor on Mar 2, 2026' })).toBeVisible();
  const steps = quist.getByRole('table', { name: 'The day step by step' }).getByRole('row');
  const over = steps.filter({ hasText: '10:31:04 – 11:01:04' });
  await expect(over).toContainText('▲ 4 of 3');
  await expect(steps.filter({ hasText: '11:01:04 – 12:00:12' })).toContainText('3');
  await expect(quist.getByRole('figure', { name: 'Cases read at once' })).toContainText('at most 4 at once');
  await expectAccessible(quist);

  await over.getByRole('link', { name: 'OLD-D' }).click();
  await expect(quist.getByRole('region', { name: 'OLD-D' })).toBeVisible();
});

test('units are counted by month or week, by facility and payer, and the address leads back to them', async ({
  arrives,
  server,
}) => {
  await importOldCases(server, FOUR_AT_ONCE);
  const moreau = await arrives('Claire Moreau');
  await moreau.goto('/reports/units?from=2026-03-01&to=2026-03-31');
  await expect(moreau.getByRole('figure', { name: 'Units by period' })).toContainText('5 cases', SOON);
  await expect(moreau.getByRole('table', { name: 'Units' }).getByRole('row')).toHaveCount(2);
  await moreau.getByLabel('Counted by').selectOption('week');
  await expect(moreau.getByRole('table', { name: 'Units' })).toContainText('2026-W10');
  await expectAccessible(moreau);
  await moreau.getByRole('combobox', { name: 'Facility' }).selectOption('Lakeside');
  await expect(moreau.getByText('No case that ended lies in this range.')).toBeVisible();
  await moreau.getByRole('combobox', { name: 'Facility' }).selectOption('Mercy');
  await expect(moreau).toHaveURL(
    /\/reports\/units\?from=2026-03-01&to=2026-03-31&facility=Mercy&period=week$/,
  );
  await moreau.reload();
  await expect(moreau.getByRole('combobox', { name: 'Facility' })).toHaveValue('Mercy', SOON);
  await expect(moreau.getByRole('table', { name: 'Units' })).toContainText('2026-W10', SOON);
});

/** What each of the other reports says of the old cases. */
const OTHERS = [
  ['Late, typed, corrected', '1 were typed', 'The tablet was not at hand'],
  ['Missing parts', '5 of 5 records lack at least one part', 'no order'],
  ['Time to finalization', 'The oldest open one is OLD-', 'open'],
  ['Rounding', 'starts and stops have no seconds', 'too few to tell'],
] as const;

test('each report says what it means in words and in a table', async ({ arrives, server }) => {
  await importOldCases(server, FOUR_AT_ONCE);
  const moreau = await arrives('Claire Moreau');
  await moreau.goto('/reports/units?from=2026-03-01&to=2026-03-31');
  for (const [name, words, cell] of OTHERS) {
    await openReport(moreau, name);
    await expect(moreau.getByRole('figure')).toContainText(words, SOON);
    await expect(moreau.getByRole('cell', { name: cell }).first()).toBeVisible();
  }
});

test('a table is put in order by the keyboard alone', async ({ arrives, server }) => {
  await importOldCases(server, FOUR_AT_ONCE);
  const nair = await arrives('Priya Nair');
  await nair.goto('/reports/finalization?from=2026-03-01&to=2026-03-31');
  const table = nair.getByRole('table', { name: 'Records by age' });
  const byCase = table.getByRole('columnheader', { name: 'Case' });
  const first = table.getByRole('rowheader').first();
  await expect(first).toContainText('OLD-', SOON);
  await byCase.getByRole('button').focus();
  await nair.keyboard.press('Enter');
  await expect(byCase).toHaveAttribute('aria-sort', 'ascending');
  await expect(first).toHaveText('OLD-A');
  await nair.keyboard.press('Enter');
  await expect(byCase).toHaveAttribute('aria-sort', 'descending');
  await expect(first).toHaveText('OLD-E');
});

test('a reading physician has no reports', async ({ arrives }) => {
  const okafor = await arrives('dr Okafor');
  await okafor.goto('/reports/units');
  await expect(okafor).toHaveURL(/\/physician$/);
});
