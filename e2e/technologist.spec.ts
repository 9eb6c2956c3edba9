import { expectAccessible } from './accessible.ts';
import { expect, test } from './hospital.ts';
import { happened, openCase, startClock } from './operating-room.ts';
import { card, joinRemotely, runsReadBy } from './reading-room.ts';

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
    await expect(happened(page).filter({ hasText: 'Maya Brandt relieved Kofi Osei' })).toBeVisible();
  }
  await expect(osei.getByRole('button', { name: 'Relieve Maya Brandt' })).toBeVisible();
});

test('a reader is asked for in one place, also after the last one has left', async ({ arrives }) => {
  test.slow();
  const [osei, lindqvist] = await Promise.all([arrives('Kofi Osei'), arrives('dr Lindqvist')]);
  await runsReadBy(lindqvist, osei);
  await card(lindqvist, 'OR 4 Mercy').getByRole('button', { name: 'Leave' }).click();
  await lindqvist.getByRole('dialog').getByRole('button', { name: 'Leave without a reader' }).click();
  const ask = osei.getByRole('button', { name: 'Ask for a reader' });
  await expect(ask).toHaveCount(1);
  await ask.click();
  await expect(ask).toHaveCount(0);
  await expect(osei.getByText(/^Asked anybody to read at/)).toBeVisible();
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
