import { expectAccessible } from './accessible.ts';
import { expect, test } from './hospital.ts';
import { killable } from './killable-server.ts';
import { NextVersion } from './next-version.ts';
import { clock, interrupt, openCase, startClock } from './operating-room.ts';
import { appIsKept, connection } from './tablet.ts';

test.use({ serviceWorkers: 'allow' });

killable(
  'the server is updated: the old page stays whole, and Reload gives the new one with all that waits',
  async ({ arrives, server }) => {
    test.slow();
    const next = new NextVersion();
    const page = await arrives('Kofi Osei');
    await appIsKept(page);
    await openCase(page, 'Next', 'OR 4 · Mercy');
    await startClock(page);
    const script = await page.locator('script[src]').getAttribute('src');
    await expect(page.getByText('not saved yet')).toHaveCount(0);
    await server.kill();
    await interrupt(page);
    await expect(connection(page)).toContainText('1 entry waits');

    await server.start({ root: next.root });
    const old = page.getByRole('alert').filter({ hasText: 'this page is too old' });
    await expect(old).toBeVisible();
    await expectAccessible(page);
    // The page goes on as it is, and takes taps.
    await page.getByRole('button', { name: 'Resume', exact: true }).click();
    await expect(clock(page)).toContainText('monitoring');

    let loads = 0;
    page.on('load', () => {
      loads += 1;
    });
    await old.getByRole('button', { name: 'Reload' }).click();
    await expect(page.locator('script[src]')).not.toHaveAttribute('src', script ?? '');
    await expect(page.getByText('not saved yet')).toHaveCount(0);
    await expect(old).toBeHidden();
    await expect(connection(page)).toBeHidden();
    const happened = page.getByRole('region', { name: 'What happened' }).getByRole('listitem');
    for (const words of ['Clock started', 'Clock interrupted', 'Clock resumed']) {
      await expect(happened.filter({ hasText: words })).toHaveCount(1);
    }
    expect(loads).toBe(1);

    // A page that is still old, in another tab, finds its files on the device: the server has them no more.
    const fetched = (from: string) => page.evaluate((url) => fetch(url).then(({ ok }) => ok), from);
    expect((await page.request.get(script ?? '')).status()).toBe(404);
    expect(await fetched(script ?? '')).toBe(true);
    next.forget();
  },
);

test('the app can be installed', async ({ arrives }) => {
  const page = await arrives('Kofi Osei');
  await appIsKept(page);
  const devtools = await page.context().newCDPSession(page);
  const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors');
  // Playwright's contexts count as private windows, in which nothing can be installed.
  expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito')).toEqual(
    [],
  );
  const { data, errors } = await devtools.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  expect(JSON.parse(data ?? '')).toMatchObject({ name: 'IONM Clock', start_url: '/', display: 'standalone' });
});
