import { expectAccessible } from './accessible.ts';
import { expect, test } from './hospital.ts';
import { logChange, stopClock } from './operating-room.ts';
import { joinRemotely, openReading, runsReadBy } from './reading-room.ts';

test('the report is filled in from the log, kept while it is written, saved, and shown where it is attested', async ({
  arrives,
}) => {
  test.slow();
  const [osei, lindqvist] = await Promise.all([arrives('Kofi Osei'), arrives('dr Lindqvist')]);
  await runsReadBy(lindqvist, osei);
  await logChange(osei, 'TcMEP', 'lost');
  await openReading(lindqvist, 'OR 4 Mercy');
  await lindqvist.getByRole('button', { name: 'Write the report…' }).click();
  const form = lindqvist.getByRole('form', { name: 'Report' });
  await expect(form.getByLabel('Indication')).toHaveValue(/L4–S1 fusion/);
  await expect(form.getByLabel('Technique')).toHaveValue(/Read in real time by dr Lindqvist, remote/);
  await expect(form.getByLabel('Course')).toHaveValue(/TcMEP: lost/);
  await form.getByRole('button', { name: 'Save the report' }).click({ force: true });
  await expect(form).toContainText('There is no impression.');
  await form.getByLabel('Impression').fill('Loss of TcMEP at traction.');
  await expectAccessible(lindqvist);

  // What was begun is there after the page was loaded anew; what was not written by hand follows the log.
  await lindqvist.reload();
  await lindqvist.getByRole('button', { name: 'Go on with the report…' }).click();
  await expect(form.getByLabel('Impression')).toHaveValue('Loss of TcMEP at traction.');
  await stopClock(osei);
  await expect(form.getByLabel('Technique')).toHaveValue(/Monitoring from \d\d:\d\d:\d\d to \d\d:\d\d:\d\d/);
  await form.getByRole('button', { name: 'Save the report' }).click();
  const report = lindqvist.getByRole('region', { name: 'Report', exact: true });
  await expect(report).toContainText(/Written by dr Lindqvist at \d\d:\d\d:\d\d/);

  await lindqvist
    .getByRole('region', { name: 'Attestation' })
    .getByRole('button', { name: 'Attest…' })
    .click();
  const dialog = lindqvist.getByRole('dialog', { name: 'Attest OR 4 Mercy' });
  await expect(dialog).toContainText('Loss of TcMEP at traction.');
  await expect(dialog).toContainText(/TcMEP: lost/);
  await expectAccessible(lindqvist);
});

test('a report that was begun is gone from the device when its writer signs out', async ({ arrives }) => {
  const lindqvist = await arrives('dr Lindqvist');
  await joinRemotely(lindqvist, 'OR 4 Mercy');
  await openReading(lindqvist, 'OR 4 Mercy');
  await lindqvist.getByRole('button', { name: 'Write the report…' }).click();
  await lindqvist.getByRole('form', { name: 'Report' }).getByLabel('Impression').fill('Begun');
  const kept = () => lindqvist.evaluate(() => JSON.stringify(localStorage));
  expect(await kept()).toContain('Begun');
  await lindqvist.getByRole('button', { name: 'Sign out' }).click();
  await expect(lindqvist.getByRole('button', { name: 'dr Lindqvist' })).toBeVisible();
  expect(await kept()).not.toContain('Begun');
});
