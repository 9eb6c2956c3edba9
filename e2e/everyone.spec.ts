import { expectAccessible } from './accessible.ts';
import { expect, test } from './hospital.ts';
import { openCase, startClock, stillToDo } from './operating-room.ts';
import { openProfiles } from './profile-form.ts';

const DEMO = 'Demo: all people and patients are invented.';

test('whoever chooses whom to be, and each desk, is told that this is a demo', async ({
  arrives,
  page,
  server,
}) => {
  await page.goto(server.address);
  await expect(page.getByRole('button', { name: 'dr Okafor' })).toBeVisible();
  await expect(page.getByText(DEMO)).toBeVisible();
  for (const name of ['dr Okafor', 'Priya Nair', 'Kofi Osei']) {
    const desk = await arrives(name);
    await expect(desk.getByRole('main').getByRole('heading').first()).toBeVisible();
    await expect(desk.getByText(DEMO)).toBeVisible();
  }
});

test('what is still to do in a case, and the form for it, can be read by all', async ({ arrives }) => {
  const page = await arrives('Kofi Osei');
  await openCase(page, 'Next', 'OR 5 · Mercy');
  await startClock(page);
  await expect(stillToDo(page)).toHaveCount(3);
  await expectAccessible(page);
  await stillToDo(page).getByRole('button', { name: 'Enter…' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectAccessible(page);
});

test('the page of a case says that this is a demo, and the forms for a missed time and for a correction can be read by all', async ({
  arrives,
}) => {
  const page = await arrives('Kofi Osei');
  await openCase(page, 'Running', 'OR 2 · Mercy');
  await expect(page.getByText(DEMO)).toBeVisible();
  await page.getByRole('button', { name: 'Enter a missed time…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Baseline' }).click();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Correct: Clock started' }).click();
  await page.getByLabel('Time', { exact: true }).fill('');
  await expectAccessible(page);
});

test('the list of payer profiles can be read by all', async ({ arrives }) => {
  const page = await arrives('Priya Nair');
  await openProfiles(page);
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
