import type { Page } from '@playwright/test';
import { downloadCsv, finalize } from './billing-office.ts';
import { expect, test } from './hospital.ts';
import { killable } from './killable-server.ts';
import { addCase, clock, openCase, stopClock } from './operating-room.ts';
import { card, joinRemotely } from './reading-room.ts';
import { connection } from './tablet.ts';

/** What happened, as the page of a case tells it. */
const timeline = (page: Page) => page.getByRole('region', { name: 'What happened' });

/** Minutes before now by the clock in a zone, as the fields of date and time take it. */
function ago(minutes: number, timeZone: string): { readonly date: string; readonly time: string } {
  const [date = '', time = ''] = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
  })
    .format(Date.now() - minutes * 60_000)
    .split(' ');
  return { date, time };
}

async function typeTime(page: Page, { date, time }: ReturnType<typeof ago>): Promise<void> {
  await page.getByLabel('Date').fill(date);
  await page.getByLabel('Time', { exact: true }).fill(time);
}

test('a missed start and a wrong stop: both versions at the technologist, the biller, and in the CSV', async ({
  arrives,
}) => {
  const [osei, nair] = await Promise.all([arrives('Kofi Osei'), arrives('Priya Nair')]);
  await openCase(osei, 'Next', 'OR 4 · Mercy');
  const id = await addCase(osei, 'OR 5', 'SSEP');

  // Refused without a reason, and told why; a time to come is refused by the rules.
  await osei.getByRole('button', { name: 'Enter a missed time…' }).click();
  const missed = osei.getByRole('dialog', { name: 'Enter a missed time' });
  await missed.getByRole('button', { name: 'Clock started' }).click();
  const start = ago(40, 'America/Chicago');
  await typeTime(osei, ago(-5, 'America/Chicago'));
  await expect(missed.getByRole('alert')).toContainText('still to come');
  await typeTime(osei, start);
  await expect(missed.getByRole('alert')).toBeHidden();
  await missed.getByRole('button', { name: /^Enter it for / }).click({ force: true });
  await expect(missed).toContainText('Say first why it was not logged then.');
  await missed.getByRole('button', { name: 'The tablet was not at hand' }).click();
  await missed.getByRole('button', { name: `Enter it for ${start.time}` }).click();
  await expect(clock(osei)).toContainText(`running since ${start.time}`);
  await expect(timeline(osei)).toContainText('entered by hand: The tablet was not at hand');

  await stopClock(osei);
  const logged = (await clock(osei).textContent())?.match(/ended at (\d\d:\d\d:\d\d)/)?.[1] ?? '';
  await timeline(osei).getByRole('button', { name: 'Correct: Clock stopped' }).click();
  const correct = osei.getByRole('dialog', { name: `Correct: Clock stopped, ${logged}` });
  await typeTime(osei, ago(60, 'America/Chicago'));
  await expect(correct.getByRole('alert')).toContainText(
    `The entries beside it say that this was after ${start.time}`,
  );
  const stop = ago(10, 'America/Chicago');
  await typeTime(osei, stop);
  await correct.getByRole('button', { name: 'Pressed too late' }).click();
  await correct.getByRole('button', { name: `Correct to ${stop.time}` }).click();
  await expect(clock(osei)).toContainText(`ended at ${stop.time}`);
  const bothVersions = `corrected from ${logged} to ${stop.time} by Kofi Osei: Pressed too late`;
  await expect(timeline(osei)).toContainText(bothVersions);

  await nair.getByRole('row').filter({ hasText: id }).click();
  const times = nair.getByRole('region', { name: 'Logged times' });
  await expect(times).toContainText('entered by hand: The tablet was not at hand');
  await expect(times).toContainText(bothVersions);
  await finalize(nair, id);
  const [row] = await downloadCsv(nair, id);
  expect(row?.times_by_hand).toMatch(
    /^technologist\.joined .*; monitoring\.started .*“The tablet was not at hand”$/,
  );
  expect(row?.amended_times).toMatch(
    new RegExp(
      `^monitoring.ended .*T${logged}.* -> .*T${stop.time}.*, by Kofi Osei at .*: “Pressed too late”$`,
    ),
  );

  // Nothing is corrected in a record that is finalized.
  await expect(timeline(osei).getByRole('button', { name: /^Correct/ })).toHaveCount(0);
  await timeline(osei).getByRole('button', { name: 'Enter a missed time…' }).click({ force: true });
  await expect(timeline(osei)).toContainText('The record of this case is finalized.');
});

test('a reading physician takes back a joining that did not happen, and enters when they did join', async ({
  arrives,
}) => {
  const lindqvist = await arrives('dr Lindqvist');
  await joinRemotely(lindqvist, 'OR 4 Mercy');
  await card(lindqvist, 'OR 4 Mercy').getByRole('button', { name: 'Times…' }).click();
  const times = lindqvist.getByRole('dialog', { name: 'Times of OR 4 Mercy' });
  await times.getByRole('button', { name: 'Correct: dr Lindqvist reads, remote' }).click();
  const correct = lindqvist.getByRole('dialog', { name: /^Correct: dr Lindqvist reads, remote/ });
  await correct.getByRole('button', { name: 'It did not happen' }).click();
  await correct.getByRole('button', { name: 'Pressed by mistake' }).click();
  await correct.getByRole('button', { name: 'Take it back' }).click();
  await expect(times).toContainText('taken back by dr Lindqvist: Pressed by mistake');

  await times.getByRole('button', { name: 'Enter a missed time…' }).click();
  const missed = lindqvist.getByRole('dialog', { name: 'Enter a missed time' });
  await missed.getByRole('button', { name: 'You joined' }).click();
  await missed.getByRole('button', { name: 'In the room' }).click();
  await typeTime(lindqvist, ago(3, 'America/Chicago'));
  await missed.getByRole('button', { name: 'Forgot to press' }).click();
  await missed.getByRole('button', { name: /^Enter it for / }).click();
  await expect(times).toContainText('entered by hand: Forgot to press');
  await times.getByRole('button', { name: 'Close' }).click();
  await expect(card(lindqvist, 'OR 4 Mercy')).toContainText('In the room');
});

killable(
  'without a server a start is entered by hand and a stop that still waits is corrected; both arrive as they were typed',
  async ({ arrives, server }) => {
    const osei = await arrives('Kofi Osei');
    await openCase(osei, 'Next', 'OR 4 · Mercy');
    await server.kill();
    await expect(connection(osei)).toBeVisible();
    const [start, stop] = [ago(40, 'America/Chicago'), ago(10, 'America/Chicago')];

    await osei.getByRole('button', { name: 'Enter a missed time…' }).click();
    const missed = osei.getByRole('dialog', { name: 'Enter a missed time' });
    await missed.getByRole('button', { name: 'Clock started' }).click();
    await typeTime(osei, start);
    await missed.getByRole('button', { name: 'Device failed' }).click();
    await missed.getByRole('button', { name: `Enter it for ${start.time}` }).click();
    await expect(clock(osei)).toContainText(`running since ${start.time}`);
    await stopClock(osei);
    await timeline(osei).getByRole('button', { name: 'Correct: Clock stopped' }).click();
    await typeTime(osei, stop);
    await osei.getByRole('button', { name: 'By the recording' }).click();
    await osei.getByRole('button', { name: `Correct to ${stop.time}` }).click();
    await expect(clock(osei)).toContainText(`ended at ${stop.time}`);

    await osei.getByRole('button', { name: 'Waiting entries' }).click();
    const waiting = osei.getByRole('dialog', { name: 'Waiting entries' });
    await expect(waiting).toContainText(`Start entered by hand for ${start.time} “Device failed”`);
    await expect(waiting).toContainText(`Correction of a time to ${stop.time} “By the recording”`);
    await waiting.getByRole('button', { name: 'Close' }).click();

    await server.start();
    await expect(osei.getByText('not saved yet')).toHaveCount(0);
    const brandt = await arrives('Maya Brandt');
    await openCase(brandt, 'Ended', 'OR 4 · Mercy');
    await expect(clock(brandt)).toContainText(`ended at ${stop.time}`);
    await expect(timeline(brandt)).toContainText('entered by hand: Device failed');
    await expect(timeline(brandt)).toContainText(`to ${stop.time} by Kofi Osei: By the recording`);
  },
);
