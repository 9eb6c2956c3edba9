import { expectAccessible } from './accessible.ts';
import { expect, test } from './hospital.ts';
import { openCase, startClock, stillToDo } from './operating-room.ts';
import { fillAcme, look, openProfiles, startCopyOf } from './profile-form.ts';
import { card } from './reading-room.ts';

const DEMO = 'Demo: all people and patients are invented.';

test('whom to be: says that this is a demo, and can be read by all', async ({ page, server }) => {
  await page.goto(server.address);
  await expect(page.getByText(DEMO)).toBeVisible();
  await expect(page.getByRole('button', { name: 'dr Okafor' })).toBeVisible();
  await expectAccessible(page);
});

test('the technologist’s desk: says that this is a demo, and can be read by all', async ({ arrives }) => {
  const page = await arrives('Kofi Osei');
  await expect(page.getByText(DEMO)).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Today’s cases' })).toBeVisible();
  await expectAccessible(page);
  await openCase(page, 'Running', 'OR 2 · Mercy');
  await expect(page.getByText(DEMO)).toBeVisible();
  await expectAccessible(page);
});

test('what is still to do in a case, and the form for it, can be read by all', async ({ arrives }) => {
  const page = await arrives('Kofi Osei');
  await openCase(page, 'Next', 'OR 5 · Mercy');
  await startClock(page);
  await expect(stillToDo(page)).toHaveCount(3);
  await expectAccessible(page);
  await stillToDo(page).getByRole('button', { name: 'Enter…' }).click();
  await expectAccessible(page);
});

test('the forms for a missed time and for a correction can be read by all', async ({ arrives }) => {
  const page = await arrives('Kofi Osei');
  await openCase(page, 'Running', 'OR 2 · Mercy');
  await page.getByRole('button', { name: 'Enter a missed time…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Baseline' }).click();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Correct: Clock started' }).click();
  await page.getByLabel('Time', { exact: true }).fill('');
  await expectAccessible(page);
});

test('the reading physician’s desk: says that this is a demo, and can be read by all', async ({
  arrives,
}) => {
  const page = await arrives('dr Okafor');
  await expect(page.getByText(DEMO)).toBeVisible();
  await expect(card(page, 'OR 2 Mercy')).toBeVisible();
  await expectAccessible(page);
});

test('the biller’s desk: says that this is a demo, and can be read by all', async ({ arrives }) => {
  const page = await arrives('Priya Nair');
  await expect(page.getByText(DEMO)).toBeVisible();
  await page.getByRole('row').filter({ hasText: 'OR 3' }).click();
  await expect(page.getByRole('button', { name: 'Finalize', exact: true })).toBeVisible();
  await expectAccessible(page);
});

test('the payer profiles can be read by all: the list, and one of them', async ({ arrives }) => {
  const page = await arrives('Priya Nair');
  await openProfiles(page);
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Medicare' }).click();
  await expect(page.getByRole('heading', { name: 'Versions' })).toBeVisible();
  await expectAccessible(page);
});

test('a payer profile can be written by all, also with mistakes in it', async ({ arrives }) => {
  const page = await arrives('Priya Nair');
  await openProfiles(page);
  await startCopyOf(page, 'CPT');
  await page.getByRole('button', { name: 'Look at what would change' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await expectAccessible(page);
});

test('what a payer profile would change can be read by all', async ({ arrives }) => {
  const page = await arrives('Priya Nair');
  await openProfiles(page);
  await startCopyOf(page, 'CPT');
  await fillAcme(page);
  await look(page);
  await expectAccessible(page);
});

test('nobody gets what their role may not have', async ({ request, server }) => {
  const records = (token: string) =>
    request.get(`${server.address}/api/records`, { headers: { authorization: `Bearer ${token}` } });
  expect((await records('demo:biller-nair')).status()).toBe(200);
  expect((await records('demo:tech-osei')).status()).toBe(403);
  expect((await records('demo:nobody')).status()).toBe(401);
});

test('a page of a desk that is not one’s own leads to one’s own', async ({ arrives }) => {
  const page = await arrives('Kofi Osei');
  await page.goto('/biller');
  await expect(page).toHaveURL(/\/technologist$/);
});
