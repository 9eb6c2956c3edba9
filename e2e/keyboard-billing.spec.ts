import type { Page } from '@playwright/test';
import { expect, test } from './hospital.ts';
import { arrivesByKeyboard, button, type Keyboard } from './keyboard.ts';
import { field } from './profile-form.ts';

test('by keyboard alone a biller keeps views, sends a record back, takes a report out, and writes a payer profile', async ({
  page,
  server,
}) => {
  test.slow();
  const keys = await arrivesByKeyboard(page, server.address, 'Priya Nair');
  await keepsViews(keys, page);
  await sendsBack(keys, page);
  await takesReportOut(keys, page);
  await writesProfile(keys, page);
});

async function keepsViews(keys: Keyboard, page: Page): Promise<void> {
  await keys.press(page.getByText('Filters and saved views'));
  const severity = page.getByLabel('Severity');
  await keys.pick(severity, 'error');
  const name = page.getByLabel('Name of this view');
  await keys.write(name, 'Errors first');
  await page.keyboard.press('Enter');
  const views = page.getByRole('list', { name: 'Saved views' });
  await expect(views).toBeVisible();
  await expect(name).toBeFocused();
  await keys.press(button(page, 'Clear filters'));
  await expect(severity).toHaveValue('');
  await keys.stillHasFocus();
  await keys.press(button(views, 'Errors first'));
  await expect(severity).toHaveValue('error');
  await keys.ends(button(views, 'Remove the view Errors first'), views);
  await expect(name).toBeFocused();
  await keys.press(button(page, 'Clear filters'));
}

async function sendsBack(keys: Keyboard, page: Page): Promise<void> {
  const link = page.getByRole('link', { name: /-03$/ });
  const caseId = (await link.textContent()) ?? '';
  const record = page.getByRole('region', { name: caseId });
  await keys.does(link, record);
  const missing = record.getByLabel('What is missing?');
  await keys.does(button(record, 'Send back…'), missing);
  await keys.ends(button(record, 'Keep it here'), missing);
  await keys.does(button(record, 'Send back…'), missing);
  await keys.choose(button(record.getByRole('group', { name: 'Who can complete it?' }), /physician/));
  await keys.write(missing, 'Which signals came back?');
  await keys.ends(button(record, 'Send back'), missing);
  await expect(page.getByRole('row').filter({ hasText: caseId })).toContainText('with the physician');
  await keys.stillHasFocus();
}

const desk = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Desks' }).getByRole('link', { name });

async function takesReportOut(keys: Keyboard, page: Page): Promise<void> {
  await keys.does(desk(page, 'Reports'), page.getByRole('heading', { name: 'Reports', level: 1 }));
  await keys.does(
    page.getByRole('navigation', { name: 'Reports' }).getByRole('link', { name: 'Missing parts' }),
    page.getByRole('heading', { name: 'Missing parts', level: 2 }),
  );
  await keys.does(
    page.getByRole('link', { name: 'Any time' }),
    page.getByRole('status').filter({ hasText: /cases? whose/ }),
  );
  const facility = page.getByRole('combobox', { name: 'Facility' });
  await keys.pick(facility, 'Mercy');
  await expect(page).toHaveURL(/facility=Mercy/);
  await expect(page.getByRole('status').filter({ hasText: /cases? whose/ })).toBeVisible();
  await expect(facility).toBeFocused();
  const download = page.waitForEvent('download');
  await keys.press(button(page, 'Download as CSV'));
  expect((await download).suggestedFilename()).toMatch(/\.csv$/);
  await keys.stillHasFocus();
}

async function writesProfile(keys: Keyboard, page: Page): Promise<void> {
  const title = (name: string) => page.getByRole('heading', { name, level: 1 });
  const profiles = page.getByRole('link', { name: 'Payer profiles' });
  await keys.does(desk(page, 'Records'), profiles);
  await keys.does(profiles, title('Payer profiles'));
  await keys.does(page.getByRole('link', { name: 'CPT' }), title('CPT'));
  await keys.does(button(page, 'Copy as a new profile…'), title('New payer profile'));
  const look = button(page, 'Look at what would change');
  await keys.overwrite(field(page, 'Profile', 'Name'), 'Acme Health');
  await keys.overwrite(field(page, 'Outside the room', 'Minutes of a unit'), '15');
  await keys.overwrite(field(page, 'Outside the room', 'One more from minute'), '8');
  await keys.press(look);
  // What is wrong has the focus.
  await expect(field(page, 'Profile', 'Id')).toBeFocused();
  await page.keyboard.type('acme-health');
  await keys.does(look, title('What would change'));
  await expect(page.getByRole('status').filter({ hasText: 'would be billed by it' })).toBeVisible();
  await keys.does(button(page, 'Save version 1'), title('Acme Health'));
  await keys.does(button(page, 'New version…'), field(page, 'Profile', 'Id'));
  await keys.overwrite(field(page, 'Profile', 'Name'), 'Acme Health Plan');
  const dialog = page.getByRole('dialog');
  await keys.does(button(page, 'Throw the draft away…'), dialog);
  await keys.ends(button(dialog, 'Throw it away'), dialog);
  await expect(title('Acme Health')).toBeVisible();
  await keys.stillHasFocus();
}
