import type { Page } from '@playwright/test';
import { pseudoText } from '../../apps/web/src/texts/pseudo-text.ts';
import { expectNoPlainTexts } from '../plain-texts.ts';
import { PASSWORD, setUpCode } from './administrator.ts';
import { AuthenticatorApp } from './authenticator-app.ts';
import { expect, header, test } from './hospital.ts';

/** People of these tests, what they typed, codes and keys, and whence they come. */
const DATA =
  /\b(?:Ada Admin|ada|kofi|petr)\b|\b(?:Chrome|Chromium|Headless\w*|Linux|localhost)\b\S*|Playwright\/.*|https?:\S+|\b[A-Z0-9]{4,}(?:-[A-Z0-9]{4,})*\b|Tablet 4|\b(?:America|Etc|Europe)\/\w+/g;

const button = (page: Page, words: string) =>
  page.getByRole('button', { name: pseudoText(words), exact: true });
const field = (page: Page, words: string) =>
  page.getByRole('textbox', { name: pseudoText(words), exact: true });
const looks = (page: Page, where: string): Promise<void> => expectNoPlainTexts(page, where, DATA);

async function goes(page: Page, path: string, shows: string): Promise<void> {
  await page.goto(`${path}?locale=pseudo`);
  await expect(page.getByRole('heading', { name: pseudoText(shows), exact: true })).toBeVisible();
}

async function typesPassword(page: Page, name: string, password = PASSWORD): Promise<void> {
  await field(page, 'Sign-in name').fill(name);
  await field(page, 'Password').fill(password);
  await button(page, 'Sign in').click();
}

test('every word of the set-up, the second factor and one’s account goes through the catalogue', async ({
  server,
  browses,
}) => {
  const page = await browses();
  await goes(page, '/', 'Set up IONM Clock');
  await field(page, 'Set-up code').fill('not the code');
  await field(page, 'Your name').fill('Ada Admin');
  await field(page, 'Sign-in name').fill('ada');
  await field(page, 'Password').fill('walnut');
  await looks(page, 'set-up, a short password');
  await field(page, 'Password').fill(PASSWORD);
  await button(page, 'Become the first administrator').click();
  await expect(page.getByRole('alert')).toBeVisible();
  await looks(page, 'set-up, a wrong code');
  await field(page, 'Set-up code').fill(setUpCode(server));
  await button(page, 'Become the first administrator').click();
  await field(page, 'Code').fill('000000');
  const app = new AuthenticatorApp(server);
  app.takes((await page.getByText(/^[A-Z2-7]{16,}$/).textContent()) ?? '');
  await button(page, 'Confirm').click();
  await expect(field(page, 'Code')).toHaveAttribute('aria-invalid', 'true');
  await looks(page, 'second factor, a wrong code');
  await field(page, 'Code').fill(app.code());
  await button(page, 'Confirm').click();
  await expect(page.getByRole('listitem')).toHaveCount(10);
  await button(page, 'I wrote them down').click();
  await looks(page, 'recovery codes');
  await button(page, 'Go on').click();
  await expect(header(page)).toContainText('Ada Admin');

  await goes(page, '/account', 'Your account');
  await expect(button(page, 'Make new recovery codes')).toBeVisible();
  await looks(page, 'account');
  for (const opener of [
    'Change password',
    'Remove the authenticator app',
    'Make new recovery codes',
    'Set a PIN',
  ]) {
    await button(page, opener).click();
    await looks(page, opener);
    await button(page, 'Cancel').click();
  }
  await page.getByRole('button', { name: pseudoText('Sign out'), exact: true }).click();
  await typesPassword(page, 'ada');
  await expect(field(page, 'Code')).toBeFocused();
  await looks(page, 'sign-in, the code');
  await field(page, 'Code').fill('000000');
  await button(page, 'Sign in').click();
  await expect(page.getByRole('alert')).toBeVisible();
  await looks(page, 'sign-in, a wrong code');
});

test('so do the words of administering accounts, of a shared tablet, and of a session that has ended', async ({
  administrator,
  browses,
}) => {
  await administrator.hires({ name: 'Kofi Osei', roles: ['technologist'], pin: '482915' });
  const [page, tablet] = [await browses(), await browses()];
  await goes(page, '/', 'Sign in');
  await typesPassword(page, 'kofi', 'wrong');
  await expect(page.getByRole('alert')).toBeVisible();
  await looks(page, 'sign-in, a wrong password');
  await typesPassword(page, 'ada');
  await field(page, 'Code').fill(await administrator.app.nextCode());
  await button(page, 'Sign in').click();
  await expect(header(page)).toContainText('Ada Admin');

  await goes(page, '/administration/devices', 'Devices');
  await field(page, 'Name of the tablet').fill('Tablet 4');
  await button(page, 'Add the tablet').click();
  const dialog = page.getByRole('dialog');
  const code = (await dialog.getByRole('code').textContent()) ?? '';
  await looks(page, 'a code for a tablet');

  await goes(tablet, '/', 'Sign in');
  await button(tablet, 'I have an invitation code').click();
  await looks(tablet, 'invitation');
  await button(tablet, 'Set up this tablet').click();
  await field(tablet, 'Code for this tablet').fill('wrong');
  await button(tablet, 'Set up this tablet').click();
  await expect(field(tablet, 'Code for this tablet')).toHaveAttribute('aria-invalid', 'true');
  await looks(tablet, 'a wrong code for a tablet');
  await field(tablet, 'Code for this tablet').fill(code);
  await button(tablet, 'Set up this tablet').click();
  await tablet.getByRole('button', { name: 'Kofi Osei' }).click();
  await tablet.keyboard.type('111222');
  await expect(tablet.getByRole('alert')).toBeVisible();
  await looks(tablet, 'a wrong PIN');
  await tablet.keyboard.type('482915');
  await expect(header(tablet)).toContainText('Kofi Osei');

  await goes(page, '/administration', 'People');
  await looks(page, 'people with accounts');
  await page.getByRole('link', { name: 'Kofi Osei' }).click();
  await expect(button(page, 'Give a code to set a password…')).toBeVisible();
  const account = page.getByRole('region', { name: pseudoText('Account') });
  await expect(account.getByRole('button', { name: /…$/, disabled: false })).not.toHaveCount(0);
  for (const opener of await account.getByRole('button', { name: /…$/, disabled: false }).all()) {
    await opener.click();
    await expect(dialog).toBeVisible();
    await looks(page, 'an act on an account');
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  }
  await goes(page, '/administration/sessions', 'Sessions');
  await looks(page, 'sessions');
  await page.getByRole('button', { name: `${pseudoText('End the session of')} Kofi Osei` }).click();
  await looks(page, 'ending a session');
  await dialog.getByRole('button').last().click();
  await expect(tablet.getByRole('status', { name: pseudoText('Why you are signed out') })).toBeVisible();
  await looks(tablet, 'an ended session');
});
