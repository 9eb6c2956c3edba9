import { expect, test } from './hospital.ts';
import { Keyboard } from './keyboard.ts';
import { logChange, openCase, startClock, stopClock } from './operating-room.ts';
import { card, joinRemotely, offer, openReading, ownLoad, runsReadBy } from './reading-room.ts';

test('who reads over the limit says why, and then something else, by keyboard alone', async ({ arrives }) => {
  test.slow();
  const [osei, okafor] = await Promise.all([arrives('Kofi Osei'), arrives('dr Okafor')]);
  for (const room of ['OR 4', 'OR 5']) {
    await joinRemotely(okafor, `${room} Mercy`);
    await openCase(osei, 'Next', `${room} · Mercy`);
    await startClock(osei);
  }
  await expect(ownLoad(okafor)).toContainText('4 of 3');
  const keys = new Keyboard(okafor);
  const over = okafor.getByRole('region', { name: 'Over the limit' });
  await keys.press(over.getByRole('button', { name: 'Emergency case' }));
  await expect(over).toContainText('Reason given at');
  await keys.stillHasFocus();
  await keys.press(over.getByRole('button', { name: 'Give another reason' }));
  await keys.write(over.getByRole('textbox', { name: 'Another reason' }), 'relief is late');
  await okafor.keyboard.press('Enter');
  await expect(over).toContainText('relief is late');
  await keys.stillHasFocus();
});

test('who offered a case withdraws it and leaves by keyboard alone', async ({ arrives }) => {
  test.slow();
  const [osei, lindqvist] = await Promise.all([arrives('Kofi Osei'), arrives('dr Lindqvist')]);
  await runsReadBy(lindqvist, osei);
  await offer(lindqvist, 'OR 4 Mercy', 'dr Haddad');
  const keys = new Keyboard(lindqvist);
  const withdraw = card(lindqvist, 'OR 4 Mercy').getByRole('button', { name: 'Withdraw the offer' });
  await keys.press(withdraw);
  await expect(withdraw).toBeHidden();
  await keys.stillHasFocus();
  await keys.press(card(lindqvist, 'OR 4 Mercy').getByRole('button', { name: 'Leave' }));
  await keys.press(lindqvist.getByRole('dialog').getByRole('button', { name: 'Leave without a reader' }));
  await expect(ownLoad(lindqvist)).toContainText('0 of 3');
  await keys.stillHasFocus();
});

test('who reads answers in the chat, begins a report and chooses notifications by keyboard alone', async ({
  arrives,
}) => {
  const lindqvist = await arrives('dr Lindqvist');
  await joinRemotely(lindqvist, 'OR 4 Mercy');
  await openReading(lindqvist, 'OR 4 Mercy');
  const keys = new Keyboard(lindqvist);
  const chat = lindqvist.getByRole('region', { name: 'Chat', exact: true });
  await keys.press(chat.getByRole('button', { name: 'Looking now' }));
  await keys.press(chat.getByRole('button', { name: 'Send' }));
  await expect(chat.getByRole('article')).toHaveCount(1);
  await keys.stillHasFocus();
  await keys.press(lindqvist.getByRole('button', { name: 'Write the report…' }));
  const form = lindqvist.getByRole('form', { name: 'Report' });
  await expect(form).toBeVisible();
  await keys.stillHasFocus();
  await keys.press(form.getByRole('button', { name: 'Close, and keep what I wrote' }));
  await expect(form).toBeHidden();
  await keys.stillHasFocus();
  await keys.press(lindqvist.getByRole('button', { name: 'Notifications' }));
  const dialog = lindqvist.getByRole('dialog', { name: 'Notifications on this device' });
  await keys.press(dialog.getByRole('button', { name: 'Done' }));
  await expect(dialog).toBeHidden();
  await keys.stillHasFocus();
});

test('who reads says what came of a change, saves the report and attests by keyboard alone', async ({
  arrives,
}) => {
  test.slow();
  const [osei, lindqvist] = await Promise.all([arrives('Kofi Osei'), arrives('dr Lindqvist')]);
  await runsReadBy(lindqvist, osei);
  await logChange(osei, 'TcMEP', 'lost');
  await openReading(lindqvist, 'OR 4 Mercy');
  const keys = new Keyboard(lindqvist);
  const recovered = lindqvist.getByRole('button', { name: /^Recovered: TcMEP/ });
  await keys.press(recovered);
  await expect(recovered).toBeHidden();
  await keys.stillHasFocus();
  await stopClock(osei);
  await keys.press(lindqvist.getByRole('button', { name: 'Write the report…' }));
  const form = lindqvist.getByRole('form', { name: 'Report' });
  await keys.write(form.getByLabel('Impression'), 'Loss of TcMEP, recovered.');
  await keys.press(form.getByRole('button', { name: 'Save the report' }));
  await expect(lindqvist.getByRole('region', { name: 'Report', exact: true })).toContainText('Written by');
  await keys.stillHasFocus();
  await keys.press(lindqvist.getByRole('button', { name: 'Attest…' }));
  await expect(lindqvist.getByRole('dialog', { name: 'Attest OR 4 Mercy' })).toBeVisible();
  await keys.stillHasFocus();
  await lindqvist.keyboard.press('Escape');
  await expect(lindqvist.getByRole('dialog')).toHaveCount(0);
  await expect(lindqvist.getByRole('button', { name: 'Attest…' })).toBeFocused();
  await lindqvist.keyboard.press('Enter');
  const dialog = lindqvist.getByRole('dialog', { name: 'Attest OR 4 Mercy' });
  await keys.write(dialog.getByLabel('Your PIN'), '0000');
  await keys.ends(dialog.getByRole('button', { name: 'Attest', exact: true }), dialog);
  await expect(lindqvist.getByRole('region', { name: 'Attestation' })).toContainText(
    'dr Lindqvist attested at',
  );
  await keys.stillHasFocus();
});
