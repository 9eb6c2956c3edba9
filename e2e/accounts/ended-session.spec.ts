import { expectAccessible } from '../accessible.ts';
import { CuttableLink } from '../cuttable-link.ts';
import { connectionBar, happened, interrupt, SAVED_WITHIN_MS, startClock } from '../operating-room.ts';
import { addsCase, expect, signInWithPassword, test } from './hospital.ts';

test('a session that an administrator ends leaves the page within seconds; what waited arrives once, with its time, after the next sign-in', async ({
  administrator,
  browses,
}) => {
  const osei = await administrator.hires({ name: 'Kofi Osei', roles: ['technologist'] });
  const page = await browses();
  const link = await CuttableLink.before(page);
  await page.reload();
  await signInWithPassword(page, 'Kofi Osei');
  await addsCase(page, 'OR 4');
  await startClock(page);
  await expect(page.getByText('not saved yet')).toHaveCount(0);
  const { pathname } = new URL(page.url());
  await link.cut();
  await interrupt(page);
  await expect(connectionBar(page)).toContainText('1 entry waits');
  const time =
    /interrupted since ([\d:]+)/.exec(
      (await page.getByRole('region', { name: 'Clock', exact: true }).textContent()) ?? '',
    )?.[1] ?? 'none';

  await administrator.endsSessionsOf(osei);
  await link.mend();
  await expect(page.getByRole('status', { name: 'Why you are signed out' })).toContainText(
    'An administrator has ended this session.',
    { timeout: SAVED_WITHIN_MS },
  );
  await expect(page.getByRole('region', { name: 'Waiting on this device' })).toContainText(
    '1 entry of Kofi Osei',
  );
  await expectAccessible(page);

  await signInWithPassword(page, 'Kofi Osei');
  // The same case is open again.
  await expect(page).toHaveURL(new RegExp(`${pathname}$`));
  await expect(page.getByText('not saved yet')).toHaveCount(0);
  const interrupted = happened(page).filter({ hasText: 'Clock interrupted' });
  await expect(interrupted).toHaveCount(1);
  await expect(interrupted).toContainText(time);
});
