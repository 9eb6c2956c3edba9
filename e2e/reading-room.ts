import { expect, type Locator, type Page } from '@playwright/test';
import { openCase, startClock } from './operating-room.ts';

/** The card of one case at the reading physician's desk: `OR 4 Mercy`. */
export const card = (page: Page, place: string): Locator =>
  page.getByRole('article', { name: place }).first();

export const ownLoad = (page: Page): Locator => page.getByRole('region', { name: 'Your load' });

export async function joinRemotely(page: Page, place: string): Promise<void> {
  await card(page, place).getByRole('button', { name: 'Join remote' }).click();
  await expect(card(page, place).getByRole('button', { name: 'Leave' })).toBeVisible();
}

/** The clock of OR 4 at Mercy runs, on the technologist's page, and this physician reads it. */
export async function runsReadBy(physician: Page, technologist: Page): Promise<void> {
  await joinRemotely(physician, 'OR 4 Mercy');
  await openCase(technologist, 'Next', 'OR 4 · Mercy');
  await startClock(technologist);
  // Whoever leaves a clock that does not run yet is asked nothing.
  await expect(card(physician, 'OR 4 Mercy')).toContainText('running');
}

/** What the board says is asked of who looks at it: to read a case, or to take one over. */
export const askedOf = (page: Page): Locator => page.getByRole('region', { name: 'Asked of you' });

/** Hands a case over at once, to a colleague who agreed by voice. */
export async function handOver(page: Page, place: string, colleague: string): Promise<void> {
  await card(page, place).getByRole('button', { name: 'Hand over…' }).click();
  await agreedWith(page, colleague);
}

/** In the dialog of a hand-over: the colleague agreed by voice. */
export async function agreedWith(page: Page, colleague: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('checkbox', { name: 'They agreed by voice' }).check();
  await dialog.getByRole('button', { name: `Hand over to ${colleague}` }).click();
}

/** Offers a case to a colleague, and reads on until they accept. */
export async function offer(page: Page, place: string, colleague: string): Promise<void> {
  await card(page, place).getByRole('button', { name: 'Hand over…' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: `Offer to ${colleague}` })
    .click();
  await expect(card(page, place)).toContainText(`Offered to ${colleague}: waiting`);
}

/** From the board to the page of one case. */
export async function openReading(page: Page, place: string): Promise<void> {
  await card(page, place).getByRole('link', { name: place }).click();
  await expect(page).toHaveURL(/\/physician\/case\//);
}

/** From the page of a case back to the board. */
export async function backToBoard(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'All cases' }).click();
  await expect(ownLoad(page)).toBeVisible();
}

/** The button of a card that says whether the case has the attention, and gives it. */
export const attention = (page: Page, place: string): Locator =>
  card(page, place).getByRole('button', { name: `Attention on ${place}` });

/** A tap on the card itself, where it has no button and no link: on what its clock does. */
export const tapCard = (page: Page, place: string): Promise<void> =>
  card(page, place)
    .getByText(/running|planned|interrupted/)
    .first()
    .click({ force: true });
