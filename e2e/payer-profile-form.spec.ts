import { readFile } from 'node:fs/promises';
import { expect, test } from './hospital.ts';
import { killable } from './killable-server.ts';
import { field, fillAcme, look, openProfiles, startCopyOf } from './profile-form.ts';

test('a mistake is refused with the field named, in the form and in a file', async ({ arrives }) => {
  const nair = await arrives('Priya Nair');
  await openProfiles(nair);
  await startCopyOf(nair, 'CPT');
  await field(nair, 'Profile', 'Name').fill('Acme Health');
  await field(nair, 'Outside the room', 'Minutes of a unit').fill('15');
  await nair.getByRole('button', { name: 'Look at what would change' }).click();

  await expect(nair.getByRole('alert')).toContainText('2 fields need a change');
  const id = field(nair, 'Profile', 'Id');
  await expect(id).toBeFocused();
  await expect(id).toHaveAttribute('aria-invalid', 'true');
  await expect(id).toHaveAccessibleDescription(/Fill this in\./);
  await expect(field(nair, 'Outside the room', 'One more from minute')).toHaveAccessibleDescription(
    /must not be longer than a unit/,
  );
  await id.fill('cpt');
  await expect(id).toHaveAccessibleDescription(/there is a profile cpt/);

  const wrong = JSON.stringify({ id: 'acme', outside: { unitMinutes: 0 } });
  await nair.getByLabel('File with a payer profile').setInputFiles({
    name: 'acme.json',
    mimeType: 'application/json',
    buffer: Buffer.from(wrong),
  });
  const refused = nair.getByRole('alert').filter({ hasText: 'acme.json was not read' });
  await expect(refused.getByRole('listitem').filter({ hasText: 'outside.unitMinutes' })).toContainText(
    'must be at least 1',
  );
  await expect(field(nair, 'Profile', 'Name')).toHaveValue('Acme Health');
});

test('a profile goes out as a file, and comes in again', async ({ arrives }) => {
  const nair = await arrives('Priya Nair');
  await openProfiles(nair);
  await nair.getByRole('link', { name: 'Medicare' }).click();
  const [download] = await Promise.all([
    nair.waitForEvent('download'),
    nair.getByRole('button', { name: 'Save as a file' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('medicare-v1.json');
  const buffer = await readFile(await download.path());

  await nair.getByRole('link', { name: '← Payer profiles' }).click();
  await startCopyOf(nair, 'CPT');
  const file = { name: 'medicare-v1.json', mimeType: 'application/json', buffer };
  await nair.getByLabel('File with a payer profile').setInputFiles(file);
  await expect(field(nair, 'Outside the room', 'Code')).toHaveValue('G0453');
  await nair.getByRole('button', { name: 'Take it back' }).click();
  await expect(field(nair, 'Outside the room', 'Code')).toHaveValue('95941');
});

killable(
  'a reload and a lost server keep the draft, and it is thrown away only when asked',
  async ({ arrives, server }) => {
    const nair = await arrives('Priya Nair');
    await openProfiles(nair);
    await startCopyOf(nair, 'CPT');
    await fillAcme(nair);
    await nair.reload();
    await expect(field(nair, 'Profile', 'Name')).toHaveValue('Acme Health');
    await expect(field(nair, 'Outside the room', 'Minutes of a unit')).toHaveValue('15');

    await server.kill();
    await expect(nair.getByText('The server cannot be reached. Your draft is kept')).toBeVisible();
    await server.start();
    await look(nair);
    await nair.getByRole('button', { name: 'Back to the form' }).click();

    await nair.getByRole('link', { name: '← CPT' }).click();
    await nair.getByRole('link', { name: '← Payer profiles' }).click();
    await nair.getByRole('button', { name: 'Throw away: New payer profile Acme Health' }).click();
    await nair.getByRole('button', { name: 'Throw it away' }).click();
    await expect(nair.getByRole('list', { name: 'Not saved yet' })).toHaveCount(0);
  },
);
