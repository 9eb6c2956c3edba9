import { expect, header, signInWithPassword, test, typePassword } from './hospital.ts';

const HOUR_MS = 3_600_000;

test('wrong passwords lock an account until a time that the page says', async ({
  administrator,
  browses,
  server,
}) => {
  await administrator.hires({ name: 'Kofi Osei', roles: ['technologist'] });
  const page = await browses();
  const alert = page.getByRole('alert');
  await typePassword(page, 'Kofi Osei', 'wrong');
  await expect(alert).toBeVisible();
  await expect(async () => {
    await typePassword(page, 'Kofi Osei', 'wrong');
    await expect(alert).toContainText(/Try again at \d\d:\d\d:\d\d/, { timeout: 2_000 });
  }).toPass();
  await expect(header(page)).not.toContainText('Kofi Osei');
  await server.letTimePass(HOUR_MS);
  await signInWithPassword(page, 'Kofi Osei');
});
