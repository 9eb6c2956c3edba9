import { expect, test } from './hospital.ts';
import { arrivesByKeyboard, Keyboard } from './keyboard.ts';
import { clock, happened } from './operating-room.ts';
import { askedOf, card } from './reading-room.ts';

test('a technologist starts, logs a change, tells the surgeon, interrupts and stops by keyboard alone', async ({
  page,
  server,
}) => {
  const keys = await arrivesByKeyboard(page, server.address, 'Kofi Osei');
  await keys.press(page.getByRole('region', { name: 'Next' }).getByRole('link').filter({ hasText: 'OR 5' }));
  await expect(page.getByRole('heading', { name: 'OR 5 · Mercy' })).toBeVisible();
  await keys.stillHasFocus();
  await keys.press(page.getByRole('button', { name: 'Start clock' }));
  await expect(clock(page)).toContainText('monitoring');
  await keys.stillHasFocus();

  const change = page.getByRole('button', { name: 'Signal change', exact: true });
  await keys.press(change);
  const dialog = page.getByRole('dialog', { name: /^Signal change at/ });
  await expect(dialog).toBeVisible();
  await keys.goTo(dialog.getByRole('group', { name: 'Modality' }).getByRole('button').first());
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Space');
  await expect(dialog.getByRole('button', { pressed: true })).toHaveCount(1);
  await keys.write(dialog.getByRole('textbox', { name: 'What changed' }), 'left leg lost');
  await keys.press(dialog.getByRole('button', { name: 'Log signal change' }));
  await expect(happened(page).filter({ hasText: 'left leg lost' })).toBeVisible();
  await expect(change).toBeFocused();

  const told = page.getByRole('button', { name: 'Told the surgeon', exact: true });
  await keys.press(told);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(told).toBeFocused();
  await page.keyboard.press('Enter');
  await keys.write(
    page.getByRole('dialog').getByRole('textbox', { name: 'What you said' }),
    'left leg is lost',
  );
  await page.keyboard.press('Enter');
  await expect(happened(page).filter({ hasText: 'left leg is lost' })).toBeVisible();
  await expect(told).toBeFocused();

  await keys.press(page.getByRole('button', { name: 'Interrupt', exact: true }));
  await expect(clock(page)).toContainText('interrupted since');
  await keys.stillHasFocus();
  await keys.press(page.getByRole('button', { name: 'Stop', exact: true }));
  await keys.press(page.getByRole('button', { name: /^Stop at/ }));
  await expect(clock(page)).toContainText('ended at');
  await keys.stillHasFocus();
});

test('a reading physician joins, gives attention and offers a hand-over by keyboard alone, and a colleague declines it', async ({
  arrives,
  page,
  server,
}) => {
  const keys = await arrivesByKeyboard(page, server.address, 'dr Okafor');
  await expect(card(page, 'OR 2 Mercy')).toBeVisible();
  const join = page.getByRole('button', { name: 'Join remote' });
  const offered = await join.count();
  await keys.press(join.first());
  await expect(join).toHaveCount(offered - 1);
  await keys.stillHasFocus();
  const attention = page.getByRole('button', { name: /^Attention on/, pressed: false }).first();
  const name = (await attention.getAttribute('aria-label')) ?? '';
  await keys.press(attention, 'Space');
  await expect(page.getByRole('button', { name, pressed: true })).toBeVisible();
  await keys.stillHasFocus();
  await keys.press(card(page, 'OR 2 Mercy').getByRole('button', { name: 'Hand over…' }));
  await keys.press(page.getByRole('dialog').getByRole('button', { name: 'Offer to dr Lindqvist' }));
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await keys.stillHasFocus();
  const lindqvist = await arrives('dr Lindqvist');
  const theirs = new Keyboard(lindqvist);
  await theirs.press(askedOf(lindqvist).getByRole('button', { name: 'Decline' }));
  await expect(askedOf(lindqvist)).toBeEmpty();
  await theirs.stillHasFocus();
  await expect(card(page, 'OR 2 Mercy')).toContainText('dr Lindqvist declined at');
});

test('a biller finds, finalizes and downloads a record by keyboard alone', async ({ page, server }) => {
  const keys = await arrivesByKeyboard(page, server.address, 'Priya Nair');
  const search = page.getByRole('searchbox', { name: 'Search' });
  await expect(search).toBeVisible();
  await page.keyboard.press('/');
  await expect(search).toBeFocused();
  await page.keyboard.type('OR 3');
  await page.keyboard.press('Enter');
  await page.keyboard.press('j');
  await keys.stillHasFocus();
  await page.keyboard.press('x');
  await keys.press(page.getByRole('button', { name: 'Finalize', exact: true }));
  await expect(page.getByRole('row').filter({ hasText: 'finalized' }).first()).toBeVisible();
  await keys.stillHasFocus();
  const download = page.waitForEvent('download');
  await keys.press(page.getByRole('button', { name: 'Download CSV' }));
  expect((await download).suggestedFilename()).toMatch(/\.csv$/);
  await keys.stillHasFocus();
});

test('the first stop of every page skips to the desk', async ({ page, server }) => {
  const keys = await arrivesByKeyboard(page, server.address, 'Kofi Osei');
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Today’s cases' })).toBeVisible();
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to the desk' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  await keys.stillHasFocus();
});
