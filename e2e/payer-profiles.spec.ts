import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from './hospital.ts';
import { field, fillAcme, look, openProfiles, save, startCopyOf } from './profile-form.ts';

const CLI = join(import.meta.dirname, '../apps/cli/src/main.ts');

/** An hour and 31 minutes, read remotely: two hours of 95941 by CPT, six quarters by the contract. */
const caseFile = (id: string, payerProfile: string) => ({
  format: 'ionm-case/1',
  case: {
    id,
    facility: 'Mercy',
    room: 'OR 1',
    timeZone: 'America/Chicago',
    payerProfile,
    primaryProcedure: '22633',
  },
  events: [
    {
      id: `${id}-1`,
      type: 'physician.joined',
      at: '2026-11-03T13:00:00.000Z',
      physicianId: 'dr-okafor',
      location: 'remote',
    },
    { id: `${id}-2`, type: 'monitoring.started', at: '2026-11-03T14:00:07.000Z', userId: 'tech-osei' },
    { id: `${id}-3`, type: 'monitoring.ended', at: '2026-11-03T15:31:07.000Z', userId: 'tech-osei' },
  ],
});

test('a new contract: written as a copy, looked at on past cases, saved, offered, and billed by', async ({
  arrives,
  server,
}) => {
  const [nair, osei] = await Promise.all([arrives('Priya Nair'), arrives('Kofi Osei')]);
  const folder = await mkdtemp(join(tmpdir(), 'ionm-profiles-'));
  const importCase = async (id: string, profile: string): Promise<void> => {
    const path = join(folder, `${id}.json`);
    await writeFile(path, JSON.stringify(caseFile(id, profile)));
    await promisify(execFile)(process.execPath, [CLI, 'import', path], {
      env: { ...process.env, DATA_DIR: server.dataDir },
    });
  };
  await importCase('BY-CPT', 'cpt');
  await expect(nair.getByRole('row').filter({ hasText: 'BY-CPT' })).toContainText('95941 × 2');

  await openProfiles(nair);
  await startCopyOf(nair, 'CPT');
  await fillAcme(nair);
  await look(nair);
  const change = nair.getByRole('row').filter({ hasText: 'BY-CPT' });
  await expect(change.getByRole('cell').nth(0)).toContainText('95941 × 2');
  await expect(change.getByRole('cell').nth(1)).toContainText('95941 × 6');
  await nair.getByLabel('As if it billed the cases of').selectOption('');
  await expect(nair.getByText('No record would come out otherwise.')).toBeVisible();
  await save(nair, 1);
  await expect(nair.getByRole('heading', { name: 'Acme Health' })).toBeVisible();

  await osei.getByRole('button', { name: 'Add a case…' }).click();
  await expect(osei.getByLabel('Payer profile').getByRole('option', { name: 'Acme Health' })).toHaveAttribute(
    'value',
    'acme-health',
  );

  await importCase('BY-ACME', 'acme-health');
  await nair.goto('/biller/BY-ACME');
  const record = nair.getByRole('region', { name: 'BY-ACME' });
  await expect(record).toContainText('95941 × 6');
  await record.getByRole('link', { name: 'Acme Health, version 1' }).click();
  await expect(nair.getByRole('heading', { name: 'Acme Health' })).toBeVisible();
  await rm(folder, { recursive: true });
});

test('a new version stands beside the first with its dates and what it says otherwise', async ({
  arrives,
}) => {
  const nair = await arrives('Priya Nair');
  await openProfiles(nair);
  await startCopyOf(nair, 'CPT');
  await fillAcme(nair);
  await look(nair);
  await save(nair, 1);

  await nair.getByRole('button', { name: 'New version…' }).click();
  await expect(field(nair, 'Profile', 'Id')).toHaveAttribute('readonly');
  await field(nair, 'Dates of service', 'Valid from').fill('2027-01-01');
  await field(nair, 'Limits', 'Most cases at once of one physician').fill('4');
  await field(nair, 'Documentation demanded', 'Attestation').selectOption('An error if missing');
  await look(nair);
  await expect(nair.getByLabel('As if it billed the cases of')).toHaveCount(0);
  await save(nair, 2);

  const versions = nair.getByRole('region', { name: 'Versions' });
  const second = versions.getByRole('listitem').filter({ hasText: 'Version 2' });
  await expect(second).toContainText('Dates of service from Jan 1, 2027');
  await expect(second.getByRole('listitem').filter({ hasText: 'Most cases at once' })).toContainText('3 → ');
  await versions.getByRole('link', { name: 'Version 1' }).click();
  await expect(nair.getByText('This is an earlier version.')).toBeVisible();
});

test('what a colleague saved meanwhile is told, and one’s own goes on top of it', async ({ arrives }) => {
  const [nair, other] = await Promise.all([arrives('Priya Nair'), arrives('Priya Nair')]);
  await openProfiles(nair);
  await startCopyOf(nair, 'CPT');
  await fillAcme(nair);
  await look(nair);
  await save(nair, 1);
  await openProfiles(other);
  await other.getByRole('link', { name: 'Acme Health' }).click();
  for (const page of [nair, other]) await page.getByRole('button', { name: 'New version…' }).click();

  await field(nair, 'Limits', 'Most cases at once of one physician').fill('4');
  await look(nair);
  await field(other, 'In the room', 'Most units a day').fill('20');
  await look(other);
  await save(other, 2);

  await expect(nair.getByText('Version 2 was saved meanwhile. Go back to the form.')).toBeVisible();
  await nair.getByRole('button', { name: 'Back to the form' }).click();
  await nair.getByRole('button', { name: 'Put mine on top of version 2' }).click();
  await expect(field(nair, 'In the room', 'Most units a day')).toHaveValue('20');
  await expect(field(nair, 'Limits', 'Most cases at once of one physician')).toHaveValue('4');
  await look(nair);
  await save(nair, 3);
});

test('a biller without the right to it looks, and is told why no more', async ({
  arrives,
  request,
  server,
}) => {
  const becker = await arrives('Tom Becker');
  const why = 'Payer profiles are changed by billers who have the right to it.';
  await openProfiles(becker);
  await expect(becker.getByText(why)).toBeVisible();
  await becker.getByRole('link', { name: 'CPT' }).click();
  await expect(becker.getByRole('definition').filter({ hasText: '95941' })).toBeVisible();
  await expect(becker.getByRole('button', { name: 'Copy as a new profile…' })).toHaveAccessibleDescription(
    new RegExp(why),
  );
  await becker.goto('/payer-profiles/cpt/copy');
  await expect(becker.getByText(why)).toBeVisible();
  await expect(becker.getByRole('textbox')).toHaveCount(0);
  const refused = await request.post(`${server.address}/api/profiles`, {
    headers: { authorization: 'Bearer demo:biller-becker' },
    data: {},
  });
  expect(refused.status()).toBe(403);
});

test('a technologist has no such page', async ({ arrives }) => {
  const osei = await arrives('Kofi Osei');
  await osei.goto('/payer-profiles');
  await expect(osei).toHaveURL(/\/technologist$/);
});
