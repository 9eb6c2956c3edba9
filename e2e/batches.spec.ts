import { expectAccessible } from './accessible.ts';
import { downloadCsv, finalize } from './billing-office.ts';
import { expect, test } from './hospital.ts';

test('what went out before goes once more with a reason, in a batch of its own', async ({ arrives }) => {
  const nair = await arrives('Priya Nair');
  const caseId = (await nair.getByRole('link', { name: /-03$/ }).textContent()) ?? '';
  await finalize(nair, caseId);
  expect(await downloadCsv(nair, caseId)).toMatchObject([{ case: caseId }]);
  await nair.getByRole('button', { name: 'Download CSV' }).click();
  await expect(nair.getByRole('status').filter({ hasText: 'Nothing went out.' })).toBeVisible();
  await expectAccessible(nair);
  await nair.getByRole('textbox', { name: 'Why are they to go out once more?' }).fill('The file was lost');
  const [download] = await Promise.all([
    nair.waitForEvent('download'),
    nair.getByRole('button', { name: 'Download once more' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('ionm-clock-B-000002.csv');
  await nair.getByRole('link', { name: 'Look at the batch' }).click();
  await expect(nair.getByRole('row').filter({ hasText: caseId })).toContainText('again: “The file was lost”');
  await nair.getByRole('link', { name: 'All batches' }).click();
  await expect(nair.getByRole('row').filter({ hasText: 'B-000001' })).toContainText('CSV file');
});
