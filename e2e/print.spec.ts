import { expect, test } from './hospital.ts';

test('a record on paper is the record alone, black on white, with all that is folded away on a screen', async ({
  arrives,
}) => {
  const page = await arrives('Priya Nair');
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.getByRole('row').filter({ hasText: 'OR 3' }).first().getByRole('link').click();
  await expect(page.getByRole('button', { name: 'Print…' })).toBeVisible();
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  for (const interactive of ['button', 'textbox', 'combobox', 'checkbox', 'searchbox', 'navigation'] as const)
    await expect(page.getByRole(interactive)).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
  await expect(page.getByRole('table').first()).toBeVisible();
  for (const folded of await page.locator('details table').all()) await expect(folded).toBeVisible();
  const { ground, text } = await page.evaluate(() => {
    const { backgroundColor, color } = getComputedStyle(document.body);
    return { ground: backgroundColor, text: color };
  });
  expect({ ground, text }).toEqual({ ground: 'rgb(255, 255, 255)', text: 'rgb(0, 0, 0)' });
  const pdf = (await page.pdf({ format: 'Letter', preferCSSPageSize: false })).toString('latin1');
  const pages = pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
  expect(pages).toBeGreaterThan(0);
  expect(pages).toBeLessThan(8);
});
