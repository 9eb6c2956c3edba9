import { expectAccessible } from '../accessible.ts';
import { expect, test } from '../hospital.ts';

test('emergency access: the cases of another facility, a bar that says so, and an alert to administrators', async ({
  arrives,
}) => {
  const administrator = await arrives('Claire Moreau');
  const osei = await arrives('Kofi Osei');
  await osei.getByRole('button', { name: 'Emergency access…' }).click();
  const dialog = osei.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Facility' }).selectOption('Lakeside');
  await expect(dialog.getByRole('button', { name: 'Take emergency access' })).toHaveAccessibleDescription(
    'Say why first.',
  );
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('The technologist there fell ill.');
  await expectAccessible(osei);
  await dialog.getByRole('button', { name: 'Take emergency access' }).click();
  const bar = osei.getByRole('region', { name: 'Emergency access' });
  await expect(bar).toContainText(/Emergency access to Lakeside is on until \d\d:\d\d/);
  await expect(osei.getByRole('link').filter({ hasText: 'Lakeside' }).first()).toBeVisible();
  const alert = administrator.getByRole('alert').filter({ hasText: 'Emergency access' });
  await expect(alert).toContainText('Kofi Osei sees cases of Lakeside');
  await expect(alert).toContainText('The technologist there fell ill.');
  await osei.reload();
  await expect(bar).toBeVisible();
  await bar.getByRole('button', { name: 'End it now' }).click();
  await expect(bar).toBeHidden();
  await expect(alert).toBeHidden();
  await expect(osei.getByRole('link').filter({ hasText: 'Lakeside' })).toHaveCount(0);
});
