import { expectAccessible } from './accessible.ts';
import { openPart } from './administration.ts';
import { expect, test } from './hospital.ts';

test('an administrator places a legal hold with a reason, and lifts it with another', async ({ arrives }) => {
  const page = await arrives('Claire Moreau');
  await openPart(page, 'Retention');
  const form = page.getByRole('form', { name: 'New legal hold' });
  const placeButton = form.getByRole('button', { name: 'Place the hold…' });
  await expect(placeButton).toHaveAccessibleDescription('Say what is to be held, and why.');

  await form.getByLabel('For which matter').fill('Docket 12-345');
  await form.getByLabel('Cases, one on a line').fill('NO-SUCH-CASE');
  await placeButton.click();
  const confirm = page.getByRole('dialog', { name: 'Place the hold for Docket 12-345?' });
  await expect(confirm).toContainText('Cases NO-SUCH-CASE');
  await confirm.getByRole('button', { name: 'Place the hold' }).click();
  await expect(confirm.getByRole('alert')).toContainText('There is no case of this id');
  await confirm.getByRole('button', { name: 'Cancel' }).click();
  await expect(form.getByLabel('Cases, one on a line')).toHaveAccessibleDescription(/no case of this id/);

  await form.getByLabel('What is held').selectOption('A facility, between two dates');
  await form.getByLabel('First date of service').fill('2016-12-31');
  await form.getByLabel('Last date of service').fill('2016-01-01');
  await placeButton.click();
  await expect(form.getByLabel('Last date of service')).toHaveAccessibleDescription(/before the first/);
  await form.getByLabel('Last date of service').fill('2017-12-31');
  await placeButton.click();
  await confirm.getByRole('button', { name: 'Place the hold' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'is placed' })).toContainText('Docket 12-345');

  await expectAccessible(page);

  const line = page.getByRole('row').filter({ hasText: 'Docket 12-345' });
  await expect(line).toContainText(/Dec 31, 2016 to Dec 31, 2017/);
  await expect(line).toContainText('by Claire Moreau');
  await page.getByRole('button', { name: 'Lift the hold for Docket 12-345' }).click();
  const lifting = page.getByRole('dialog', { name: 'Lift the hold for Docket 12-345?' });
  const liftButton = lifting.getByRole('button', { name: 'Lift the hold' });
  await expect(liftButton).toHaveAccessibleDescription('Say why first.');
  await expectAccessible(page);
  await lifting.getByLabel('Why nothing has to be held for it any more').fill('Settled');
  await liftButton.click();
  await expect(line).toContainText('by Claire Moreau: Settled');
  await expect(page.getByRole('button', { name: 'Lift the hold for Docket 12-345' })).toBeHidden();
});

test('an auditor sees the holds, and is told why they change none', async ({ arrives }) => {
  const administrator = await arrives('Claire Moreau');
  await openPart(administrator, 'Retention');
  const form = administrator.getByRole('form', { name: 'New legal hold' });
  for (const matter of ['Docket 12-345', 'Payer audit']) {
    await form.getByLabel('What is held').selectOption('Everything');
    await form.getByLabel('For which matter').fill(matter);
    await form.getByRole('button', { name: 'Place the hold…' }).click();
    await administrator.getByRole('dialog').getByRole('button', { name: 'Place the hold' }).click();
    await expect(administrator.getByRole('status').filter({ hasText: 'is placed' })).toContainText(matter);
  }

  const auditor = await arrives('Ingrid Quist');
  await auditor.goto('/administration/retention');
  await expect(auditor.getByRole('row').filter({ hasText: 'All cases' })).toHaveCount(2);
  await expect(auditor.getByRole('button', { name: 'Place the hold…' })).toHaveAccessibleDescription(
    'Auditors look and change nothing. Ask an administrator.',
  );
});
