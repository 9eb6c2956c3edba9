import { expectAccessible } from './accessible.ts';
import { expect, test } from './hospital.ts';
import {
  addCase,
  happened,
  interrupt,
  openCase,
  openChecklist,
  partOf,
  resume,
  startClock,
  stillToDo,
  stopClock,
} from './operating-room.ts';
import { card, joinRemotely } from './reading-room.ts';

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

test('the list of what an auditor will look for is complete when the case is, each part by a button', async ({
  arrives,
}) => {
  test.slow();
  const [osei, lindqvist] = await Promise.all([arrives('Kofi Osei'), arrives('dr Lindqvist')]);
  await expect(card(lindqvist, 'OR 4 Mercy')).toBeVisible();
  await openCase(osei, 'Next', 'OR 4 · Mercy');
  await osei.getByRole('button', { name: 'All present' }).click();
  await startClock(osei);
  const list = await openChecklist(osei);
  await expect(partOf(list, 'Interruptions explained')).toContainText('not needed so far');
  await expect(partOf(list, 'Attestation')).toContainText('after the end');
  await expect(partOf(list, 'Attestation')).toContainText('by Kofi Osei');
  await list.getByRole('button', { name: 'Ask: Reading physician' }).click();
  await osei.getByRole('dialog').getByRole('button', { name: 'Ask', exact: true }).click();
  await openChecklist(osei);
  await expect(partOf(list, 'Reading physician')).toContainText('asked for');
  await list.getByRole('button', { name: 'Done' }).click();
  await joinRemotely(lindqvist, 'OR 4 Mercy');

  await interrupt(osei);
  await resume(osei);
  await openChecklist(osei);
  await expect(partOf(list, 'Reading physician')).toContainText('there');
  await list.getByRole('button', { name: 'Say why: Interruptions explained' }).click();
  const why = osei.getByRole('dialog', { name: /^Interrupted at .*: why\?$/ });
  await why.getByRole('textbox', { name: 'Why' }).fill('Fire alarm');
  await why.getByRole('button', { name: 'Log the reason' }).click();
  await expect(happened(osei).filter({ hasText: 'Why interrupted: Fire alarm' })).toBeVisible();
  await interrupt(osei);
  await osei.getByRole('button', { name: /^Interrupted at .*: equipment$/ }).click();
  await expect(osei.getByRole('region', { name: 'Interruptions to explain' })).toHaveCount(0);
  await resume(osei);

  await osei.getByRole('button', { name: 'Signal change', exact: true }).click();
  const change = osei.getByRole('dialog');
  for (const name of ['SSEP', 'lost']) await change.getByRole('button', { name, exact: true }).click();
  await change.getByRole('button', { name: 'Log signal change' }).click();
  await openChecklist(osei);
  await list.getByRole('button', { name: 'Log it: Signal changes told to the surgeon' }).click();
  await osei.getByRole('button', { name: 'Log what was said' }).click();
  await openChecklist(osei);
  await list.getByRole('button', { name: 'Say: What came of signal changes' }).click();
  const changes = osei.getByRole('dialog', { name: 'What came of signal changes' });
  await expect(changes).toBeVisible();
  await expectAccessible(osei);
  await changes.getByRole('button', { name: /^Recovered:/ }).click();
  await expect(changes).toHaveCount(0);
  await stopClock(osei);
  await expect(osei.getByRole('button', { name: 'Record: 9 of 10 parts there…' })).toBeVisible();
  await openChecklist(osei);
  await expect(partOf(list, 'Attestation')).toContainText('by Kofi Osei, dr Lindqvist');
});
