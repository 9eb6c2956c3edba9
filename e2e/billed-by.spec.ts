import { expect, test } from './hospital.ts';

test('a biller bills a case by the profile of another payer, until its record is finalized', async ({
  arrives,
}) => {
  const nair = await arrives('Priya Nair');
  // 1 h 14 min 43 s read from afar: one unit by the hour, five by the quarter of an hour.
  await expect(nair.getByRole('row', { name: /-03/ })).toContainText('95941 × 1');
  await nair.getByRole('link', { name: /-03$/ }).click();
  const record = nair.getByRole('region', { name: /-03$/ });
  await expect(record.getByRole('heading', { name: '95941 × 1' })).toBeVisible();
  const button = record.getByRole('button', { name: 'Bill by this profile' });
  await expect(button).toHaveAttribute('aria-disabled', 'true');
  await record.getByLabel('Payer profile of the case').selectOption('Quarter-hour contract');
  await button.click();
  await expect(record.getByRole('heading', { name: '95941 × 5' })).toBeVisible();
  await expect(record.getByRole('link', { name: 'Quarter-hour contract, version 1' })).toBeVisible();

  await record.getByRole('button', { name: 'Finalize' }).click();
  await expect(record.getByRole('button', { name: 'Reopen' })).toBeEnabled();
  await record.getByLabel('Payer profile of the case').selectOption('CPT');
  await expect(button).toHaveAttribute('aria-disabled', 'true');
  await expect(record.getByRole('heading', { name: '95941 × 5' })).toBeVisible();
});
