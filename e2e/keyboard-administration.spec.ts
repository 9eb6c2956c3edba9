import type { Page } from '@playwright/test';
import { expect, test } from './hospital.ts';
import { arrivesByKeyboard, button, type Keyboard } from './keyboard.ts';

async function goesToPart(keys: Keyboard, page: Page, name: string): Promise<void> {
  await keys.press(page.getByRole('navigation', { name: 'Administration' }).getByRole('link', { name }));
  await expect(page.getByRole('heading', { name, level: 1 })).toBeFocused();
}

const saved = (page: Page) => page.getByRole('status').filter({ hasText: '✓ Saved.' });

test('by keyboard alone an administrator adds a facility with its ORs, and somebody who works there', async ({
  page,
  server,
}) => {
  const keys = await arrivesByKeyboard(page, server.address, 'Claire Moreau');
  const field = (name: string) => page.getByRole('textbox', { name, exact: true });
  await goesToPart(keys, page, 'Facilities and ORs');
  await keys.does(button(page, 'New facility…'), field('Name'));
  await keys.write(field('Name'), 'Northside');
  const zone = page.getByRole('combobox', { name: 'Time zone' });
  await keys.overwrite(zone, 'new_y');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(zone).toHaveValue('America/New_York');
  await expect(zone).toBeFocused();
  for (const [index, room] of ['OR 1', 'OR 2', 'Hybrid OR'].entries()) {
    await keys.press(button(page, 'Add an OR'));
    await expect(field(`OR in place ${index + 1}`)).toBeFocused();
    await page.keyboard.type(room);
  }
  await keys.press(button(page, 'Move Hybrid OR up'));
  await expect(field('OR in place 2')).toHaveValue('Hybrid OR');
  await keys.stillHasFocus();
  await keys.ends(button(page, 'Remove OR 2'), field('OR in place 3'));
  await keys.does(button(page, 'Save'), saved(page));
  await expect(saved(page)).toContainText('Hybrid OR');

  await goesToPart(keys, page, 'People');
  await keys.does(button(page, 'New person…'), field('Name'));
  await keys.press(page.getByRole('checkbox', { name: /^Active/ }), 'Space');
  await keys.press(page.getByRole('checkbox', { name: /^Active/ }), 'Space');
  await keys.pick(page.getByRole('combobox', { name: 'Technologist', exact: true }), 'At these facilities');
  await keys.press(button(page, 'Save'));
  await expect(field('Name')).toBeFocused();
  await page.keyboard.type('Noor Aziz');
  await keys.press(page.getByRole('checkbox', { name: 'Northside' }), 'Space');
  await keys.does(button(page, 'Save'), saved(page));
  await goesToPart(keys, page, 'People');
  await keys.write(page.getByRole('searchbox', { name: 'Search' }), 'Noor');
  await keys.does(
    page.getByRole('link', { name: 'Noor Aziz' }),
    page.getByRole('heading', { name: 'Noor Aziz' }),
  );
  await keys.overwrite(field('Credential'), 'CNIM');
  await keys.ends(button(page, 'Back to what is saved'), button(page, 'Back to what is saved'));
  await expect(field('Credential')).toHaveValue('');
});

test('by keyboard alone an administrator adds and removes a tablet, changes the policy, and imports a file', async ({
  page,
  server,
}) => {
  const keys = await arrivesByKeyboard(page, server.address, 'Claire Moreau');
  await goesToPart(keys, page, 'Devices');
  await keys.write(page.getByRole('textbox', { name: 'Name of the tablet' }), 'Tablet 9');
  await keys.pick(page.getByRole('combobox', { name: 'Facility' }), 'St Ann');
  await keys.does(button(page, 'Add the tablet'), page.getByRole('row', { name: /Tablet 9/ }));
  const remove = button(page, 'Remove Tablet 9');
  const dialog = page.getByRole('dialog');
  await keys.does(remove, dialog);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(remove).toBeFocused();
  await keys.does(remove, dialog);
  await keys.ends(button(dialog, 'Remove'), dialog);
  await expect(remove).toHaveCount(0);
  await keys.stillHasFocus();

  await goesToPart(keys, page, 'Policy');
  await keys.overwrite(page.getByRole('textbox', { name: /years/i }), '12');
  await keys.does(button(page, 'Save'), saved(page));

  await goesToPart(keys, page, 'Import');
  const chooser = page.waitForEvent('filechooser');
  await keys.press(button(page, 'Choose a file…'));
  await (await chooser).setFiles({
    name: 'people.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('id,name,credential,roles\ntech-lowe,Ada Lowe,CNIM,technologist@Mercy'),
  });
  const done = page.getByRole('status').filter({ hasText: 'Imported 1 row' });
  await keys.does(button(page, 'Import 1 row'), done);
});

test('by keyboard alone emergency access is taken, and ended by an administrator', async ({
  page,
  browser,
  server,
}) => {
  const keys = await arrivesByKeyboard(page, server.address, 'Kofi Osei');
  const dialog = page.getByRole('dialog');
  const bar = page.getByRole('region', { name: 'Emergency access' });
  const take = async (): Promise<void> => {
    await keys.does(button(page, 'Emergency access…'), dialog);
    await keys.pick(dialog.getByRole('combobox', { name: 'Facility' }), 'Lakeside');
    await keys.write(dialog.getByRole('textbox', { name: 'Reason' }), 'The technologist there fell ill.');
    await keys.ends(button(dialog, 'Take emergency access'), dialog);
    await expect(bar).toBeVisible();
    await keys.stillHasFocus();
  };
  await take();
  await keys.ends(button(bar, 'End it now'), bar);
  await take();

  const theirs = await (await browser.newContext()).newPage();
  const moreau = await arrivesByKeyboard(theirs, server.address, 'Claire Moreau');
  await goesToPart(moreau, theirs, 'Emergency access');
  const end = theirs.getByRole('button', { name: /^End the emergency access of Kofi Osei/, disabled: false });
  await moreau.does(end, theirs.getByRole('dialog'));
  await moreau.ends(button(theirs.getByRole('dialog'), 'End it'), theirs.getByRole('dialog'));
  await expect(bar).toBeHidden();
  await theirs.context().close();
  await keys.stillHasFocus();
});
