import { expectAccessible } from './accessible.ts';
import { expect, test } from './hospital.ts';
import { addCase, happened, openCase, startClock, stillToDo } from './operating-room.ts';
import { card, joinRemotely } from './reading-room.ts';

test('what comes next is told first, and all baselines are present by one tap', async ({ arrives }) => {
  const osei = await arrives('Kofi Osei');
  await expect(osei.getByRole('link', { name: /^Next: OR \d/ })).toBeVisible();
  await openCase(osei, 'Next', 'OR 4 · Mercy');
  await osei.getByRole('button', { name: 'All present' }).click();
  for (const modality of ['SSEP', 'TcMEP', 'EMG']) {
    await expect(osei.getByRole('button', { name: `${modality} present` })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
  }
  await expect(osei.getByRole('button', { name: 'All present' })).toHaveCount(0);
});

test('a case that nobody planned gets what is usual for its surgery', async ({ arrives }) => {
  const osei = await arrives('Kofi Osei');
  await osei.getByRole('button', { name: 'Add a case…' }).click();
  const form = osei.getByRole('dialog', { name: 'Add a case' });
  await form.getByRole('button', { name: 'OR 3', exact: true }).click();
  await form.getByLabel('Procedure').fill('Thyroidectomy');
  await form.getByRole('button', { name: 'As usual for surgery of neck and ear: EMG' }).click();
  await expect(form.getByRole('button', { name: 'EMG', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
});

test('a change by its parts, what the surgeon was told of it, and that it recovered, by taps alone', async ({
  arrives,
}) => {
  // Several people's pages, looked at closely.
  test.slow();
  const osei = await arrives('Kofi Osei');
  await openCase(osei, 'Next', 'OR 4 · Mercy');
  await startClock(osei);
  await osei.getByRole('button', { name: 'Signal change', exact: true }).click();
  const form = osei.getByRole('dialog');
  for (const name of ['TcMEP', 'Left', '−60 % amplitude', 'traction']) {
    await form.getByRole('button', { name, exact: true }).click();
  }
  await expectAccessible(osei);
  await form.getByRole('button', { name: 'Log signal change' }).click();

  const open = osei.getByRole('region', { name: 'Open signal changes' });
  await expect(open).toContainText('Left TcMEP: −60 % amplitude');
  await osei.getByRole('button', { name: 'Told the surgeon', exact: true }).click();
  const told = osei.getByRole('dialog');
  await expect(told.getByRole('textbox', { name: 'What you said' })).toHaveValue(
    'Left TcMEP: −60 % amplitude',
  );
  await told.getByRole('button', { name: 'traction released' }).click();
  await told.getByRole('button', { name: 'Log what was said' }).click();
  await expect(happened(osei).filter({ hasText: 'Surgeon told' })).toContainText('traction released');

  await expectAccessible(osei);
  await open.getByRole('button', { name: /^Recovered:/ }).click();
  await expect(open).toHaveCount(0);
  await expect(happened(osei).filter({ hasText: 'Recovered to baseline' })).toBeVisible();
  await osei.getByRole('button', { name: 'Changes', exact: true }).click();
  await expect(happened(osei)).toHaveCount(3);
});

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

test('a colleague takes over by one tap', async ({ arrives }) => {
  const [osei, brandt] = await Promise.all([arrives('Kofi Osei'), arrives('Maya Brandt')]);
  await openCase(osei, 'Next', 'OR 4 · Mercy');
  await startClock(osei);
  await openCase(brandt, 'Running', 'OR 4 · Mercy');
  await brandt.getByRole('button', { name: 'Relieve Kofi Osei' }).click();
  for (const page of [osei, brandt]) {
    await expect(page.getByRole('region', { name: 'Technologist' })).toContainText(
      'Maya Brandt runs the monitoring',
    );
  }
});

test('a reader is asked for, and the request is gone when one joins', async ({ arrives }) => {
  test.slow();
  const [osei, lindqvist] = await Promise.all([arrives('Kofi Osei'), arrives('dr Lindqvist')]);
  await expect(card(lindqvist, 'OR 4 Mercy')).toBeVisible();
  await openCase(osei, 'Next', 'OR 4 · Mercy');
  const ask = osei.getByRole('button', { name: 'Ask for a reader…' });
  await ask.click();
  await osei.getByRole('button', { name: 'Ask', exact: true }).click();
  await expect(osei.getByText(/^Asked anybody to read at/)).toBeVisible();
  await osei.getByRole('button', { name: 'Withdraw' }).click();
  await ask.click();
  await osei.getByRole('dialog').getByRole('button', { name: 'dr Lindqvist, 0 of 3' }).click();
  await expectAccessible(osei);
  await osei.getByRole('button', { name: 'Ask', exact: true }).click();
  await expect(osei.getByText(/^Asked dr Lindqvist to read at/)).toBeVisible();
  await joinRemotely(lindqvist, 'OR 4 Mercy');
  await expect(osei.getByText(/^Asked dr Lindqvist/)).toHaveCount(0);
});

test('what an auditor will look for fills as the case goes, and what is missing leads to its form', async ({
  arrives,
}) => {
  test.slow();
  const osei = await arrives('Kofi Osei');
  await addCase(osei, 'OR 3', 'SSEP');
  await osei.getByRole('button', { name: 'Record: 1 of 6 parts there…' }).click();
  const list = osei.getByRole('dialog', { name: 'What an auditor will look for' });
  await expect(list.getByRole('listitem').filter({ hasText: 'Indication' })).toContainText('missing');
  await expectAccessible(osei);
  await list.getByRole('button', { name: 'Enter: Indication' }).click();
  const form = osei.getByRole('dialog', { name: 'Case details' });
  await form.getByRole('button', { name: 'dr Adeyemi' }).click();
  await form.getByLabel('Indication').fill('Tethered cord');
  await form.getByLabel('Primary procedure').fill('63200');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(osei.getByRole('button', { name: 'Record: 4 of 6 parts there…' })).toBeVisible();
  await expect(stillToDo(osei)).toHaveCount(0);
});
