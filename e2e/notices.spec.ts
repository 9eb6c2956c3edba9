import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { expect, test } from './hospital.ts';

import { askedOf, card, runsReadBy } from './reading-room.ts';

const waiting = (page: Page): Locator => page.getByRole('region', { name: 'Waiting for you' });
const unread = (page: Page): Locator => page.getByRole('alert').filter({ hasText: 'Nobody reads this case' });

test('the physician leaves, the technologist is reminded and asks for a reader, and a colleague joins by one tap', async ({
  arrives,
}) => {
  // Three people's pages, two of them looked at closely.
  test.slow();
  const [osei, lindqvist, haddad] = await Promise.all([
    arrives('Kofi Osei'),
    arrives('dr Lindqvist'),
    arrives('dr Haddad'),
  ]);
  await runsReadBy(lindqvist, osei);
  await expect(unread(osei)).toBeHidden();

  await card(lindqvist, 'OR 4 Mercy').getByRole('button', { name: 'Leave' }).click();
  await lindqvist.getByRole('dialog').getByRole('button', { name: 'Leave without a reader' }).click();
  await expect(unread(osei)).toContainText(/Nobody reads this case since \d\d:\d\d:\d\d/);
  await expect(unread(osei)).toContainText('dr Lindqvist has left');
  await expectAccessible(osei);
  // On any other page it stands too, and leads back.
  await osei.getByRole('link', { name: 'Today’s cases' }).click();
  await expect(waiting(osei)).toContainText('OR 4 · Mercy: nobody reads it any more');
  await waiting(osei).getByRole('link', { name: 'Open case' }).click();

  await unread(osei).getByRole('button', { name: 'Ask for a reader' }).click();
  await expect(unread(osei)).toContainText('A reader was asked for at');
  await expect(askedOf(haddad)).toContainText('OR 4 · Mercy: Kofi Osei asks for a reader');
  await expectAccessible(haddad);
  await askedOf(haddad).getByRole('button', { name: 'Join remote' }).click();
  await expect(askedOf(haddad)).toBeEmpty();
  await expect(card(haddad, 'OR 4 Mercy').getByRole('button', { name: 'Leave' })).toBeVisible();
  await expect(unread(osei)).toBeHidden();
  await expect(askedOf(lindqvist)).toBeEmpty();
});

test('a signal change is told to the physician at once, and stays until they have seen it', async ({
  arrives,
}) => {
  test.slow();
  const [osei, lindqvist] = await Promise.all([arrives('Kofi Osei'), arrives('dr Lindqvist')]);
  await runsReadBy(lindqvist, osei);
  await osei.getByRole('button', { name: 'Signal change' }).click();
  const dialog = osei.getByRole('dialog');
  await dialog.getByRole('button', { name: 'TcMEP' }).click();
  await dialog.getByRole('textbox', { name: 'What changed' }).fill('left −60 %');
  await dialog.getByRole('button', { name: 'Log signal change' }).click();

  const told = lindqvist.getByText('OR 4 · Mercy: signal change');
  await expect(told.first()).toBeVisible();
  // What is said at once to a screen reader is reached by F6.
  await lindqvist.keyboard.press('F6');
  await lindqvist.getByRole('button', { name: 'Open case', exact: true }).click();
  await expect(lindqvist).toHaveURL(/\/physician\/case\//);
  await expect(card(lindqvist, 'OR 4 Mercy')).toBeInViewport();
});

test('how this device tells what is new is chosen in the page’s head, and holds', async ({ arrives }) => {
  const page = await arrives('dr Lindqvist');
  await page.getByRole('button', { name: 'Notifications' }).click();
  const dialog = page.getByRole('dialog', { name: 'Notifications on this device' });
  await expect(dialog).toContainText('whoever runs it has not set up Web Push');
  await dialog.getByRole('checkbox', { name: 'Sound' }).check();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Try it: sound' }).click();
  await expect(dialog).toContainText('Heard nothing?');
  await dialog.getByRole('button', { name: 'Done' }).click();
  await page.reload();
  await page.getByRole('button', { name: 'Notifications' }).click();
  await expect(dialog.getByRole('checkbox', { name: 'Sound' })).toBeChecked();
});
