import { CuttableLink } from './cuttable-link.ts';
import { expect, test } from './hospital.ts';
import { killable } from './killable-server.ts';
import {
  clock,
  interrupt,
  monitoredTime,
  openCase,
  resume,
  secondsShown,
  startClock,
  stopClock,
} from './operating-room.ts';
import { joinRemotely, ownLoad } from './reading-room.ts';

/** An attempt that was under way when the link came back may have to time out first. */
const RECONNECTS_WITHIN_MS = 15_000;

killable(
  'the server is killed and comes back: everybody carries on, and nothing is lost or doubled',
  async ({ arrives, server }) => {
    const [osei, novak, lindqvist] = await Promise.all([
      arrives('Kofi Osei'),
      arrives('Petr Novak'),
      arrives('dr Lindqvist'),
    ]);
    await joinRemotely(lindqvist, 'OR 4 Mercy');
    await openCase(osei, 'Next', 'OR 4 · Mercy');
    await openCase(novak, 'Next', 'OR 3 · St Ann');
    await startClock(osei);
    await expect(ownLoad(lindqvist)).toContainText('1 of 3');

    await server.kill();
    for (const page of [osei, novak, lindqvist]) {
      await expect(page.getByRole('status', { name: 'Connection' })).toContainText('Offline since');
    }
    // The clock runs on without the server, and taps are taken and marked.
    const before = await secondsShown(osei);
    await expect(async () => expect(await secondsShown(osei)).toBeGreaterThan(before)).toPass();
    await startClock(novak);
    await interrupt(novak);
    await expect(novak.getByRole('status', { name: 'Connection' })).toContainText('2 entries wait');

    await server.start();
    for (const page of [osei, novak, lindqvist]) {
      await expect(page.getByRole('status', { name: 'Connection' })).toBeHidden();
    }
    await expect(ownLoad(lindqvist)).toContainText('1 of 3');
    await joinRemotely(lindqvist, 'OR 3 St Ann');
    await resume(novak);
    await expect(ownLoad(lindqvist)).toContainText('2 of 3');
    await stopClock(osei);
    await expect(ownLoad(lindqvist)).toContainText('1 of 3');

    // What the server holds, as somebody sees it who was not there.
    const tanaka = await arrives('Yuki Tanaka');
    await openCase(tanaka, 'Running', 'OR 3 · St Ann');
    const happened = tanaka.getByRole('region', { name: 'What happened' }).getByRole('listitem');
    for (const words of ['Clock started', 'Clock interrupted', 'Clock resumed', 'dr Lindqvist reads']) {
      await expect(happened.filter({ hasText: words })).toHaveCount(1);
    }
  },
);

test('what cannot be done comes back with the reason, and is undone on the screen', async ({ arrives }) => {
  const [osei, brandt] = await Promise.all([arrives('Kofi Osei'), arrives('Maya Brandt')]);
  for (const page of [osei, brandt]) await openCase(page, 'Running', 'OR 2 · Mercy');
  const link = await CuttableLink.of(osei);
  await expect(monitoredTime(osei)).toBeVisible();

  await link.cut();
  await expect(osei.getByRole('status', { name: 'Connection' })).toContainText('Offline since');
  await interrupt(brandt);
  await expect(brandt.getByText('not saved yet')).toHaveCount(0);
  // Nobody here knows of the other interruption yet, so the tap shows; it cannot be true.
  await interrupt(osei);
  await link.mend();

  const refusal = osei
    .getByRole('alert')
    .filter({ hasText: /Not done: Interruption at [\d:]+ in OR 2 Mercy\./ });
  await expect(refusal).toContainText('The clock was interrupted at', { timeout: RECONNECTS_WITHIN_MS });
  const since = /interrupted since [\d:]+/.exec((await clock(brandt).textContent()) ?? '')?.[0] ?? '';
  await expect(clock(osei)).toContainText(since);
  await refusal.getByRole('button', { name: 'Discard' }).click();
  await osei.getByRole('button', { name: 'Discard it' }).click();
  await expect(refusal).toBeHidden();
});

test('a link that dies and comes back five times loses and doubles nothing', async ({ arrives }) => {
  test.slow();
  const [osei, brandt] = await Promise.all([arrives('Kofi Osei'), arrives('Maya Brandt')]);
  for (const page of [osei, brandt]) await openCase(page, 'Next', 'OR 4 · Mercy');
  const link = await CuttableLink.of(osei);
  await startClock(osei);
  for (let round = 0; round < 5; round++) {
    await link.cut();
    await expect(osei.getByRole('status', { name: 'Connection' })).toBeVisible();
    await interrupt(osei);
    await resume(osei);
    await link.mend();
    await expect(osei.getByRole('status', { name: 'Connection' })).toBeHidden({
      timeout: RECONNECTS_WITHIN_MS,
    });
  }
  const happened = brandt.getByRole('region', { name: 'What happened' }).getByRole('listitem');
  await expect(happened.filter({ hasText: 'Clock started' })).toHaveCount(1);
  await expect(happened.filter({ hasText: 'Clock interrupted' })).toHaveCount(5);
  await expect(happened.filter({ hasText: 'Clock resumed' })).toHaveCount(5);
});
