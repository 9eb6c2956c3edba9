import { downloadCsv, finalize } from './billing-office.ts';
import { expect, test } from './hospital.ts';
import { monitoredTime, openCase, startClock, stopClock } from './operating-room.ts';
import { card, handOver, joinRemotely, ownLoad } from './reading-room.ts';

test.use({ serviceWorkers: 'allow' });

/** 95941 by the hour, the last one from 31 minutes on, written down anew here. */
function hourUnits(seconds: number): number {
  const minutes = Math.floor(seconds / 60);
  return Math.floor(minutes / 60) + (minutes % 60 >= 31 ? 1 : 0);
}

test('from the first tap to the claim: four clocks, one reader over the limit, a hand-over, a stop, a record', async ({
  arrives,
}) => {
  const [osei, novak, lindqvist, haddad, nair] = await Promise.all([
    arrives('Kofi Osei'),
    arrives('Petr Novak'),
    arrives('dr Lindqvist'),
    arrives('dr Haddad'),
    arrives('Priya Nair'),
  ]);

  await expect(ownLoad(lindqvist)).toContainText('0 of 3');
  for (const place of ['OR 4 Mercy', 'OR 5 Mercy', 'OR 3 St Ann', 'OR 4 St Ann']) {
    await joinRemotely(lindqvist, place);
  }

  await openCase(osei, 'Next', 'OR 4 · Mercy');
  await startClock(osei);
  await expect(ownLoad(lindqvist)).toContainText('1 of 3');
  await openCase(novak, 'Next', 'OR 3 · St Ann');
  await startClock(novak);
  await expect(ownLoad(lindqvist)).toContainText('2 of 3');
  await openCase(osei, 'Next', 'OR 5 · Mercy');
  await startClock(osei);
  await expect(ownLoad(lindqvist)).toContainText('3 of 3');
  await expect(ownLoad(lindqvist)).toContainText('at the limit');
  await openCase(novak, 'Next', 'OR 4 · St Ann');
  await startClock(novak);

  await expect(ownLoad(lindqvist)).toContainText('4 of 3');
  await expect(ownLoad(lindqvist)).toContainText('over the limit');
  for (const technologist of [osei, novak]) {
    const load = technologist.getByRole('status', { name: 'Load of dr Lindqvist' });
    await expect(load).toContainText('4 of 3');
    await expect(load).toContainText('over the limit');
  }

  await handOver(lindqvist, 'OR 5 Mercy', 'dr Haddad');
  await expect(ownLoad(lindqvist)).toContainText('3 of 3');
  await expect(ownLoad(haddad)).toContainText('1 of 3');
  await expect(card(haddad, 'OR 5 Mercy').getByRole('button', { name: 'Leave' })).toBeVisible();
  await expect(osei.getByRole('status', { name: 'Load of dr Haddad' })).toContainText('1 of 3');
  await expect(novak.getByRole('status', { name: 'Load of dr Lindqvist' })).toContainText('3 of 3');

  await stopClock(osei);
  await expect(ownLoad(haddad)).toContainText('0 of 3');
  // A clock that has run for hours, so that there are units to claim.
  await openCase(osei, 'Running', 'OR 2 · Mercy');
  await expect(monitoredTime(osei)).toHaveText(/^1:4\d:\d\d$/);
  await stopClock(osei);

  const caseIdOf = async (procedure: string, room: string): Promise<string> => {
    const row = nair.getByRole('row').filter({ hasText: room }).filter({ hasText: procedure });
    const name = await row.getByRole('checkbox').getAttribute('aria-label');
    return name?.replace('Choose ', '') ?? '';
  };
  const long = await caseIdOf('Mercy', 'OR 2');
  const short = await caseIdOf('Mercy', 'OR 5');
  await finalize(nair, long);
  await finalize(nair, short);

  const rows = await downloadCsv(nair, long, short);
  expect(rows.map((row) => row.case)).toEqual(expect.arrayContaining([long, short]));
  const claimed = rows.find((row) => row.case === long);
  expect(claimed).toMatchObject({ provider_name: 'dr Okafor', code: '95941', units: '2' });
  const ms =
    Date.parse(claimed?.monitoring_ended_utc ?? '') - Date.parse(claimed?.monitoring_started_utc ?? '');
  expect(claimed?.monitored_seconds).toBe(Math.floor(ms / 1000));
  expect(Number(claimed?.units)).toBe(hourUnits(Math.floor(ms / 1000)));
  expect(rows.find((row) => row.case === short)).toMatchObject({ code: '', units: '' });
  expect(rows.find((row) => row.case === short)?.findings).toContain('below-threshold');
});
