import { expectAccessible } from '../accessible.ts';
import { expect, header, signInWithPassword, test } from './hospital.ts';

test('somebody with two roles works in one at a time, and all tabs show the same', async ({
  administrator,
  browses,
}) => {
  await administrator.hires({ name: 'Dana Both', roles: ['technologist', 'physician'] });
  await administrator.hires({ name: 'Kofi Osei', roles: ['technologist'] });
  const page = await browses();
  const other = await page.context().newPage();
  await other.goto('/');
  await expect(other.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await signInWithPassword(page, 'Dana Both');
  await expect(header(other)).toContainText('Dana Both');
  await expect(header(other)).toContainText('technologist');

  await page.getByRole('button', { name: 'Change role…' }).click();
  const change = page.getByRole('menuitem', { name: 'Work as reading physician' });
  await expect(change).toBeVisible();
  await expectAccessible(page);
  await change.click();
  await expect(page.getByRole('region', { name: 'Your load' })).toBeVisible();
  await expect(other.getByRole('region', { name: 'Your load' })).toBeVisible();
  await page.reload();
  await expect(header(page)).toContainText('reading physician');

  // Whoever signs in on one tab is who the other shows; nothing of the one before is left there.
  await other.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await signInWithPassword(other, 'Kofi Osei');
  await expect(header(page)).toContainText('Kofi Osei');
  await expect(page.getByRole('region', { name: 'Your load' })).toHaveCount(0);
});
