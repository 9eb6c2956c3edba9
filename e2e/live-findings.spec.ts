import { downloadCsv, finalize } from './billing-office.ts';
import { expect, test } from './hospital.ts';
import { addCase, openCase, startClock, stillToDo, stopClock } from './operating-room.ts';
import { agreedWith, attention, card, joinRemotely, runsReadBy, tapCard } from './reading-room.ts';

test('a case that nobody reads says so while it runs, until somebody joins', async ({ arrives }) => {
  const [osei, lindqvist] = await Promise.all([arrives('Kofi Osei'), arrives('dr Lindqvist')]);
  await openCase(osei, 'Next', 'OR 4 · Mercy');
  await startClock(osei);
  const nobody = stillToDo(osei).filter({
    hasText: 'Nobody reads this case. Ask a reading physician to join.',
  });
  await expect(nobody).toContainText(/0:00:0\d without a reader so far/);
  await expect(osei.getByRole('button', { name: 'Stop', exact: true })).toBeEnabled();

  await joinRemotely(lindqvist, 'OR 4 Mercy');
  await expect(nobody).toHaveCount(0);
  await expect(stillToDo(osei)).toHaveText([/Record the baselines of SSEP, TcMEP, EMG/]);
});

test('what happened and was not said, or not recorded, is done from the list', async ({ arrives }) => {
  const [osei, lindqvist] = await Promise.all([arrives('Kofi Osei'), arrives('dr Lindqvist')]);
  await runsReadBy(lindqvist, osei);
  await stillToDo(osei).getByRole('button', { name: 'Record…' }).click();
  for (const modality of ['SSEP', 'TcMEP', 'EMG']) {
    await osei.getByRole('button', { name: `${modality} present` }).click();
  }
  await osei.getByRole('button', { name: 'Done' }).click();
  await expect(stillToDo(osei)).toHaveCount(0);

  await osei.getByRole('button', { name: 'Signal change' }).click();
  await osei.getByRole('button', { name: 'TcMEP', exact: true }).click();
  await osei.getByRole('button', { name: 'lost' }).click();
  await osei.getByRole('button', { name: 'Log signal change' }).click();
  const untold = stillToDo(osei).filter({ hasText: 'Tell the surgeon, and log it. TcMEP: lost.' });
  await untold.getByRole('button', { name: 'Log it…' }).click();
  await osei.getByRole('button', { name: 'TcMEP: lost' }).click();
  await osei.getByRole('button', { name: 'Log what was said' }).click();
  await expect(stillToDo(osei)).toHaveCount(0);

  await osei.getByRole('button', { name: 'Leave as technologist' }).click();
  await osei.getByRole('button', { name: 'Leave without a technologist' }).click();
  await stillToDo(osei)
    .filter({ hasText: 'No technologist runs the monitoring.' })
    .getByRole('button', { name: 'Join' })
    .click();
  await expect(stillToDo(osei)).toHaveCount(0);
});

test('an order that is entered in the OR is no finding of the record, one that is not is', async ({
  arrives,
}) => {
  const [osei, nair] = await Promise.all([arrives('Kofi Osei'), arrives('Priya Nair')]);
  await openCase(osei, 'Next', 'OR 5 · Mercy');
  await expect(stillToDo(osei)).toHaveText([/Not entered yet: surgeon’s order\./]);
  const withoutOrder = await addCase(osei, 'OR 3', 'SSEP');
  await startClock(osei);
  await stopClock(osei);

  const id = await addCase(osei, 'OR 3', 'SSEP');
  await expect(stillToDo(osei)).toHaveText([
    /Not entered yet: surgeon’s order, indication, primary procedure\./,
  ]);
  await stillToDo(osei).getByRole('button', { name: 'Enter…' }).click();
  const form = osei.getByRole('dialog', { name: 'Case details' });
  await form.getByRole('button', { name: 'dr Adeyemi' }).click();
  await form.getByLabel('Indication').fill('Tethered cord');
  await form.getByLabel('Primary procedure').fill('63200');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(stillToDo(osei)).toHaveCount(0);
  await startClock(osei);
  await stopClock(osei);

  for (const caseId of [withoutOrder, id]) await finalize(nair, caseId);
  const rows = await downloadCsv(nair, withoutOrder, id);
  const findingsOf = (caseId: string) => rows.find((row) => row.case === caseId)?.findings;
  for (const code of ['no-order', 'no-indication', 'no-procedure']) {
    expect(findingsOf(withoutOrder)).toContain(code);
    expect(findingsOf(id)).not.toContain(code);
  }
});

test('a tap on a card moves the attention, on every screen of the physician', async ({ arrives }) => {
  const [here, there] = await Promise.all([arrives('dr Okafor'), arrives('dr Okafor')]);
  const stAnn = card(here, 'OR 1 St Ann');
  await expect(attention(here, 'OR 1 St Ann')).toHaveAttribute('aria-pressed', 'true');
  await expect(stAnn).toContainText(/Counts with attention only: 0:1\d:\d\d of 0:2\d:\d\d/);

  await tapCard(here, 'OR 2 Mercy');
  for (const page of [here, there]) {
    await expect(attention(page, 'OR 2 Mercy')).toHaveAttribute('aria-pressed', 'true');
    await expect(attention(page, 'OR 1 St Ann')).toHaveAttribute('aria-pressed', 'false');
  }

  // The other buttons of a card do what they say, and nothing else.
  await stAnn.getByRole('button', { name: 'Move…' }).click();
  await expect(here.getByRole('dialog')).toBeVisible();
  await here.keyboard.press('Escape');
  await expect(attention(here, 'OR 2 Mercy')).toHaveAttribute('aria-pressed', 'true');

  await attention(there, 'OR 1 St Ann').press('Enter');
  for (const page of [here, there]) {
    await expect(attention(page, 'OR 1 St Ann')).toHaveAttribute('aria-pressed', 'true');
    await expect(attention(page, 'OR 2 Mercy')).toHaveAttribute('aria-pressed', 'false');
  }

  await joinRemotely(here, 'OR 4 Mercy');
  await tapCard(here, 'OR 4 Mercy');
  await expect(attention(here, 'OR 4 Mercy')).toHaveCount(0);
  await expect(attention(here, 'OR 1 St Ann')).toHaveAttribute('aria-pressed', 'true');
});

test('a planned case that would go over the limit is told beforehand, until it is handed over', async ({
  arrives,
}) => {
  const okafor = await arrives('dr Okafor');
  const told = okafor.getByRole('region', { name: 'By the schedule' });
  await joinRemotely(okafor, 'OR 4 Mercy');
  await expect(told).toHaveCount(0);
  await joinRemotely(okafor, 'OR 1 Mercy');
  await expect(told).toContainText(
    /4 of 3 at about \d\d:\d\d when OR 1 Mercy starts; within the limit again at about \d\d:\d\d\./,
  );
  await told.getByRole('button', { name: 'Hand over OR 1 Mercy…' }).click();
  await agreedWith(okafor, 'dr Haddad');
  await expect(told).toHaveCount(0);
});
