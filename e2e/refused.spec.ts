import { expectAccessible } from './accessible.ts';
import { CuttableLink } from './cuttable-link.ts';
import { expect, test } from './hospital.ts';
import { killable } from './killable-server.ts';
import { clock, openCase, startClock, stopClock } from './operating-room.ts';
import { connection } from './tablet.ts';

/** An attempt that was under way when the link came back may have to time out first. */
const RECONNECTS_WITHIN_MS = 15_000;

test('what was refused is settled by the person: sent again when the cause is gone, or discarded', async ({
  arrives,
}) => {
  test.slow();
  const [osei, nair] = await Promise.all([arrives('Kofi Osei'), arrives('Priya Nair')]);
  await openCase(osei, 'Ended', 'OR 3 · Mercy');
  const link = await CuttableLink.of(osei);
  await expect(clock(osei)).toContainText('ended at');
  await link.cut();
  for (const text of ['Electrodes removed', 'Never mind', 'Nor this']) {
    await osei.getByRole('button', { name: 'Note', exact: true }).click();
    await osei.getByRole('dialog').getByRole('textbox').fill(text);
    await osei.getByRole('button', { name: 'Log note' }).click();
  }
  await expect(connection(osei)).toContainText('3 entries wait');
  await nair.getByRole('row').filter({ hasText: 'OR 3' }).first().click();
  await nair.getByRole('button', { name: 'Finalize', exact: true }).click();
  await expect(nair.getByRole('button', { name: 'Reopen' })).toBeEnabled();
  await link.mend();

  const refused = osei.getByRole('alert').filter({ hasText: 'Not done: Note' });
  await osei
    .getByRole('button', { name: 'Show 1 more that was not done' })
    .click({ timeout: RECONNECTS_WITHIN_MS });
  await expect(refused).toHaveCount(3);
  await expectAccessible(osei);
  await refused.filter({ hasText: 'Nor this' }).getByRole('button', { name: 'Discard' }).click();
  await osei.getByRole('button', { name: 'Discard it' }).click();
  await expect(refused).toHaveCount(2);
  await osei.reload();
  await expect(refused).toHaveCount(2);
  const [removed, never] = ['Electrodes removed', 'Never mind'].map((text) =>
    refused.filter({ hasText: text }),
  );
  await removed?.getByRole('button', { name: 'Send again' }).click();
  await expect(removed ?? refused).toContainText('finalized');

  await never?.getByRole('button', { name: 'Discard' }).click();
  await expect(osei.getByRole('dialog')).toContainText('gone from this device');
  await expectAccessible(osei);
  await osei.getByRole('button', { name: 'Discard it' }).click();
  await expect(refused).toHaveCount(1);

  await nair.getByRole('button', { name: 'Reopen' }).click();
  await nair.getByRole('textbox', { name: 'Why is it reopened?' }).fill('A note was missing');
  await nair.getByRole('button', { name: 'Reopen', exact: true }).click();
  await expect(nair.getByRole('button', { name: 'Finalize', exact: true })).toBeEnabled();
  await removed?.getByRole('button', { name: 'Send again' }).click();
  await expect(refused).toHaveCount(0);
  const happened = osei.getByRole('region', { name: 'What happened' }).getByRole('listitem');
  await expect(happened.filter({ hasText: 'Electrodes removed' })).toHaveCount(1);
  await expect(osei.getByText('not saved yet')).toHaveCount(0);
  await osei.reload();
  await expect(happened.filter({ hasText: 'Electrodes removed' })).toHaveCount(1);
  await expect(refused).toHaveCount(0);
});

killable(
  'two tablets without a server stop one clock: both stops stay, and the earlier counts',
  async ({ arrives, server }) => {
    const [osei, brandt] = await Promise.all([arrives('Kofi Osei'), arrives('Maya Brandt')]);
    await openCase(osei, 'Next', 'OR 4 · Mercy');
    await startClock(osei);
    await openCase(brandt, 'Running', 'OR 4 · Mercy');
    await server.kill();
    for (const page of [osei, brandt]) await expect(connection(page)).toBeVisible();
    await stopClock(osei);
    const first = /ended at [\d:]+/.exec((await clock(osei).textContent()) ?? '')?.[0] ?? 'no time';
    await expect(brandt.getByRole('timer', { name: 'Monitored time' })).not.toHaveText(
      (await osei.getByRole('timer', { name: 'Monitored time' }).textContent()) ?? '',
    );
    await stopClock(brandt);
    await expect(clock(brandt)).not.toContainText(first);

    await server.start();
    for (const page of [osei, brandt]) {
      await expect(page.getByText('not saved yet')).toHaveCount(0);
      await expect(clock(page)).toContainText(first);
      const happened = page.getByRole('region', { name: 'What happened' }).getByRole('listitem');
      await expect(happened.filter({ hasText: 'Clock stopped' })).toHaveCount(2);
      await expect(page.getByRole('alert')).toHaveCount(0);
    }
    const nair = await arrives('Priya Nair');
    await nair.getByRole('row').filter({ hasText: 'OR 4' }).first().click();
    await expect(nair.getByText('Two entries contradict each other: the clock was stopped')).toBeVisible();
  },
);
