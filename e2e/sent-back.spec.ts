import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { expect, test } from './hospital.ts';
import { caseIdOf, happened, openCase, openChecklist, partOf } from './operating-room.ts';

const rowOf = (page: Page, words: string | RegExp): Locator =>
  page.getByRole('row').filter({ hasText: words });
const record = (page: Page): Locator => page.getByRole('region', { name: /-\d\d$/ });
const sentBack = (page: Page): Locator => page.getByRole('region', { name: 'Record sent back' });

test('a record that is sent back is mended in the OR, returned, and ready for the biller', async ({
  arrives,
}) => {
  test.slow();
  const [osei, nair] = await Promise.all([arrives('Kofi Osei'), arrives('Priya Nair')]);
  await openCase(osei, 'Ended', 'OR 1 · Mercy');
  const caseId = caseIdOf(osei);
  await osei.getByRole('link', { name: 'Today’s cases' }).click();
  const row = rowOf(nair, caseId);
  await expect(row).toContainText('ready');
  await row.getByRole('link', { name: caseId }).click();
  await record(nair).getByRole('button', { name: 'Send back…' }).click();
  await record(nair).getByLabel('What is missing?').fill('Did the signals come back?');
  await record(nair).getByRole('button', { name: 'Send back', exact: true }).click();
  await expect(row).toContainText('with the technologist');

  await osei.getByRole('region', { name: 'Sent back by the biller' }).getByRole('link').click();
  await expect(sentBack(osei)).toContainText('Sent back: Did the signals come back?');
  await expect(sentBack(osei)).toContainText('Priya Nair sent it to the technologist');
  await expectAccessible(osei);
  const list = await openChecklist(osei);
  await expect(partOf(list, 'What came of signal changes')).toContainText('missing');
  await list.getByRole('button', { name: 'Say: What came of signal changes' }).click();
  await osei
    .getByRole('dialog')
    .getByRole('button', { name: /^Recovered:/ })
    .click();
  await expect(happened(osei).filter({ hasText: 'Recovered to baseline' })).toBeVisible();
  await sentBack(osei).getByRole('button', { name: 'Return to the biller…' }).click();
  const answer = osei.getByRole('dialog', { name: 'Return to the biller' });
  await answer.getByRole('button', { name: 'Entered' }).click();
  await answer.getByRole('button', { name: 'Return it' }).click();
  await expect(sentBack(osei)).toHaveCount(0);

  await expect(row).not.toContainText('with the technologist');
  await expect(row).toContainText('ready');
  await osei.getByRole('link', { name: 'Today’s cases' }).click();
  await expect(osei.getByRole('region', { name: 'Sent back by the biller' })).toHaveCount(0);
});
