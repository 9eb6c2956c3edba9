import { expect, type Locator, type Page } from '@playwright/test';

/** The card of one case at the reading physician's desk: `OR 4 Mercy`. */
export const card = (page: Page, place: string): Locator =>
  page.getByRole('article', { name: place }).first();

export const ownLoad = (page: Page): Locator => page.getByRole('region', { name: 'Your load' });

export async function joinRemotely(page: Page, place: string): Promise<void> {
  await card(page, place).getByRole('button', { name: 'Join remote' }).click();
  await expect(card(page, place).getByRole('button', { name: 'Leave' })).toBeVisible();
}

export async function handOver(page: Page, place: string, colleague: string): Promise<void> {
  await card(page, place).getByRole('button', { name: 'Hand over…' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: `Hand over to ${colleague}` })
    .click();
}

/** The button of a card that says whether the case has the attention, and gives it. */
export const attention = (page: Page, place: string): Locator =>
  card(page, place).getByRole('button', { name: `Attention on ${place}` });

/** A tap on the card itself, where it has no button. */
export const tapCard = (page: Page, place: string): Promise<void> =>
  card(page, place).click({ position: { x: 24, y: 60 } });
