import type { Locator, Page } from '@playwright/test';
import { expect, test } from './hospital.ts';
import { arrivesByKeyboard, button, opensCase } from './keyboard.ts';
import { clock, happened } from './operating-room.ts';

const happens = (page: Page, words: string): Locator => happened(page).filter({ hasText: words });

test('before the start, by keyboard alone: a case that nobody planned, its details, modalities and baselines, or that it is off', async ({
  page,
  server,
}) => {
  const keys = await arrivesByKeyboard(page, server.address, 'Kofi Osei');
  const form = page.getByRole('dialog');
  await keys.does(button(page, 'Add a case…'), form);
  await keys.choose(button(form, 'OR 3'));
  await keys.choose(button(form, 'SSEP'));
  await keys.write(form.getByRole('textbox', { name: 'Procedure' }), 'Thyroidectomy');
  await keys.does(button(page, 'Add the case'), button(page, 'Start clock'));

  const details = button(page, 'Case details…');
  await keys.does(details, form);
  await keys.choose(button(form, 'dr Adeyemi'));
  await keys.write(form.getByRole('textbox', { name: 'Indication' }), 'Goitre');
  await keys.choose(button(form, 'BAEP'));
  await keys.ends(button(form, 'Save'), form);
  await expect(details).toBeFocused();

  await keys.does(button(page, 'Plan it'), button(page, 'EMG present'));
  await keys.press(button(page, 'SSEP reduced'));
  await expect(button(page, 'SSEP reduced')).toHaveAttribute('aria-pressed', 'true');
  await expect(button(page, 'SSEP reduced')).toBeFocused();
  await keys.ends(button(page, 'All present'), button(page, 'All present'));
  await expect(button(page, 'EMG present')).toHaveAttribute('aria-pressed', 'true');

  await keys.does(button(page, 'Cancel case…'), form);
  await keys.press(button(form, 'Surgery put off'));
  await keys.ends(button(form, 'Cancel the case'), form);
  await expect(clock(page)).toContainText('cancelled');
  await keys.stillHasFocus();
  await keys.does(
    page.getByRole('link', { name: 'Today’s cases' }),
    page.getByRole('heading', { name: 'Today’s cases' }),
  );
});

test('while the clock runs, by keyboard alone: a change in its parts, what the surgeon answered, what came of it, an interruption with its reason, the chat', async ({
  page,
  server,
}) => {
  const keys = await arrivesByKeyboard(page, server.address, 'Kofi Osei');
  await opensCase(keys, page, 'Next', 'OR 4');
  await keys.press(button(page, 'Start clock'));
  await expect(clock(page)).toContainText('monitoring');
  await keys.stillHasFocus();
  const form = page.getByRole('dialog');

  await keys.does(button(page, 'Signal change'), form);
  for (const name of ['TcMEP', 'Left', '−60 % amplitude', 'traction', 'surgeon paused'])
    await keys.choose(button(form, name));
  await keys.ends(button(form, 'Log signal change'), form);
  const open = page.getByRole('region', { name: 'Open signal changes' });
  await expect(open).toContainText('Left TcMEP: −60 % amplitude');
  await keys.does(button(page, 'Told the surgeon'), form);
  await keys.press(button(form, 'traction released'));
  await keys.ends(button(form, 'Log what was said'), form);
  await expect(happens(page, 'traction released')).toBeVisible();

  await keys.ends(button(open, /^In part:/), button(open, /^In part:/));
  await keys.does(button(open, /^Cause, action…:/), form);
  await keys.write(form.getByRole('textbox', { name: 'What was done' }), 'rod loosened');
  await keys.ends(button(form, 'Log cause and action'), form);
  await expect(button(open, /^Cause, action…:/)).toBeFocused();
  await keys.ends(button(open, /^Recovered:/), open);

  await keys.does(button(page, 'Note'), form);
  await keys.press(button(form, 'Incision'));
  await keys.ends(button(form, 'Log note'), form);
  await expect(button(page, 'Note')).toBeFocused();

  const why = page.getByRole('region', { name: 'Interruptions to explain' });
  await keys.does(button(page, 'Interrupt'), why);
  await keys.ends(button(why, /: equipment$/), why);
  await keys.does(button(page, 'Resume'), button(page, 'Interrupt'));
  await keys.does(button(page, 'Interrupt'), why);
  await keys.does(button(why, /: Another reason…$/), form);
  await keys.write(form.getByRole('textbox', { name: 'Why' }), 'Fire alarm');
  await keys.ends(button(form, 'Log the reason'), form);
  await expect(happens(page, 'Fire alarm')).toBeVisible();
  await keys.stillHasFocus();

  const chat = page.getByRole('dialog', { name: 'Chat, OR 4 Mercy' });
  await keys.does(button(page, 'Chat'), chat);
  await keys.press(button(chat, 'Please look now'));
  await keys.does(button(chat, 'Send'), chat.getByRole('article').filter({ hasText: 'Please look now' }));
  await keys.write(chat.getByRole('textbox', { name: 'Message' }), 'At once');
  await page.keyboard.press('Enter');
  await expect(chat.getByRole('article')).toHaveCount(2);
  await page.keyboard.press('Escape');
  await expect(chat).toHaveCount(0);
  await expect(button(page, 'Chat')).toBeFocused();
});

test('by keyboard alone a reader is asked for, a colleague relieves, and who is relieved comes back and leaves', async ({
  page,
  browser,
  server,
}) => {
  const keys = await arrivesByKeyboard(page, server.address, 'Kofi Osei');
  await opensCase(keys, page, 'Next', 'OR 4');
  const form = page.getByRole('dialog');
  const ask = button(page, 'Ask for a reader…');
  await keys.does(ask, form);
  await keys.choose(button(form, /^dr Lindqvist,/));
  await keys.does(button(form, 'Ask'), page.getByText(/^Asked dr Lindqvist to read at/));
  await keys.does(button(page, 'Withdraw'), ask);
  await keys.press(button(page, 'Start clock'));
  await expect(clock(page)).toContainText('monitoring');

  const theirs = await (await browser.newContext()).newPage();
  const brandt = await arrivesByKeyboard(theirs, server.address, 'Maya Brandt');
  await opensCase(brandt, theirs, 'Running', 'OR 4');
  await brandt.does(button(theirs, 'Relieve Kofi Osei'), happens(theirs, 'Maya Brandt relieved Kofi Osei'));
  await theirs.context().close();

  const technologist = page.getByRole('region', { name: 'Technologist' });
  await expect(technologist).toContainText('Maya Brandt runs the monitoring');
  const leave = button(technologist, 'Leave as technologist');
  await keys.does(button(technologist, 'Join as technologist'), leave);
  await keys.does(leave, button(technologist, 'Join as technologist'));
  await keys.does(button(technologist, 'Relieve Maya Brandt'), leave);
  await keys.does(leave, form);
  await keys.ends(button(form, 'Leave without a technologist'), form);
  await expect(technologist).toContainText('Nobody runs the monitoring.');
  await keys.stillHasFocus();
});
