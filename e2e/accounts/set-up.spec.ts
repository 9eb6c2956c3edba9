import { expectAccessible } from '../accessible.ts';
import { PASSWORD, setUpCode } from './administrator.ts';
import { AuthenticatorApp } from './authenticator-app.ts';
import { expect, header, test, typePassword } from './hospital.ts';

test('whoever has the code that the server printed becomes the first administrator, with a second factor', async ({
  server,
  browses,
}) => {
  const page = await browses();
  await expect(page.getByRole('heading', { name: 'Set up IONM Clock' })).toBeVisible();
  const fill = (label: string, value: string) => page.getByRole('textbox', { name: label }).fill(value);
  await fill('Set-up code', 'not the code');
  await fill('Your name', 'Ada Admin');
  await fill('Sign-in name', 'ada');
  const password = page.getByLabel('Password', { exact: true });
  await password.fill('walnut');
  await expect(password).toHaveAccessibleDescription(/^6 more characters/);
  await password.fill(PASSWORD);
  await expect(password).toHaveAccessibleDescription(/^Long enough/);
  await expectAccessible(page);
  const become = page.getByRole('button', { name: 'Become the first administrator' });
  await become.click();
  await expect(page.getByRole('alert')).toContainText('This is not the code.');
  await fill('Set-up code', setUpCode(server));
  await become.click();

  // No desk before the second factor.
  await expect(page.getByRole('heading', { name: 'Set up a second factor' })).toBeVisible();
  await expect(page.getByRole('img', { name: 'QR code for the authenticator app' })).toBeVisible();
  const app = new AuthenticatorApp(server);
  app.takes((await page.getByText(/Type this key into the app/).textContent())?.split(': ')[1]?.trim() ?? '');
  await expectAccessible(page);
  await fill('Code', '000000');
  await page.getByRole('button', { name: 'Confirm' }).click();
  await expect(page.getByText('This code is wrong.')).toBeVisible();
  await fill('Code', app.code());
  await page.getByRole('button', { name: 'Confirm' }).click();
  const codes = page.getByRole('region', { name: 'Recovery codes' }).getByRole('listitem');
  await expect(codes).toHaveCount(10);
  const [recovery = ''] = await codes.allTextContents();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'I wrote them down' }).click();
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(header(page)).toContainText('administrator');

  // From now on with name, password and code; and when the phone is lost, with a recovery code, once.
  await page.getByRole('button', { name: 'Sign out' }).click();
  await typePassword(page, 'Ada Admin');
  await page.getByRole('textbox', { name: 'Code' }).fill(await app.nextCode());
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(header(page)).toContainText('Ada Admin');
  await header(page).getByRole('link', { name: 'Ada Admin' }).click();
  await expect(page.getByText('10 codes are left.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await typePassword(page, 'Ada Admin');
  await page.getByRole('textbox', { name: 'Code' }).fill(recovery);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await header(page).getByRole('link', { name: 'Ada Admin' }).click();
  await expect(page.getByText('9 codes are left.')).toBeVisible();
});
