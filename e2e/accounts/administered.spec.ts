import { openPerson } from '../administration.ts';
import {
  expect,
  header,
  setsPasswordByInvitation,
  signInWithPassword,
  test,
  typePassword,
} from './hospital.ts';

test('an administrator signs somebody out everywhere, removes a PIN, and gives a code with which they set a new password', async ({
  administrator,
  browses,
}) => {
  await administrator.hires({ name: 'Kofi Osei', roles: ['technologist'], pin: '482915' });
  const [ada, osei] = [await browses(), await browses()];
  await signInWithPassword(osei, 'Kofi Osei');
  await typePassword(ada, 'Ada Admin');
  await ada.getByRole('textbox', { name: 'Code' }).fill(await administrator.app.nextCode());
  await ada.getByRole('button', { name: 'Sign in', exact: true }).click();
  await openPerson(ada, 'Kofi Osei');
  const account = ada.getByRole('region', { name: 'Account' });
  await expect(account).toContainText('Signs in with: password, PIN. Signed in now: 1 session.');

  const does = async (name: string) => {
    await account.getByRole('button', { name: `${name}…` }).click();
    await ada.getByRole('dialog').getByRole('button', { name, exact: true }).click();
    await expect(ada.getByRole('dialog')).toBeHidden();
  };
  await does('Sign out everywhere');
  await expect(osei.getByRole('status', { name: 'Why you are signed out' })).toContainText(
    'An administrator has ended this session.',
  );
  await does('Remove the PIN');
  await expect(account).toContainText('Signs in with: password. Signed in now: 0 sessions.');
  await does('Remove the password');
  await expect(account).toContainText('Signs in with: nothing set yet.');

  await account.getByRole('button', { name: 'Give a code to set a password…' }).click();
  const code = (await ada.getByRole('dialog').getByRole('code').textContent()) ?? '';
  await setsPasswordByInvitation(osei, 'Kofi Osei', code, 'pebble harvest violin canyon');
  await expect(header(osei)).toContainText('Kofi Osei');
});
