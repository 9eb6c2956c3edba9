import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';

const rowSchema = z.object({
  case: z.string(),
  date_of_service: z.iso.date(),
  monitoring_started_local: z.string(),
  monitoring_ended_local: z.string(),
  monitoring_started_utc: z.iso.datetime(),
  monitoring_ended_utc: z.iso.datetime(),
  monitored_seconds: z.coerce.number(),
  provider_name: z.string(),
  code: z.string(),
  units: z.string(),
  line_seconds: z.string(),
  findings: z.string(),
  times_by_hand: z.string(),
  amended_times: z.string(),
});
export type CsvRow = z.infer<typeof rowSchema>;

export async function finalize(page: Page, caseId: string): Promise<void> {
  const row = page.getByRole('row').filter({ hasText: caseId });
  const record = page.getByRole('region', { name: caseId, exact: true });
  // Where the list is still being put in order, the row may move from under the pointer.
  await expect(async () => {
    await row.click();
    await expect(record).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await record.getByRole('button', { name: 'Finalize', exact: true }).click();
  await expect(row).toContainText('finalized');
}

/** Downloads the records of these cases through the browser, and reads the file as a spreadsheet would. */
export async function downloadCsv(page: Page, ...caseIds: string[]): Promise<readonly CsvRow[]> {
  for (const caseId of caseIds) await page.getByRole('checkbox', { name: `Choose ${caseId}` }).check();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download CSV' }).click(),
  ]);
  const text = await readFile(await download.path(), 'utf8');
  return z.array(rowSchema).parse(parse(text, { bom: true, columns: true }));
}
