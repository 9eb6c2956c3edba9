import { startClock, stopClock } from '../operating-room.ts';
import { card, joinRemotely } from '../reading-room.ts';
import { PASSWORD } from './administrator.ts';
import { addsCase, expect, signInWithPassword, test } from './hospital.ts';

test('a physician attests a case by the password once more; a wrong one signs nothing', async ({
  administrator,
  browses,
}) => {
  await administrator.hires({ name: 'Kofi Osei', roles: ['technologist'] });
  await administrator.hires({ name: 'Ines Okafor', roles: ['physician'] });
  const [osei, okafor] = [await browses(), await browses()];
  await signInWithPassword(osei, 'Kofi Osei');
  await addsCase(osei, 'OR 4');
  await startClock(osei);
  await signInWithPassword(okafor, 'Ines Okafor');
  await joinRemotely(okafor, 'OR 4 Mercy');
  await expect(card(okafor, 'OR 4 Mercy')).toBeVisible();
  await stopClock(osei);

  // Found under the open dialog too, which hides the page behind it from readers.
  const ended = okafor.getByRole('region', { name: 'Attest OR 4 Mercy', includeHidden: true });
  await ended.getByRole('button', { name: 'Attest OR 4 Mercy' }).click();
  const dialog = okafor.getByRole('dialog', { name: 'Attest OR 4 Mercy' });
  await dialog.getByLabel('Your password').fill('not my password at all');
  await dialog.getByRole('button', { name: 'Attest', exact: true }).click();
  await expect(dialog.getByRole('alert')).toBeVisible();
  await expect(ended).toContainText('Nobody has attested it yet');
  await dialog.getByLabel('Your password').fill(PASSWORD);
  await dialog.getByRole('button', { name: 'Attest', exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(ended).toContainText(/Ines Okafor attested at \d\d:\d\d:\d\d/);
  await expect(osei.getByRole('region', { name: 'Attestation' })).toContainText('Ines Okafor attested at');
});
