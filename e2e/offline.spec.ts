import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { expect, test } from './hospital.ts';
import { killable } from './killable-server.ts';
import { clock, interrupt, openCase, resume, startClock, stopClock } from './operating-room.ts';
import { ServerProcess } from './server-process.ts';
import { appIsKept, connection, goOn, signIn } from './tablet.ts';

test.use({ serviceWorkers: 'allow' });

const DAY_MS = 86_400_000;

/** What the case page tells of the clock, the first entry first. */
async function clockEntries(page: Page): Promise<readonly string[]> {
  const items = page.getByRole('region', { name: 'What happened' }).getByRole('listitem');
  const texts = await items
    .filter({ hasText: /Clock (started|interrupted|resumed|stopped)/ })
    .allTextContents();
  return texts.map((text) => /Clock (started|interrupted|resumed|stopped)/.exec(text)?.[0] ?? '').reverse();
}

killable(
  'what is tapped without a server outlives page and browser, and is sent once, in order',
  async ({ arrives, server, tablet }) => {
    const first = await tablet.opens(server.address);
    await signIn(first, 'Kofi Osei');
    await openCase(first, 'Next', 'OR 4 · Mercy');
    await startClock(first);
    await expect(first.getByText('not saved yet')).toHaveCount(0);
    await server.kill();
    await interrupt(first);
    await expect(connection(first)).toContainText('1 entry waits; it keeps its time.');

    // Another tab, without a server: the app starts, and shows what was known and what waits.
    const second = await tablet.opens(server.address);
    // What the server has taken leaves the device's disk a moment later than the screen.
    await expect(async () => {
      await second.reload();
      await expect(second.getByText('1 entry waits on this device')).toBeVisible({ timeout: 2_000 });
    }).toPass();
    await first.close();
    await expectAccessible(second);
    await goOn(second, 'Kofi Osei', '1 entry waits on this device');
    await openCase(second, 'Running', 'OR 4 · Mercy');
    await expect(clock(second)).toContainText('interrupted since');
    await resume(second);
    await expect(connection(second)).toContainText('2 entries wait; they keep their times.');

    await tablet.kill();
    const third = await tablet.opens(server.address);
    await goOn(third, 'Kofi Osei', '2 entries wait on this device');
    await openCase(third, 'Running', 'OR 4 · Mercy');
    await stopClock(third);
    await third.getByRole('button', { name: 'Waiting entries' }).click();
    const ofCase = third.getByRole('dialog').getByRole('region', { name: 'OR 4 Mercy' });
    await expect(ofCase.getByRole('listitem')).toHaveText([/interrupted/, /resumed/, /stopped/]);
    await expectAccessible(third);
    await third.getByRole('button', { name: 'Close' }).click();

    await server.start();
    await expect(connection(third)).toBeHidden();
    await expect(third.getByText('not saved yet')).toHaveCount(0);
    const brandt = await arrives('Maya Brandt');
    await openCase(brandt, 'Ended', 'OR 4 · Mercy');
    expect(await clockEntries(brandt)).toEqual([
      'Clock started',
      'Clock interrupted',
      'Clock resumed',
      'Clock stopped',
    ]);
  },
);

test('a day without a server: what was tapped then arrives with its own time, marked late', async ({
  tablet,
}) => {
  const server = new ServerProcess();
  await server.start({ behindMs: DAY_MS });
  const yesterday = await tablet.opens(server.address, DAY_MS);
  await signIn(yesterday, 'Kofi Osei');
  await openCase(yesterday, 'Next', 'OR 4 · Mercy');
  await startClock(yesterday);
  await expect(yesterday.getByText('not saved yet')).toHaveCount(0);
  await server.kill();
  await interrupt(yesterday);
  const since =
    /interrupted since [\d:]+/.exec((await clock(yesterday).textContent()) ?? '')?.[0] ?? 'no time';
  await expect(connection(yesterday)).toContainText('1 entry waits');
  const path = new URL(yesterday.url()).pathname;

  await tablet.kill();
  const today = await tablet.opens(server.address + path);
  await goOn(today, 'Kofi Osei', '1 entry waits on this device');
  await today.goto(server.address + path);
  await expect(connection(today)).toContainText(/Shown as of \w{3} \d+, \d{4} \d\d:\d\d, 2[34] h/);
  await expect(clock(today)).toContainText(since);

  await server.start();
  await expect(connection(today)).toBeHidden();
  const entry = today.getByRole('listitem').filter({ hasText: 'Clock interrupted' });
  await expect(entry).toContainText(/late by 2[34] h/);
  await expect(entry).toContainText(since.replace('interrupted since ', ''));
  await server.stopAndForget();
});

killable(
  'signing out keeps what waits for when that person is back; nobody unknown comes in meanwhile',
  async ({ server, tablet }) => {
    const page = await tablet.opens(server.address);
    await signIn(page, 'Kofi Osei');
    await openCase(page, 'Next', 'OR 4 · Mercy');
    const others = await tablet.opens(server.address);
    await expect(others.getByRole('button', { name: 'Petr Novak' })).toBeVisible();
    await server.kill();
    await startClock(page);

    await page.getByRole('button', { name: 'Sign out' }).click();
    const question = page.getByRole('dialog');
    await expect(question).toContainText(
      '1 entry is not sent yet; it stays on this device until you sign in here again.',
    );
    await expectAccessible(page);
    await question.getByRole('button', { name: 'Sign out' }).click();
    await expect(page.getByRole('alert')).toContainText(
      'only people who are signed in on this device can go on',
    );
    await expect(page.getByRole('button', { name: 'Go on as Kofi Osei' })).toHaveCount(0);
    await others.getByRole('button', { name: 'Petr Novak' }).click();
    await expect(others.getByRole('alert')).toContainText('only people who are signed in on this device');

    await server.start();
    await page.getByRole('button', { name: 'Try again' }).click();
    const osei = page.getByRole('button', { name: 'Kofi Osei' });
    await expect(osei).toContainText('1 entry waits on this device');
    await osei.click();
    await openCase(page, 'Running', 'OR 4 · Mercy');
    await expect(page.getByText('not saved yet')).toHaveCount(0);
    expect(await clockEntries(page)).toEqual(['Clock started']);
  },
);

killable('a page of the app that was never opened opens without a server', async ({ arrives, server }) => {
  const page = await arrives('Priya Nair');
  await expect(page.getByRole('row').filter({ hasText: 'OR 3' })).toBeVisible();
  await appIsKept(page);
  await server.kill();
  await page.goto('/payer-profiles');
  await expect(page.getByRole('link', { name: 'Medicare' })).toBeVisible();
  await expect(connection(page)).toContainText('Offline since');
  // What the server answers never comes from the device.
  await expect(page.evaluate(() => fetch('/api/sign-in').then(String))).rejects.toThrow('Failed to fetch');
});

killable(
  'a device that cannot keep entries says so, and they are sent all the same',
  async ({ arrives, server }) => {
    const page = await arrives('Kofi Osei');
    await openCase(page, 'Next', 'OR 4 · Mercy');
    await server.kill();
    await expect(connection(page)).toBeVisible();
    await page.evaluate(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('The disk is full.', 'QuotaExceededError');
      };
    });
    await startClock(page);
    const alert = page.getByRole('alert').filter({ hasText: 'This device cannot keep entries' });
    await expect(alert).toContainText('Do not close this page until they are sent.');
    await expectAccessible(page);
    await expect(page.getByRole('button', { name: 'Sign out' })).toHaveAccessibleDescription(
      'This device cannot keep the entries that wait. Sign out when they are sent.',
    );

    await server.start();
    await expect(page.getByText('not saved yet')).toHaveCount(0);
    await expect(alert).toBeHidden();
  },
);
