import { createHmac } from 'node:crypto';
import { type Heard, WebhookReceiver } from '../apps/server/src/testing/webhook-receiver.ts';
import { expectAccessible } from './accessible.ts';
import { openPart } from './administration.ts';
import { finalize } from './billing-office.ts';
import { test as base, expect } from './hospital.ts';
import { arrivesByKeyboard, button } from './keyboard.ts';

/** The receivers of these tests are on this computer, which an operator must allow. */
const test = base.extend<{ receiver: WebhookReceiver }>({
  server: async ({ host }, use) => {
    const server = await host.opens({ environment: { PRIVATE_WEBHOOKS: 'on' } });
    await use(server);
    await server.stopAndForget();
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright finds out what a fixture needs by this pattern.
  receiver: async ({}, use) => {
    const receiver = await WebhookReceiver.started();
    await use(receiver);
    receiver.close();
  },
});

test('by keyboard alone a program is given a token, which works until it is revoked', async ({
  page,
  server,
}) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const keys = await arrivesByKeyboard(page, server.address, 'Claire Moreau');
  const heading = page.getByRole('heading', { name: 'Integrations', level: 1 });
  await keys.press(page.getByRole('navigation').getByRole('link', { name: 'Integrations' }));
  await expect(heading).toBeFocused();
  const form = page.getByRole('form', { name: 'New token' });
  const name = form.getByRole('textbox', { name: 'Program' });
  await keys.write(name, 'Billing system');
  await keys.press(button(form, 'Make the token'));
  const where = form.getByRole('combobox', { name: 'Where' });
  await expect(where).toHaveAccessibleDescription(/Choose a facility, or everywhere/);
  await expect(form.getByRole('group', { name: 'What it may' })).toHaveAccessibleDescription(/at least one/);
  await keys.pick(where, 'Everywhere, also what is new');
  await keys.press(form.getByRole('checkbox', { name: /^Reads finalized records/ }), 'Space');

  const dialog = page.getByRole('dialog', { name: 'Token of Billing system' });
  await keys.does(button(form, 'Make the token'), dialog);
  const secret = (await dialog.getByRole('code').first().textContent()) ?? '';
  await page.keyboard.press('Escape');
  await expect(dialog.getByRole('alert')).toContainText('You have not copied it');
  await expectAccessible(page);
  await keys.ends(button(dialog, 'Back'), dialog.getByRole('alert'));
  await keys.does(button(dialog, 'Copy'), button(dialog, '✓ Copied'));
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(secret);
  await keys.ends(button(dialog, 'I have put it away'), dialog);
  expect(await page.content()).not.toContain(secret);

  const asked = async (path: string): Promise<number> =>
    (await fetch(`${server.address}/api/v1${path}`, { headers: { authorization: `Bearer ${secret}` } }))
      .status;
  const row = page.getByRole('row', { name: /Billing system/ });
  await expect(row).toContainText('not yet');
  expect([await asked('/records'), await asked('/batches')]).toEqual([200, 403]);
  await keys.press(button(page, 'Look again'));
  await expect(row).not.toContainText('not yet');
  await keys.does(button(row, 'Revoke the token of Billing system'), page.getByRole('dialog'));
  await keys.ends(button(page.getByRole('dialog'), 'Revoke'), page.getByRole('dialog'));
  await expect(row).toContainText('revoked');
  await keys.stillHasFocus();
  expect(await asked('/records')).toBe(401);
});

test('a receiver is told what happens, signed; one that does not take it is seen, and tried again', async ({
  arrives,
  receiver,
}) => {
  const moreau = await arrives('Claire Moreau');
  await openPart(moreau, 'Integrations');
  const form = moreau.getByRole('form', { name: 'New webhook' });
  await form.getByLabel('Address of the receiver').fill('http://hooks.example.org/');
  await form.getByRole('checkbox', { name: 'a record was finalized' }).check();
  await form.getByRole('button', { name: 'Add the webhook' }).click();
  await expect(form.getByLabel('Address of the receiver')).toHaveAccessibleDescription(/begin with https/);
  await form.getByLabel('Address of the receiver').fill(receiver.url);
  await form.getByRole('button', { name: 'Add the webhook' }).click();
  const dialog = moreau.getByRole('dialog');
  const secret = (await dialog.getByRole('code').first().textContent()) ?? '';
  await dialog.getByRole('button', { name: 'I have put it away' }).click();
  await dialog.getByRole('button', { name: 'Close without it' }).click();

  const row = moreau.getByRole('row', { name: /127\.0\.0\.1/ });
  await row.getByRole('button', { name: /^Send a test message/ }).click();
  await expect(row.getByRole('status').filter({ hasText: 'took the test message' })).toBeVisible();
  expect(receiver.heard.map((heard) => isSigned(heard, secret))).toEqual([true]);

  receiver.answers = 503;
  const nair = await arrives('Priya Nair');
  await finalize(nair, (await nair.getByRole('link', { name: /-03$/ }).textContent()) ?? '');
  await expect(async () => {
    await moreau.getByRole('button', { name: 'Look again' }).click();
    await expect(row).toContainText('answered with status 503', { timeout: 1_000 });
  }).toPass();
  await expect(row).toContainText('Next try');
  await expectAccessible(moreau);
  receiver.answers = 204;
  await row.getByRole('button', { name: /^Try now/ }).click();
  await expect(row).toContainText('all taken');
  const last = receiver.heard.at(-1);
  expect(JSON.parse(last?.body ?? '')).toMatchObject({ type: 'record.finalized', data: { version: 1 } });
  expect(last !== undefined && isSigned(last, secret)).toBe(true);

  await row.getByRole('button', { name: /^Switch off/ }).click();
  await dialog.getByRole('button', { name: 'Switch off' }).click();
  await expect(row).toContainText('goes on where it was');
  await row.getByRole('button', { name: /^Switch on/ }).click();
  await expect(row).toContainText('all taken');
  await row.getByRole('button', { name: /^Remove/ }).click();
  await dialog.getByRole('button', { name: 'Remove' }).click();
  await expect(row).toHaveCount(0);

  const quist = await arrives('Ingrid Quist');
  await expect(
    quist.getByRole('row').filter({ hasText: 'sent a test message to the webhook' }),
  ).toBeVisible();
});

/** As Standard Webhooks has it. */
function isSigned({ headers, body }: Heard, secret: string): boolean {
  const [id, timestamp] = [headers['webhook-id'], headers['webhook-timestamp']];
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
  return headers['webhook-signature'] === `v1,${signature}`;
}
