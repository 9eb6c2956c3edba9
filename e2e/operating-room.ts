import { expect, type Locator, type Page } from '@playwright/test';

/** From anywhere at the technologist's desk to the page of one case, through the list. */
export async function openCase(page: Page, list: 'Running' | 'Next' | 'Ended', place: string): Promise<void> {
  const [room = ''] = place.split(' · ');
  const back = page.getByRole('link', { name: 'Today’s cases' });
  const region = page.getByRole('region', { name: list });
  await expect(back.or(region)).toBeVisible();
  if (await back.isVisible()) await back.click();
  await region.getByRole('link').filter({ hasText: room }).click();
  await expect(page.getByRole('heading', { name: place })).toBeVisible();
}

/** The big clock with what it is doing and since when. */
export const clock = (page: Page): Locator => page.getByRole('region', { name: 'Clock', exact: true });

export const monitoredTime = (page: Page): Locator => page.getByRole('timer', { name: 'Monitored time' });

/** Seconds on the clock, as it shows them: `1:47:12`. */
export async function secondsShown(page: Page): Promise<number> {
  const [hours = 0, minutes = 0, seconds = 0] = ((await monitoredTime(page).textContent()) ?? '')
    .trim()
    .split(':')
    .map(Number);
  return hours * 3600 + minutes * 60 + seconds;
}

export async function startClock(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Start clock' }).click();
  await expect(clock(page)).toContainText('monitoring');
}

export async function interrupt(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Interrupt', exact: true }).click();
  await expect(clock(page)).toContainText('interrupted since');
}

export async function resume(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Resume', exact: true }).click();
  await expect(clock(page)).toContainText('monitoring');
}

/** Presses Stop, and a second time on what that turned into. */
export async function stopClock(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Stop', exact: true }).click();
  await page.getByRole('button', { name: /^Stop at \d\d:\d\d:\d\d\?$/ }).click();
  await expect(clock(page)).toContainText('ended at');
}

/** What the case page says can still be put right, before the start or while the case runs. */
export const stillToDo = (page: Page): Locator =>
  page.getByRole('region', { name: /^(Still to do|Before the start)$/ }).getByRole('listitem');

/** Adds a case that nobody planned, opens it, and gives its id. */
export async function addCase(page: Page, room: string, modality: string): Promise<string> {
  const back = page.getByRole('link', { name: 'Today’s cases' });
  const add = page.getByRole('button', { name: 'Add a case…' });
  await expect(back.or(add)).toBeVisible();
  if (await back.isVisible()) await back.click();
  await add.click();
  for (const name of [room, modality]) await page.getByRole('button', { name, exact: true }).click();
  await page.getByRole('button', { name: 'Add the case' }).click();
  await expect(page.getByRole('button', { name: 'Start clock' })).toBeVisible();
  return caseIdOf(page);
}

/** The id of the case whose page is open. */
export const caseIdOf = (page: Page): string =>
  decodeURIComponent(new URL(page.url()).pathname.split('/').at(-1) ?? '');

/** What the case page says of what happened, the latest first. */
export const happened = (page: Page): Locator =>
  page.getByRole('region', { name: 'What happened' }).getByRole('listitem');

export async function logNote(page: Page, text: string): Promise<void> {
  await page.getByRole('button', { name: 'Note', exact: true }).click();
  await page.getByRole('dialog').getByRole('textbox', { name: 'Note' }).fill(text);
  await page.getByRole('button', { name: 'Log note' }).click();
  await expect(happened(page).filter({ hasText: text })).toBeVisible();
}

/** Logs by taps how much a modality changed: `lost`, `−60 % amplitude`. */
export async function logChange(page: Page, modality: string, size: string): Promise<void> {
  await page.getByRole('button', { name: 'Signal change', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: modality }).click();
  await dialog.getByRole('button', { name: size }).click();
  await dialog.getByRole('button', { name: 'Log signal change' }).click();
}

/** The marks beside what the server does not have yet. */
export const notSaved = (page: Page): Locator => page.getByText('not saved yet');

/** Says that the server cannot be reached, or does not take what is sent. */
export const connectionBar = (page: Page): Locator => page.getByRole('status', { name: 'Connection' });

/** An answer is waited for 5 s; then there may be a new connection to make. */
export const SAVED_WITHIN_MS = 20_000;

export async function backOnline(page: Page): Promise<void> {
  await expect(connectionBar(page)).toBeHidden({ timeout: SAVED_WITHIN_MS });
}

/** The open chat of a case: `OR 4 Mercy`. */
const chatOf = (page: Page, place: string): Locator => page.getByRole('dialog', { name: `Chat, ${place}` });

export async function openChat(page: Page, place: string): Promise<Locator> {
  await page.getByRole('button', { name: 'Chat' }).click();
  await expect(chatOf(page, place)).toBeVisible();
  return chatOf(page, place);
}

/** Sends one of the usual messages from the open chat. */
export async function sendMessage(page: Page, place: string, phrase: string): Promise<void> {
  const chat = chatOf(page, place);
  const messages = chat.getByRole('article');
  const before = await messages.count();
  await chat.getByRole('button', { name: phrase }).click();
  await chat.getByRole('button', { name: 'Send' }).click();
  await expect(messages).toHaveCount(before + 1);
}

/** The list of what an auditor will look for, opened: each part with whether it is there. */
export async function openChecklist(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: /^Record: \d+ of \d+ parts there…$/ }).click();
  return page.getByRole('dialog', { name: 'What an auditor will look for' });
}

export const partOf = (checklist: Locator, name: string): Locator =>
  checklist.getByRole('listitem').filter({ hasText: name });
