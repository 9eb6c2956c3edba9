import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { finalize } from './billing-office.ts';
import { expect, test } from './hospital.ts';

/** Read from afar, then in the room: the payer takes one of the two codes. */
async function openTwoCodeCase(page: Page): Promise<Locator> {
  const row = page.getByRole('row').filter({ hasText: 'C5–C7 fusion' });
  // Rows grow when the records arrive, and would move away from under a click.
  await expect(row).toContainText('95941 × 1');
  await row.getByRole('link').click();
  return row;
}

const findings = (page: Page): Locator => page.getByRole('region', { name: 'Findings' });
const lines = (page: Page): Locator => page.getByRole('region', { name: 'Claim lines' });
const instead = (page: Page, code: string): Locator =>
  findings(page).getByRole('button', { name: `Bill ${code} instead…` });

async function chooseCode(page: Page, code: string, reason: string): Promise<void> {
  await instead(page, code).click();
  await findings(page)
    .getByRole('textbox', { name: `Why does ${code} reflect` })
    .fill(reason);
  await findings(page)
    .getByRole('button', { name: `Bill ${code}`, exact: true })
    .click();
}

test('a biller follows a line from the events to the units, in words and in the picture', async ({
  arrives,
}) => {
  const nair = await arrives('Priya Nair');
  await openTwoCodeCase(nair);
  const words = lines(nair).getByRole('list', { name: 'How 1 × 95941 come about' });
  await expect(lines(nair)).toContainText(
    /The clock started at .*, was interrupted from .* \(12\smin\s22\ss\)/,
  );
  await expect(words).toContainText(
    /dr Marchetti joined, remote, at .* \(before the clock started\); moved, in the room, at/,
  );
  await expect(words).toContainText('1 h 1 min 46 s = 1 × 60 min, 1 min 46 s left (needs 31 min)');
  await expect(words).toContainText(
    'Left out: 57 min 27 s of the other code; 12 min 22 s while monitoring was interrupted.',
  );
  await expect(words).toContainText('Total: 1 unit of 95941.');
  const picture = nair.getByRole('img', { name: 'The clock ran' });
  await expect(picture).toHaveAccessibleName(/gave this case their attention alone for/);
  await expect(picture).toHaveAccessibleName(/57 min 27 s of the other code/);
  await lines(nair).getByText('Span by span').click();
  const entries = lines(nair).getByRole('table', { name: 'Logged entries' });
  await expect(entries).toContainText('dr Marchetti moved, in the room');
  await expect(entries).toContainText('Clock interrupted');
});

test('a biller bills the other of two codes, with a reason, and may change it until the record is finalized', async ({
  arrives,
}) => {
  const nair = await arrives('Priya Nair');
  const row = await openTwoCodeCase(nair);
  await expect(findings(nair)).toContainText('57 min 27 s belong to 95940');

  await instead(nair, '95940').click();
  const form = findings(nair).getByRole('textbox', { name: 'Why does 95940 reflect' });
  await expect(form).toBeFocused();
  const bill = findings(nair).getByRole('button', { name: 'Bill 95940', exact: true });
  await expect(bill).toHaveAttribute('aria-disabled', 'true');
  await form.press('Escape');
  await expect(instead(nair, '95940')).toBeFocused();

  await chooseCode(nair, '95940', 'The physician stood at the table from the decompression on');
  await expect(row).toContainText('95940 × 4');
  await expect(lines(nair)).toContainText(
    '57 min 27 s = 3 × 15 min, 12 min 27 s left (at least 8 min, so one more): 4',
  );
  await expect(lines(nair)).toContainText('Of two codes one is billed, and the biller chose it.');
  await expect(findings(nair)).toContainText('1 h 1 min 46 s belong to 95941');
  await expect(findings(nair)).toContainText(
    '95940 was chosen by Priya Nair: “The physician stood at the table from the decompression on”.',
  );
  await expect(instead(nair, '95941')).toBeFocused();

  await chooseCode(nair, '95941', 'Most of it was read from afar');
  await expect(row).toContainText('95941 × 1');
  await expect(findings(nair)).toContainText(
    '95941 was chosen by Priya Nair: “Most of it was read from afar”.',
  );

  await finalize(nair, (await row.getByRole('link').textContent()) ?? '');
  await expect(instead(nair, '95940')).toHaveAccessibleDescription(/^The record of this case is finalized/);
});

test('a finding leads to the entries that it rests on, and the record tells what was documented', async ({
  arrives,
}) => {
  const nair = await arrives('Priya Nair');
  await openTwoCodeCase(nair);
  const twoCodes = findings(nair).getByRole('listitem').filter({ hasText: 'belong to 95940' });
  await twoCodes.getByText(/^Rests on \d+ entries$/).click();
  await expect(twoCodes.getByRole('table')).toContainText('dr Marchetti joined, remote');
  const documentation = nair.getByRole('region', { name: 'Documentation' });
  await expect(documentation).toContainText('Cervical myelopathy');
  await expect(documentation).toContainText(/TcMEP present, .*\d\d:\d\d:\d\d/);
  await expect(documentation).toContainText('Kofi Osei, 1 h 59 min 13 s of monitoring');

  await nair.getByRole('row').filter({ hasText: 'Acoustic neuroma' }).click();
  await expect(documentation).toContainText('Right BAEP: wave V latency +0.8 ms');
  await expect(documentation).toContainText('surgeon told: “Right wave V delayed” Answer: “Retractor eased”');
});

for (const [device, viewport] of [
  ['a wide screen', { width: 1440, height: 900 }],
  ['a phone', { width: 390, height: 844 }],
] as const) {
  test(`on ${device} a record with everything unfolded can be read by all`, async ({ arrives }) => {
    const nair = await arrives('Priya Nair');
    await openTwoCodeCase(nair);
    await nair.setViewportSize(viewport);
    // A phone shows the record alone, without the worklist and its filters.
    const folded = nair.locator('details:not([open]) > summary').filter({ visible: true });
    while ((await folded.count()) > 0) await folded.first().click();
    await expectAccessible(nair);
    const overflow = await nair.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });
}
