import type { Page } from '@playwright/test';
import { button, Keyboard } from '../keyboard.ts';
import { PASSWORD, setUpCode } from './administrator.ts';
import { AuthenticatorApp } from './authenticator-app.ts';
import { expect, header, test } from './hospital.ts';

const NEW_PASSWORD = 'pebble harvest violin canyon';

const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

async function signsIn(
  keys: Keyboard,
  page: Page,
  name: string,
  code?: string,
  password = PASSWORD,
): Promise<void> {
  await keys.overwrite(field(page, 'Sign-in name'), name);
  await keys.overwrite(field(page, 'Password'), password);
  await page.keyboard.press('Enter');
  if (code !== undefined) {
    await expect(field(page, 'Code')).toBeFocused();
    await page.keyboard.type(code);
    await page.keyboard.press('Enter');
  }
  await expect(button(page, 'Sign out')).toBeVisible();
  await keys.stillHasFocus();
}

test('by keyboard alone the first administrator sets up the server and a second factor, and signs in with it', async ({
  server,
  browses,
}) => {
  const page = await browses();
  const keys = new Keyboard(page);
  await keys.write(field(page, 'Set-up code'), setUpCode(server));
  await keys.write(field(page, 'Your name'), 'Ada Admin');
  await keys.write(field(page, 'Sign-in name'), 'ada');
  await keys.write(field(page, 'Password'), PASSWORD);
  await keys.does(button(page, 'Become the first administrator'), field(page, 'Code'));
  const app = new AuthenticatorApp(server);
  app.takes((await page.getByText(/Type this key into the app/).textContent())?.split(': ')[1]?.trim() ?? '');
  await keys.write(field(page, 'Code'), app.code());
  await keys.does(button(page, 'Confirm'), part(page, 'Recovery codes'));
  await keys.press(button(page, 'I wrote them down'));
  await keys.does(button(page, 'Go on'), page.getByRole('heading', { name: 'People' }));

  await keys.does(button(page, 'Sign out'), page.getByRole('heading', { name: 'Sign in' }));
  await signsIn(keys, page, 'ada', await app.nextCode());
  await keys.does(header(page).getByRole('link', { name: 'Ada Admin' }), part(page, 'Recovery codes'));
  const codes = part(page, 'Recovery codes').first();
  await keys.does(button(codes, 'Make new recovery codes'), button(codes, 'Make new codes'));
  await keys.write(field(page, 'Your password'), PASSWORD);
  await keys.write(field(page, 'Code of your authenticator app'), await app.nextCode());
  await keys.does(button(codes, 'Make new codes'), button(page, 'I wrote them down'));
  await keys.press(button(page, 'I wrote them down'));
  await keys.does(button(page, 'Go on'), button(page, 'Make new recovery codes'));
});

test('by keyboard alone somebody changes their password, sets a PIN, and signs out elsewhere', async ({
  administrator,
  browses,
}) => {
  await administrator.hires({ name: 'Kofi Osei', roles: ['technologist', 'physician'] });
  const [page, elsewhere] = [await browses(), await browses()];
  const keys = new Keyboard(page);
  await signsIn(keys, page, 'kofi');
  await keys.does(header(page).getByRole('link', { name: 'Kofi Osei' }), part(page, 'PIN'));
  await keys.press(button(page, 'Change password'));
  await expect(field(page, 'Old password')).toBeVisible();
  await keys.stillHasFocus();
  await keys.write(field(page, 'Old password'), PASSWORD);
  await keys.write(field(page, 'New password'), NEW_PASSWORD);
  await keys.does(button(page, 'Set the new password'), button(page, 'Change password'));

  await keys.does(button(page, 'Set a PIN'), field(page, 'New PIN'));
  await keys.write(field(page, 'New PIN'), '482915');
  await keys.write(field(page, 'Your password'), NEW_PASSWORD);
  await keys.does(button(page, 'Set the PIN'), button(page, 'Change the PIN'));
  await keys.does(button(page, 'Set up an authenticator app'), field(page, 'Code'));
  await keys.does(button(page, 'Cancel'), button(page, 'Set up an authenticator app'));

  await signsIn(new Keyboard(elsewhere), elsewhere, 'kofi', undefined, NEW_PASSWORD);
  await page.reload();
  await keys.press(button(page, 'Sign out everywhere else'));
  await expect(elsewhere.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await expect(button(page, 'Sign out everywhere else')).toBeFocused();
  await keys.does(page.getByRole('link', { name: 'Back to your desk' }), button(page, 'Change role…'));
  await keys.press(button(page, 'Change role…'));
  await expect(page.getByRole('menuitem', { name: 'Work as reading physician' })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(part(page, 'Your load')).toBeVisible();
  await keys.stillHasFocus();
});

test('by keyboard alone a tablet is enrolled, people sign in there by PIN in turn, and a session is ended', async ({
  administrator,
  browses,
}) => {
  await administrator.hires({ name: 'Kofi Osei', roles: ['technologist'], pin: '482915' });
  await administrator.hires({ name: 'Petr Novak', roles: ['technologist'], pin: '730264' });
  const [page, tablet] = [await browses(), await browses({ width: 1180, height: 820 })];
  const [ada, keys] = [new Keyboard(page), new Keyboard(tablet)];
  await signsIn(ada, page, 'ada', await administrator.app.nextCode());
  const goes = (name: string): Promise<void> =>
    ada.does(
      page.getByRole('navigation', { name: 'Administration' }).getByRole('link', { name }),
      page.getByRole('heading', { name, level: 1 }),
    );
  const dialog = page.getByRole('dialog');
  await goes('Devices');
  await ada.write(field(page, 'Name of the tablet'), 'Tablet 4');
  await ada.does(button(page, 'Add the tablet'), dialog);
  const code = (await dialog.getByRole('code').textContent()) ?? '';
  await ada.ends(button(dialog, 'I have handed it over'), dialog);

  await keys.does(button(tablet, 'Set up this tablet'), field(tablet, 'Code for this tablet'));
  await keys.write(field(tablet, 'Code for this tablet'), code);
  await tablet.keyboard.press('Enter');
  for (const [name, pin] of [
    ['Kofi Osei', '482915'],
    ['Petr Novak', '730264'],
  ] as const) {
    await keys.does(button(tablet, name), tablet.getByRole('group', { name: `PIN of ${name}` }));
    await keys.goTo(tablet.getByRole('group', { name: `PIN of ${name}` }));
    await tablet.keyboard.type(pin);
    await expect(header(tablet)).toContainText(name);
    await keys.stillHasFocus();
    if (name === 'Kofi Osei') await keys.does(button(tablet, 'Switch person'), button(tablet, 'Petr Novak'));
  }

  await goes('Sessions');
  const end = button(page, 'End the session of Petr Novak');
  await ada.does(button(page, 'Look again'), end);
  await ada.does(end, dialog);
  await ada.ends(button(dialog, 'End it'), dialog);
  await expect(part(tablet, 'People of this tablet')).toBeVisible();
  await keys.stillHasFocus();
  await goes('People');
  await ada.does(page.getByRole('link', { name: 'Kofi Osei' }), part(page, 'Account'));
  await ada.does(button(page, 'Remove the PIN…'), dialog);
  await ada.ends(button(dialog, 'Remove the PIN'), dialog);
  await expect(button(page, 'Remove the PIN…')).toBeFocused();
  await ada.does(button(page, 'Give a code to set a password…'), dialog);
  await ada.ends(button(dialog, 'I have handed it over'), dialog);
});
