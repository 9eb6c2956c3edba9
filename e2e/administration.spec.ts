import { expectAccessible } from './accessible.ts';
import { openPart, openPerson, save } from './administration.ts';
import { expect, test } from './hospital.ts';
import { killable } from './killable-server.ts';
import { startClock } from './operating-room.ts';

test('an administrator adds a facility, a technologist and a tablet, and the technologist works there', async ({
  arrives,
}) => {
  const moreau = await arrives('Claire Moreau');
  await openPart(moreau, 'Facilities and ORs');
  await moreau.getByRole('button', { name: 'New facility…' }).click();
  await moreau.getByLabel('Name').fill('Northside');
  await moreau.getByLabel('Time zone').fill('new_y');
  await moreau.getByRole('option', { name: 'America/New_York' }).click();
  for (const [place, room] of [
    [1, 'OR 1'],
    [2, 'Hybrid OR'],
  ] as const) {
    await moreau.getByRole('button', { name: 'Add an OR' }).click();
    await expect(moreau.getByLabel(`OR in place ${place}`)).toBeFocused();
    await moreau.getByLabel(`OR in place ${place}`).fill(room);
  }
  await moreau.getByRole('button', { name: 'Move Hybrid OR up' }).click();
  await save(moreau);
  await expect(moreau.getByRole('status').filter({ hasText: 'Hybrid OR, OR 1' })).toBeVisible();

  await openPart(moreau, 'People');
  await moreau.getByRole('button', { name: 'New person…' }).click();
  await moreau.getByLabel('Name', { exact: true }).fill('Noor Aziz');
  await moreau.getByLabel('Credential').fill('CNIM');
  await moreau.getByLabel('Technologist', { exact: true }).selectOption('At these facilities');
  await moreau
    .getByRole('group', { name: 'Facilities as technologist' })
    .getByRole('checkbox', { name: 'Northside' })
    .check();
  await expect(moreau.getByRole('complementary', { name: 'What saving changes' })).toContainText(
    'Works as technologist at Northside.',
  );
  await save(moreau);

  await openPart(moreau, 'Devices');
  await moreau.getByLabel('Name of the tablet').fill('Hybrid tablet');
  await moreau.getByLabel('Facility').selectOption('Northside');
  await moreau.getByRole('button', { name: 'Add the tablet' }).click();
  await expect(moreau.getByRole('row', { name: /Hybrid tablet/ })).toContainText('Northside');

  const aziz = await arrives('Noor Aziz');
  await aziz.getByRole('button', { name: 'Add a case…' }).click();
  for (const name of ['Hybrid OR', 'SSEP']) await aziz.getByRole('button', { name, exact: true }).click();
  await aziz.getByRole('button', { name: 'Add the case' }).click();
  await startClock(aziz);
});

test('who is no longer active is signed out within seconds, and is not offered any more', async ({
  arrives,
}) => {
  const [moreau, osei] = [await arrives('Claire Moreau'), await arrives('Kofi Osei')];
  await expect(osei.getByRole('heading', { name: 'Today’s cases' })).toBeVisible();
  await openPerson(moreau, 'Kofi Osei');
  await moreau.getByRole('checkbox', { name: /^Active/ }).uncheck();
  await save(moreau);
  const technologists = osei.getByRole('region', { name: 'Technologists' });
  await expect(technologists.getByRole('button', { name: 'Maya Brandt' })).toBeVisible({ timeout: 10_000 });
  await expect(technologists.getByRole('button', { name: 'Kofi Osei' })).toHaveCount(0);
  await openPart(moreau, 'People');
  await expect(moreau.getByRole('row', { name: /Kofi Osei/ })).toContainText('not active');
});

killable(
  'a mistake is named at its field, and what was typed outlives a reload and a lost server',
  async ({ arrives, server }) => {
    const moreau = await arrives('Claire Moreau');
    await openPart(moreau, 'Facilities and ORs');
    await moreau.getByRole('button', { name: 'New facility…' }).click();
    await moreau.getByLabel('Name').fill('mercy');
    await moreau.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(moreau.getByLabel('Name')).toBeFocused();
    await expect(moreau.getByLabel('Name')).toHaveAccessibleDescription(/There is a facility mercy already/);
    await moreau.getByLabel('Name').fill('Eastside');
    await moreau.reload();
    await expect(moreau.getByLabel('Name')).toHaveValue('Eastside');

    await server.kill();
    const button = moreau.getByRole('button', { name: 'Save', exact: true });
    await expect(button).toHaveAccessibleDescription(/The server cannot be reached\. What you typed is kept/);
    await server.start();
    await expect(button).toBeEnabled();
    await save(moreau);
    await openPart(moreau, 'Facilities and ORs');
    await expect(moreau.getByRole('row', { name: /Eastside/ })).toHaveCount(1);
  },
);

test('an answer that is lost makes one person, not two', async ({ arrives }) => {
  const moreau = await arrives('Claire Moreau');
  await moreau.getByRole('button', { name: 'New person…' }).click();
  await moreau.getByLabel('Name', { exact: true }).fill('Sam Ferreira');
  await moreau.getByLabel('Surgeon').selectOption('Everywhere, also what is new');
  // The server does it, and its answer does not come.
  await moreau.route('**/api/administration/commands', async (route) => {
    await route.fetch();
    await route.abort();
  });
  await moreau.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(moreau.getByRole('alert').filter({ hasText: 'Not saved' })).toContainText(
    'What you typed is kept',
  );
  await moreau.unroute('**/api/administration/commands');
  await moreau.reload();
  await save(moreau);
  await openPart(moreau, 'People');
  await expect(moreau.getByRole('row', { name: /Sam Ferreira/ })).toHaveCount(1);
});

test('people come from a file: every mistake is told by row and column, and a right file is imported whole', async ({
  arrives,
}) => {
  const moreau = await arrives('Claire Moreau');
  await openPart(moreau, 'Import');
  const head = 'id,name,credential,roles';
  const choose = (...rows: string[]) =>
    moreau.getByLabel('CSV file').setInputFiles({
      name: 'people.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from([head, ...rows].join('\n')),
    });
  await choose('tech-lowe,Ada Lowe,CNIM,technologist@Mercy', 'tech-gray,Jo Gray,CNIM,technologist@Nowhere');
  const problems = moreau.getByRole('table', { name: 'Problems' });
  await expect(problems.getByRole('row', { name: /^(Row )?3 roles/ })).toContainText('Nowhere');
  await expect(moreau.getByRole('button', { name: /^Import/ })).toHaveAccessibleDescription(
    'Every row must be right first.',
  );

  await choose('tech-lowe,Ada Lowe,CNIM,technologist@Mercy', 'tech-gray,Jo Gray,CNIM,technologist@St Ann');
  await expect(problems).toHaveCount(0);
  await moreau.getByRole('button', { name: 'Import 2 rows' }).click();
  await expect(moreau.getByRole('status').filter({ hasText: 'Imported 2 rows' })).toBeVisible();
  await openPart(moreau, 'People');
  await expect(moreau.getByRole('row', { name: /Jo Gray/ })).toContainText('technologist at St Ann');
});

test('the last administrator of all stays', async ({ arrives }) => {
  const moreau = await arrives('Claire Moreau');
  await openPerson(moreau, 'Claire Moreau');
  await moreau.getByRole('checkbox', { name: /^Active/ }).uncheck();
  await moreau.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(moreau.getByRole('alert').filter({ hasText: 'Not saved' })).toContainText(
    'Nobody would be left',
  );
});

test('an auditor sees everything there, and can change nothing', async ({ arrives }) => {
  const quist = await arrives('Ingrid Quist');
  await quist
    .getByRole('navigation', { name: 'Desks' })
    .getByRole('link', { name: 'Administration' })
    .click();
  const why = /Auditors look and change nothing/;
  await expect(quist.getByRole('button', { name: 'New person…' })).toHaveAccessibleDescription(why);
  await openPerson(quist, 'Kofi Osei');
  await expect(quist.getByLabel('Name', { exact: true })).toHaveAttribute('readonly');
  await expect(quist.getByRole('button', { name: 'Save', exact: true })).toHaveAccessibleDescription(why);
  await openPart(quist, 'Facilities and ORs');
  await expect(quist.getByRole('button', { name: 'New facility…' })).toHaveAccessibleDescription(why);
  await openPart(quist, 'Devices');
  await expect(quist.getByRole('button', { name: 'Add the tablet' })).toHaveAccessibleDescription(why);
  await openPart(quist, 'Policy');
  await expect(quist.getByRole('button', { name: 'Save', exact: true })).toHaveAccessibleDescription(why);
  await openPart(quist, 'Import');
  await expect(quist.getByRole('button', { name: 'Choose a file…' })).toHaveAccessibleDescription(why);
});

test('devices, sessions, emergency access and an import can be read by all', async ({ arrives }) => {
  const moreau = await arrives('Claire Moreau');
  for (const [part, shown] of [
    ['Devices', 'Add the tablet'],
    ['Sessions', 'The demo has no passwords'],
    ['Emergency access', 'Nobody has emergency access.'],
    ['Import', 'Choose a file…'],
  ] as const) {
    await openPart(moreau, part);
    await expect(moreau.getByRole('main').getByText(shown).first()).toBeVisible();
    await expectAccessible(moreau);
  }
});
