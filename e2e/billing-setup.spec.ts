import { randomUUID } from 'node:crypto';
import { expectAccessible } from './accessible.ts';
import { save } from './administration.ts';
import { askedByPage } from './asked-by-page.ts';
import { finalize } from './billing-office.ts';
import { entry, fill, HL7_NAMES, NPI, openBillingSetup, part } from './billing-setup.ts';
import { expect, test } from './hospital.ts';
import { arrivesByKeyboard, button } from './keyboard.ts';

test('once an administrator has entered NPIs, a payer and a destination, a record goes out as HL7', async ({
  arrives,
}) => {
  const [nair, moreau] = [await arrives('Priya Nair'), await arrives('Claire Moreau')];
  const caseId = (await nair.getByRole('link', { name: /-03$/ }).textContent()) ?? '';
  await finalize(nair, caseId);
  const goesOut = async (destination: string): Promise<string> => {
    const asked = { destination, caseIds: [caseId], commandId: randomUUID() };
    return (await askedByPage(nair, '/api/exports/batches', asked)).text;
  };
  expect(await goesOut('hl7')).toContain('in the billing set-up');

  await openBillingSetup(moreau);
  await expect(moreau.getByRole('region', { name: 'What is still missing' })).toContainText(
    '1 finalized record waits.',
  );
  const physicians = part(moreau, 'Reading physicians');
  for (const npi of await physicians.getByLabel('NPI').all()) await npi.fill(NPI);
  for (const name of await physicians.getByLabel('First name').all()) await name.fill('Ada');
  const profiles = part(moreau, 'Payers').locator('summary');
  for (const profile of await profiles.locator('strong').allTextContents()) {
    const payer = await entry(moreau, 'Payers', profile);
    await fill(payer, { Name: 'Plains Health', 'Payer id': '12345' });
    await payer.getByLabel('Kind of payer').selectOption('CI');
  }
  await fill(part(moreau, 'HL7: who sends to whom'), HL7_NAMES);
  await moreau.getByRole('button', { name: 'Add a destination' }).click();
  const host = part(moreau, 'Destinations');
  await expect(host.getByLabel('Name', { exact: true })).toBeFocused();
  await fill(host, { Name: 'Billing office', Id: 'billing-office' });
  await host.getByLabel('Delivery').selectOption('download');
  await expect(host.getByLabel('Host', { exact: true })).toHaveCount(0);
  // A reload takes nothing away.
  await moreau.reload();
  await expect(physicians.getByLabel('NPI').first()).toHaveValue(NPI);
  await save(moreau);
  await expect(moreau.getByRole('region', { name: 'What is still missing' })).toContainText('HL7✓ Nothing.');

  expect(await goesOut('hl7')).toContain('B-000001');
  expect(await goesOut('billing-office')).toContain('B-000002');
});

test('a mistake stands at its field, and what somebody else saved meanwhile is not written over', async ({
  arrives,
}) => {
  const [nair, moreau] = [await arrives('Priya Nair'), await arrives('Claire Moreau')];
  await openBillingSetup(nair);
  await openBillingSetup(moreau);
  const application = (page: typeof nair) =>
    part(page, 'HL7: who sends to whom').getByLabel('Sending application');
  await application(nair).fill('THEIRS');
  await fill(part(moreau, 'HL7: who sends to whom'), HL7_NAMES);
  const okafor = await entry(moreau, 'Reading physicians', 'dr Okafor');
  await fill(okafor, { NPI: '1234567890', 'First name': 'Ada' });
  await moreau.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(okafor.getByLabel('NPI')).toBeFocused();
  await expect(okafor.getByLabel('NPI')).toHaveAccessibleDescription(/It is no NPI/);
  await expectAccessible(moreau);
  await okafor.getByLabel('NPI').fill(NPI);
  await save(moreau);

  const told = nair
    .getByRole('alert')
    .filter({ hasText: 'Somebody else saved the billing set-up meanwhile' });
  await expect(told).toContainText('theirs is IONMCLOCK, yours THEIRS');
  await expect((await entry(nair, 'Reading physicians', 'dr Okafor')).getByLabel('NPI')).toHaveValue(NPI);
  await expect(nair.getByRole('button', { name: 'Save', exact: true })).toHaveAccessibleDescription(
    /Say first whose stands/,
  );
  await told.getByRole('button', { name: 'Keep mine' }).click();
  await expect(told).toHaveCount(0);
  await save(nair);
  await expect(application(moreau)).toHaveValue('THEIRS');
  await expect((await entry(moreau, 'Reading physicians', 'dr Okafor')).getByLabel('NPI')).toHaveValue(NPI);
});

test('who may not change it reads it, with the reason', async ({ arrives }) => {
  const becker = await arrives('Tom Becker');
  await openBillingSetup(becker);
  await expect(becker.getByRole('button', { name: 'Save', exact: true })).toHaveAccessibleDescription(
    /billers who may change payer profiles/,
  );
  await expect(part(becker, 'The group that bills').getByLabel('NPI')).toHaveAttribute('readonly');
});

test('by keyboard alone a charge and a destination are added, and one is removed again', async ({
  page,
  server,
}) => {
  const keys = await arrivesByKeyboard(page, server.address, 'Priya Nair');
  await keys.does(
    page.getByRole('link', { name: 'Billing set-up' }),
    page.getByRole('heading', { name: 'Billing set-up', level: 1 }),
  );
  await keys.press(button(page, 'Add a code'));
  const code = part(page, 'Charges').getByRole('textbox', { name: 'Code', exact: true }).last();
  await expect(code).toBeFocused();
  await page.keyboard.type('95999');
  await page.keyboard.press('Tab');
  await page.keyboard.type('80');
  await keys.press(button(page, 'Add a destination'));
  await page.keyboard.type('Archive');
  await keys.ends(button(page, 'Remove Archive'), page.getByRole('textbox', { name: 'Id', exact: true }));
  await expect(button(page, 'Add a destination')).toBeFocused();
  await keys.does(
    button(page, 'Save'),
    page.getByRole('status').filter({ hasText: 'New in Charges: 95999.' }),
  );
});
