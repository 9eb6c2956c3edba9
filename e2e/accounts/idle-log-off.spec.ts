import { expectAccessible } from '../accessible.ts';
import { DeviceClocks } from '../device-clocks.ts';
import { clock, secondsShown, startClock } from '../operating-room.ts';
import { addsCase, expect, header, signInWithPassword, test } from './hospital.ts';

const MINUTE_MS = 60_000;

test('nobody touches the tablet: it warns, then signs out, shows no case, and the clock runs on', async ({
  administrator,
  browses,
  server,
}) => {
  await administrator.hires({ name: 'Kofi Osei', roles: ['technologist'] });
  const page = await browses();
  const device = new DeviceClocks(page);
  await signInWithPassword(page, 'Kofi Osei');
  await addsCase(page, 'OR 4');
  await startClock(page);
  await expect(page.getByText('not saved yet')).toHaveCount(0);
  const { pathname } = new URL(page.url());

  // Any touch counts, also that on Stay.
  await device.sleep(14.2 * MINUTE_MS, server);
  const warning = page.getByRole('region', { name: 'Soon signed out' });
  await expect(warning).toContainText(/You will be signed out in \d:\d\d\. The clock runs on\./);
  await warning.getByRole('button', { name: 'Stay' }).click();
  await expect(warning).toBeHidden();

  await device.sleep(16 * MINUTE_MS, server);
  await expect(page.getByRole('status', { name: 'Why you are signed out' })).toContainText(
    'Kofi Osei Signed out because nobody touched this device for a while. Running clocks run on.',
  );
  await expect(page.getByText('OR 4')).toHaveCount(0);
  await expectAccessible(page);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await signInWithPassword(page, 'Kofi Osei');
  await page.goto(pathname);
  await expect(header(page)).toContainText('Kofi Osei');
  await expect(clock(page)).toContainText('monitoring');
  expect(await secondsShown(page)).toBeGreaterThanOrEqual(30 * 60);
});
