import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { expect, test } from './hospital.ts';
import { killable } from './killable-server.ts';
import { logNote, openCase, stopClock } from './operating-room.ts';

const READ = 'I read this case in real time at the times shown.';
const RAN = 'I ran the monitoring of this case at the times shown.';

/** Found under an open dialog too, which hides the page behind it from readers. */
const ended = (page: Page) => page.getByRole('region', { name: 'Attest OR 2 Mercy', includeHidden: true });
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Attest OR 2 Mercy' });

async function attest(page: Page, pin: string): Promise<void> {
  await dialog(page).getByLabel('Your PIN').fill(pin);
  await dialog(page).getByRole('button', { name: 'Attest', exact: true }).click();
}

test('who read and who ran a case attest it by their PIN; what changes afterwards outdates that, and the biller sees it', async ({
  arrives,
}) => {
  // Three people, each of whose pages is looked at by axe.
  test.slow();
  const [brandt, okafor] = await Promise.all([arrives('Maya Brandt'), arrives('dr Okafor')]);
  await openCase(brandt, 'Running', 'OR 2 · Mercy');
  await stopClock(brandt);

  await ended(okafor).getByRole('button', { name: 'Attest OR 2 Mercy' }).click();
  await expect(dialog(okafor)).toContainText(READ);
  await expect(dialog(okafor)).toContainText(/The clock started at \d\d:\d\d:\d\d/);
  await expect(dialog(okafor)).toContainText('Maya Brandt ran the monitoring');
  await expectAccessible(okafor);
  await okafor.setViewportSize({ width: 390, height: 780 });
  await expectAccessible(okafor);
  await okafor.setViewportSize({ width: 1280, height: 800 });

  await attest(okafor, '1234');
  await expect(dialog(okafor).getByRole('alert')).toContainText('PIN is 0000');
  await expect(ended(okafor)).toContainText('Nobody has attested it yet');
  await attest(okafor, '0000');
  await expect(dialog(okafor)).toBeHidden();
  await expect(ended(okafor)).toContainText(/dr Okafor attested at \d\d:\d\d:\d\d/);

  const ran = brandt.getByRole('region', { name: 'Attestation' });
  await expect(ran).toContainText('dr Okafor attested at');
  await ran.getByRole('button', { name: 'Attest…' }).click();
  await expect(dialog(brandt)).toContainText(RAN);
  await attest(brandt, '0000');
  await expect(ran).toContainText('Maya Brandt attested at');
  await expectAccessible(brandt);

  const nair = await arrives('Priya Nair');
  await nair.getByRole('row').filter({ hasText: 'Mercy' }).filter({ hasText: 'OR 2' }).click();
  const documentation = nair.getByRole('region', { name: 'Documentation' });
  await expect(documentation).toContainText(`“${READ}”`);
  await expect(documentation).toContainText(`“${RAN}”`);
  await expect(documentation).not.toContainText('no longer stands');

  await logNote(brandt, 'Needle count was late');
  await expect(documentation.getByText('no longer stands')).toHaveCount(2);
  await expect(ended(okafor)).toContainText('changed since, so it no longer stands');
  await expectAccessible(nair);
});

test('a case that changes while somebody looks at it is shown anew before it is signed', async ({
  arrives,
}) => {
  const [osei, okafor] = await Promise.all([arrives('Kofi Osei'), arrives('dr Okafor')]);
  await openCase(osei, 'Running', 'OR 2 · Mercy');
  await stopClock(osei);
  await ended(okafor).getByRole('button', { name: 'Attest OR 2 Mercy' }).click();
  await expect(dialog(okafor).getByLabel('Your PIN')).toBeVisible();
  await logNote(osei, 'Needle count was late');
  await expect(dialog(okafor).getByRole('alert')).toContainText('changed while you looked');
  await expect(dialog(okafor).getByLabel('Your PIN')).toBeHidden();
  await dialog(okafor).getByRole('button', { name: 'Show what it says now' }).click();
  await attest(okafor, '0000');
  await expect(ended(okafor)).toContainText('dr Okafor attested at');
});

killable(
  'without the server nothing can be attested, and nothing waits to be',
  async ({ arrives, server }) => {
    const [osei, okafor] = await Promise.all([arrives('Kofi Osei'), arrives('dr Okafor')]);
    await openCase(osei, 'Running', 'OR 2 · Mercy');
    await stopClock(osei);
    await expect(ended(okafor)).toBeVisible();
    await server.kill();
    await ended(okafor).getByRole('button', { name: 'Attest OR 2 Mercy' }).click({ force: true });
    await expect(ended(okafor)).toContainText('Attesting needs the server');
    await expect(dialog(okafor)).toBeHidden();
  },
);
