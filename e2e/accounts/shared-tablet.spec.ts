import { expectAccessible } from '../accessible.ts';
import { caseIdOf, clock, logNote, startClock } from '../operating-room.ts';
import { storedEvents } from '../stored-log.ts';
import { addsCase, expect, header, signInWithPassword, signInWithPin, test } from './hospital.ts';

test('on a shared tablet two technologists take turns with a PIN, and each tap is theirs', async ({
  administrator,
  browses,
  server,
}) => {
  await administrator.hires({ name: 'Kofi Osei', roles: ['technologist'], pin: '482915' });
  await administrator.hires({ name: 'Petr Novak', roles: ['technologist'], pin: '730264' });
  const code = await administrator.addsTablet('Tablet of OR 4');
  const tablet = await browses({ width: 1180, height: 820 });
  await tablet.getByRole('button', { name: 'Set up this tablet' }).click();
  await tablet.getByRole('textbox', { name: 'Code for this tablet' }).fill(code);
  await tablet.getByRole('button', { name: 'Set up this tablet' }).last().click();
  const people = tablet.getByRole('region', { name: 'People of this tablet' });
  await expect(people.getByRole('button')).toHaveText(['Kofi Osei', 'Petr Novak']);
  await expectAccessible(tablet);

  await tablet.getByRole('button', { name: 'Kofi Osei' }).click();
  await expect(tablet.getByRole('button', { name: '1', exact: true })).toBeVisible();
  await expectAccessible(tablet);
  for (const box of await tablet.getByRole('group').getByRole('button').all())
    expect((await box.boundingBox())?.height).toBeGreaterThanOrEqual(64);
  await tablet.keyboard.type('111222');
  await expect(tablet.getByRole('alert')).toContainText('This PIN is wrong.');
  await tablet.keyboard.type('482915');
  await expect(header(tablet)).toContainText('Kofi Osei');
  await addsCase(tablet, 'OR 4');
  await startClock(tablet);

  await tablet.getByRole('button', { name: 'Switch person' }).click();
  await signInWithPin(tablet, 'Petr Novak', '730264');
  await expect(header(tablet)).toContainText('Petr Novak');
  await tablet.getByRole('link').filter({ hasText: 'OR 4' }).click();
  await expect(clock(tablet)).toContainText('monitoring');
  await logNote(tablet, 'took over');
  await expect(tablet.getByText('not saved yet')).toHaveCount(0);
  const caseId = caseIdOf(tablet);
  for (const [type, userId] of [
    ['monitoring.started', 'kofi'],
    ['note.added', 'petr'],
  ] as const) {
    const tapped = await storedEvents(server, caseId, type);
    expect(tapped.map(({ actor }) => actor.userId)).toEqual([userId]);
  }

  // Who used it last stands first; a password is another way in.
  await tablet.getByRole('button', { name: 'Switch person' }).click();
  await expect(people.getByRole('button')).toHaveText(['Petr Novak', 'Kofi Osei']);
  await tablet.getByRole('button', { name: 'Sign in with a password' }).click();
  await signInWithPassword(tablet, 'Kofi Osei');
});
