import { readFile } from 'node:fs/promises';
import { expectAccessible } from './accessible.ts';
import { setUpBillingHost } from './billing-host.ts';
import { finalize } from './billing-office.ts';
import { expect, test } from './hospital.ts';
import { Keyboard } from './keyboard.ts';
import { MllpReceiver } from './mllp-receiver.ts';

let receiver: MllpReceiver | undefined;
test.afterEach(() => receiver?.stop());

test('by keyboard alone: what is marked goes to a destination of choice, and what cannot go says why', async ({
  arrives,
}) => {
  const nair = await arrives('Priya Nair');
  const list = nair.getByRole('table', { name: 'Records' });
  const [last, other] = [list.getByRole('link', { name: /-03$/ }), list.getByRole('link', { name: /-02$/ })];
  const [caseId, open] = [(await last.textContent()) ?? '', (await other.textContent()) ?? ''];
  await finalize(nair, caseId);
  for (const id of [caseId, open]) await nair.getByRole('checkbox', { name: `Choose ${id}` }).check();
  await nair.keyboard.press('Shift+E');
  const dialog = nair.getByRole('dialog', { name: 'Export 2 records' });
  await expect(dialog.getByRole('radio', { name: /^CSV file/ })).toBeFocused();
  await expect(dialog.getByRole('status')).toHaveText('1 record goes. 1 cannot go.');
  await expect(dialog.getByRole('listitem').filter({ hasText: 'is not finalized' })).toContainText(open);
  await nair.keyboard.press('ArrowDown');
  await expect(dialog.getByRole('radio', { name: /^Excel workbook/ })).toBeChecked();
  await expect(dialog.getByRole('button', { name: 'Download 1 record' })).toBeEnabled();
  await expectAccessible(nair);
  const [download] = await Promise.all([nair.waitForEvent('download'), nair.keyboard.press('Enter')]);
  expect(download.suggestedFilename()).toBe('ionm-clock-B-000001.xlsx');
  expect((await readFile(await download.path())).subarray(0, 2).toString()).toBe('PK');
  await expect(dialog.getByRole('status')).toContainText('✓ Saved 1 record as ionm-clock-B-000001.xlsx.');
  await expect(dialog.getByRole('status')).toContainText('Left out: 1 record.');
  await expect(dialog.getByRole('button', { name: 'Close' })).toBeFocused();
  await nair.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);

  const hands = new Keyboard(nair);
  await hands.stillHasFocus();
  await hands.press(nair.getByRole('button', { name: 'Export…' }).first());
  await expect(dialog.getByRole('radio', { name: /^Excel workbook/ })).toBeFocused();
  await expect(dialog.getByRole('status')).toHaveText('Nothing goes. 1 went there before. 1 cannot go.');
  await hands.press(dialog.getByRole('button', { name: 'Send them once more…' }));
  await nair.keyboard.press('Escape');
  await hands.press(dialog.getByRole('button', { name: 'Send them once more…' }));
  await nair.keyboard.type('The file was lost');
  await nair.keyboard.press('Enter');
  await expect(dialog.getByRole('status')).toHaveText('1 record goes. 1 cannot go.');
  // One record is written in no time: here it takes until somebody sees how far it is.
  await nair.route('**/api/exports/batches/under-way/*', (route) => route.fulfill({ json: { share: 0.4 } }));
  await nair.route('**/api/exports/batches', async (route) => {
    await expect(dialog.getByRole('progressbar', { name: 'How much of the batch' })).toHaveAttribute(
      'value',
      '0.4',
    );
    await route.continue();
  });
  const [again] = await Promise.all([
    nair.waitForEvent('download'),
    hands.press(dialog.getByRole('button', { name: 'Download 1 record' })),
  ]);
  expect(again.suggestedFilename()).toBe('ionm-clock-B-000002.xlsx');
  await hands.press(dialog.getByRole('link', { name: 'Look at batch B-000002' }));
  await expect(nair.getByRole('row').filter({ hasText: caseId })).toContainText('again: “The file was lost”');
});

test('a message waits, is sent now, is refused, and goes again with a reason, until it is acknowledged', async ({
  arrives,
}) => {
  // Some of it is waiting for the next attempt.
  test.setTimeout(150_000);
  receiver = await MllpReceiver.started();
  const nair = await arrives('Priya Nair');
  const caseId = (await nair.getByRole('link', { name: /-03$/ }).textContent()) ?? '';
  await finalize(nair, caseId);
  const record = nair.getByRole('region', { name: caseId, exact: true });
  await record.getByRole('button', { name: 'Export…' }).click();
  const dialog = nair.getByRole('dialog');
  await dialog.getByRole('radio', { name: /^HL7 file/ }).check();
  await expect(dialog.getByRole('status')).toHaveText('Nothing goes. 1 cannot go.');
  await expect(dialog.getByRole('listitem').filter({ hasText: 'in the billing set-up.' })).not.toHaveCount(0);
  await expect(dialog.getByRole('link', { name: 'Open the billing set-up' })).toHaveAttribute(
    'href',
    '/billing-setup',
  );
  await dialog.getByRole('button', { name: 'Leave it' }).click();
  await expect(record.getByRole('button', { name: 'Export…' })).toBeFocused();

  await setUpBillingHost(nair, receiver.port);
  await record.getByRole('button', { name: 'Export…' }).click();
  await dialog.getByRole('radio', { name: /^Billing host/ }).check();
  await dialog.getByRole('button', { name: 'Send 1 record' }).click();
  await expect(dialog.getByText('0 of 1 message acknowledged, 1 waiting')).toBeVisible();
  // From then on the next attempt is so far away that the test comes first.
  await expect(dialog.getByText(/Attempt 3 failed/)).toBeVisible({ timeout: 30_000 });
  await expectAccessible(nair);
  await dialog.getByRole('link', { name: 'Look at batch B-000001' }).click();
  const row = nair.getByRole('row').filter({ hasText: caseId });
  await expect(row).toContainText('waiting: the last attempt failed');
  await nair.getByRole('button', { name: 'Send now…' }).click();
  await dialog.getByRole('button', { name: 'The receiver is back' }).click();
  receiver.answers = { code: 'AE', text: 'No account of DOE^JANE' };
  await dialog.getByRole('button', { name: 'Send now' }).click();
  await expect(row).toContainText('refused: error (AE)');
  await expect(row).toContainText('“No account of …”');
  await expect(nair.getByText(/^Sent before it was due by Priya Nair/)).toContainText(
    '“The receiver is back”',
  );
  await expectAccessible(nair);

  receiver.answers = { code: 'AA', text: '' };
  await row.getByRole('button', { name: `Send again… (${caseId})` }).click();
  await dialog
    .getByRole('textbox', { name: 'Why are they to go out once more?' })
    .fill('The account is there');
  await dialog.getByRole('button', { name: 'Send again' }).click();
  await expect(row.getByRole('link', { name: 'sent again in B-000002' })).toBeVisible();
  await nair.getByRole('link', { name: 'Look at batch B-000002' }).click();
  await expect(nair.getByText('1 of 1 message acknowledged', { exact: true })).toBeVisible();
  await expect(row).toContainText('✓ acknowledged');
  await expect(row).toContainText('again: “The account is there”');
  expect(receiver.heard.at(-1)).toBe('2-1');
  expect(new Set(receiver.heard)).toEqual(new Set(['1-1', '2-1']));
});
