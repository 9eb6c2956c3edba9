import { expect, type Page } from '@playwright/test';

/** From anywhere on the administrators' desk to one of its parts. */
export async function openPart(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Administration' }).getByRole('link', { name }).click();
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
}

export async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: '✓ Saved.' })).toBeVisible();
}

export async function openPerson(page: Page, name: string): Promise<void> {
  await openPart(page, 'People');
  await page.getByLabel('Search').fill(name);
  await page.getByRole('row').filter({ hasText: name }).getByRole('link').click();
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
}
