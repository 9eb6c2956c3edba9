import { expect, type Locator, type Page } from '@playwright/test';

/** From the biller's desk to the payer profiles. */
export async function openProfiles(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Payer profiles' }).click();
  await expect(page.getByRole('heading', { name: 'Payer profiles', level: 1 })).toBeVisible();
}

/** To the form of a new profile that starts as a copy of another. */
export async function startCopyOf(page: Page, title: string): Promise<void> {
  await page.getByRole('row').filter({ hasText: title }).getByRole('link').click();
  await page.getByRole('button', { name: 'Copy as a new profile…' }).click();
  await expect(page.getByRole('heading', { name: 'New payer profile' })).toBeVisible();
}

/** A field of the form, by the title of its group. */
export const field = (page: Page, group: string, label: string): Locator =>
  page.getByRole('group', { name: group }).getByLabel(label, { exact: true });

/** A contract that pays 95941 by the quarter of an hour, in a form that started as CPT. */
export async function fillAcme(page: Page): Promise<void> {
  await field(page, 'Profile', 'Name').fill('Acme Health');
  await field(page, 'Profile', 'Id').fill('acme-health');
  await field(page, 'Outside the room', 'Minutes of a unit').fill('15');
  await field(page, 'Outside the room', 'One more from minute').fill('8');
}

/** Presses for the preview, and waits until it is computed. */
export async function look(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Look at what would change' }).click();
  await expect(page.getByRole('heading', { name: 'What would change' })).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'would be billed by it' })).toBeVisible();
}

export async function save(page: Page, version: number): Promise<void> {
  await page.getByRole('button', { name: `Save version ${version}` }).click();
  await expect(page.getByRole('status').filter({ hasText: `Version ${version} is saved` })).toBeVisible();
}
