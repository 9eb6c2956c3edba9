import { expectAccessible } from './accessible.ts';
import { CuttableLink } from './cuttable-link.ts';
import { expect, test } from './hospital.ts';
import {
  backOnline,
  connectionBar,
  notSaved,
  openCase,
  openChat,
  SAVED_WITHIN_MS,
  sendMessage,
} from './operating-room.ts';

test('those in the OR and who reads write to each other, and see who has seen it', async ({ arrives }) => {
  test.slow();
  const [osei, novak] = await Promise.all([arrives('Kofi Osei'), arrives('Maya Brandt')]);
  await openCase(osei, 'Next', 'OR 4 · Mercy');
  await openCase(novak, 'Next', 'OR 4 · Mercy');
  await osei.getByRole('button', { name: 'Chat' }).click();
  const chat = osei.getByRole('dialog', { name: 'Chat, OR 4 Mercy' });
  await chat.getByRole('button', { name: 'Please look now' }).click();
  await chat.getByRole('button', { name: 'Send' }).click();
  await expect(chat.getByRole('article')).toContainText('Please look now');

  await novak.getByRole('button', { name: 'Chat, 1 new message' }).click();
  const theirs = novak.getByRole('dialog', { name: 'Chat, OR 4 Mercy' });
  await expect(theirs.getByRole('article')).toContainText('Kofi Osei');
  await expect(chat.getByRole('article')).toContainText(/Seen by Maya Brandt \d\d:\d\d:\d\d/);
  await theirs.getByRole('textbox', { name: 'Message' }).fill('On my way');
  await theirs.getByRole('button', { name: 'Send' }).click();
  await expect(chat.getByRole('article')).toHaveCount(2);
  await expectAccessible(osei);
  await chat.getByRole('button', { name: 'Close' }).click();
  await expect(osei.getByRole('button', { name: 'Chat', exact: true })).toBeVisible();
});

test('what is written without a network waits, and arrives once when there is one again', async ({
  arrives,
}) => {
  test.slow();
  const [osei, brandt] = await Promise.all([arrives('Kofi Osei'), arrives('Maya Brandt')]);
  const link = await CuttableLink.of(osei);
  for (const page of [osei, brandt]) await openCase(page, 'Next', 'OR 4 · Mercy');
  const [ours, theirs] = [await openChat(osei, 'OR 4 Mercy'), await openChat(brandt, 'OR 4 Mercy')];
  await link.cut();
  await expect(connectionBar(osei)).toBeVisible();
  for (const text of ['Please look now', 'Closing']) await sendMessage(osei, 'OR 4 Mercy', text);
  await expect(ours.getByText('not saved yet')).toHaveCount(2);
  await expect(theirs.getByRole('article')).toHaveCount(0);
  await link.mend();
  await backOnline(osei);
  await expect(notSaved(osei)).toHaveCount(0, { timeout: SAVED_WITHIN_MS });
  for (const chat of [ours, theirs]) {
    await expect(chat.getByRole('article')).toHaveText([/Please look now/, /Closing/]);
  }
  await brandt.reload();
  await expect((await openChat(brandt, 'OR 4 Mercy')).getByRole('article')).toHaveCount(2);
});
