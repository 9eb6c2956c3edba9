import { expect, type Locator, type Page } from '@playwright/test';

/** A part of the billing set-up, by its title. */
export const part = (page: Page, title: string): Locator =>
  page.getByRole('group', { name: title, exact: true });

/** An entry of a list, unfolded; by whom or what it is of. */
export async function entry(page: Page, title: string, name: string): Promise<Locator> {
  const folded = part(page, title)
    .locator('details')
    .filter({ has: page.locator('summary').getByText(name, { exact: true }) });
  if ((await folded.getAttribute('open')) === null) await folded.locator('summary').click();
  const fields = part(page, title).getByRole('group', { name, exact: true });
  await expect(fields).toBeVisible();
  return fields;
}

/** Fills in fields by their labels. */
export async function fill(fields: Locator, texts: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, text] of Object.entries(texts)) {
    await fields.getByLabel(label, { exact: true }).fill(text);
  }
}

export const openBillingSetup = async (page: Page): Promise<void> => {
  await page.getByRole('link', { name: 'Billing set-up' }).click();
  await expect(page.getByRole('heading', { name: 'Billing set-up', level: 1 })).toBeVisible();
};

export const NPI = '1234567893';
export const HL7_NAMES = {
  'Sending application': 'IONMCLOCK',
  'Sending facility': 'PRAIRIE',
  'Receiving application': 'BILLING',
  'Receiving facility': 'OFFICE',
} as const;
