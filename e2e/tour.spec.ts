import { expectAccessible } from './accessible.ts';
import { expect, test } from './hospital.ts';
import { openCase } from './operating-room.ts';

test('the tour waits to be asked, points at one control after the other, and is remembered', async ({
  arrives,
}) => {
  const page = await arrives('Kofi Osei');
  const offer = page.getByRole('button', { name: 'Show me around (1 minute)' });
  const tour = page.getByRole('region', { name: 'Tour' });
  await expect(offer).toBeVisible();
  await expect(tour).toBeHidden();
  await offer.click();
  await expect(tour).toContainText('Running');
  await expect(tour).toContainText('1 of 4');
  await expectAccessible(page);
  for (const step of ['Next', 'Add a case…', 'Sign out']) {
    await tour.getByRole('button', { name: 'Go on' }).click();
    await expect(tour).toContainText(step);
  }
  await expect(tour.getByRole('button', { name: 'Go on' })).toBeHidden();
  await tour.getByRole('button', { name: 'End the tour' }).click();
  await expect(tour).toBeHidden();
  const again = page.getByRole('button', { name: 'Show me around again' });
  await expect(again).toBeFocused();
  await page.reload();
  await expect(again).toBeVisible();
});

test('by keyboard alone: each step is read out, and Escape ends it', async ({ arrives }) => {
  const page = await arrives('dr Okafor');
  await page.getByRole('button', { name: 'Show me around (1 minute)' }).focus();
  await page.keyboard.press('Enter');
  const tour = page.getByRole('region', { name: 'Tour' });
  await expect(tour).toContainText('1 of 4');
  await expect(tour.getByRole('paragraph').first()).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(tour).toContainText('2 of');
  await expect(tour.getByRole('paragraph').first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(tour).toBeHidden();
});

test('the page can be used while the tour is on, and a case has a tour of its own', async ({ arrives }) => {
  const page = await arrives('Kofi Osei');
  await page.getByRole('button', { name: 'Show me around (1 minute)' }).click();
  await openCase(page, 'Running', 'OR 2 · Mercy');
  const tour = page.getByRole('region', { name: 'Tour' });
  await expect(tour).toContainText('The clock of this case');
  await expect(tour).toContainText('1 of 4');
});

for (const [person, steps] of [
  ['dr Okafor', 4],
  ['Priya Nair', 3],
  ['Claire Moreau', 3],
  ['Ingrid Quist', 4],
] as const) {
  test(`each control that the tour of ${person} speaks of is there`, async ({ arrives }) => {
    const page = await arrives(person);
    await page.getByRole('button', { name: 'Show me around (1 minute)' }).click();
    await expect(page.getByRole('region', { name: 'Tour' })).toContainText(`1 of ${steps}`);
  });
}

test('the payer profiles have a tour: of their list, and of one of them', async ({ arrives }) => {
  const page = await arrives('Priya Nair');
  await page.getByRole('link', { name: 'Payer profiles' }).click();
  await page.getByRole('button', { name: 'Show me around (1 minute)' }).click();
  const tour = page.getByRole('region', { name: 'Tour' });
  await expect(tour).toContainText('1 of 2');
  await tour.getByRole('button', { name: 'Go on' }).click();
  await expect(tour).toContainText('New profile…');
  await expectAccessible(page);
  await page.getByRole('table').getByRole('link', { name: 'Medicare' }).click();
  await expect(tour).toContainText('1 of 3');
  await expect(tour).toContainText('Versions');
});

test('who does not want it is not asked again', async ({ arrives }) => {
  const page = await arrives('Priya Nair');
  await page.getByRole('button', { name: 'No, thanks' }).click();
  await expect(page.getByRole('button', { name: 'No, thanks' })).toBeHidden();
  await expect(page.getByRole('button', { name: 'Show me around again' })).toBeVisible();
});
