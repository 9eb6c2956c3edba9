import {
  backOnline,
  caseIdOf,
  clock,
  connectionBar,
  happened,
  logNote,
  notSaved,
  openCase,
  SAVED_WITHIN_MS,
} from '../operating-room.ts';
import { storedEvents } from '../stored-log.ts';
import { expect, test } from './hospital.ts';

const A_MINUTE_MS = 60_000;
const TEN_MINUTES_AND_A_BIT_MS = 600_500;
/** What rounding to whole milliseconds on both sides may make of an instant. */
const EXACT_TO_MS = 2;
/** A clock that may go wrong by 100 millionths, in a minute. */
const EXACT_AFTER_A_MINUTE_TO_MS = EXACT_TO_MS + 6;

test('buffered emits that all flush minutes later: a tap keeps its own time, is marked late, and goes once', async ({
  opensAt,
}) => {
  const hospital = await opensAt('2026-11-03T18:00:00Z');
  const { page: osei, link } = await hospital.arrives('Kofi Osei');
  await openCase(osei, 'Next', 'OR 4 · Mercy');
  await link.cut();
  await expect(connectionBar(osei)).toBeVisible();
  const tappedAt = hospital.now;
  await logNote(osei, 'Patient turned');
  await hospital.goesOn(TEN_MINUTES_AND_A_BIT_MS);
  await link.mend();
  await backOnline(osei);
  await expect(notSaved(osei)).toHaveCount(0);
  const line = happened(osei).filter({ hasText: 'Patient turned' });
  await expect(line).toHaveCount(1);
  await expect(line).toContainText('late by 10 min');
  const events = await storedEvents(hospital.server, caseIdOf(osei), 'note.added');
  expect(events).toMatchObject([{ source: 'late', recordedAt: hospital.now }]);
  expect(Math.abs((events[0]?.at ?? 0) - tappedAt)).toBeLessThanOrEqual(EXACT_TO_MS);
  expect(link.timesSaid('command')).toBe(1);
});

test('emits that are buffered after a sleep, while the connection is thought alive: a tap goes once, at its time', async ({
  opensAt,
}) => {
  const hospital = await opensAt('2026-11-03T18:00:00Z');
  const { page: osei, link } = await hospital.arrives('Kofi Osei');
  await openCase(osei, 'Next', 'OR 4 · Mercy');
  // Past the time at which Socket.IO holds the connection for dead, which it notices when it has something to send: the tap, which
  // so soon after an exchange with the server need not wait for another.
  await hospital.goesOn(A_MINUTE_MS, osei.getByRole('button', { name: 'Start clock' }));
  await expect(clock(osei)).toContainText('monitoring');
  await expect(notSaved(osei)).toHaveCount(0, { timeout: SAVED_WITHIN_MS });
  const events = await storedEvents(hospital.server, caseIdOf(osei), 'monitoring.started');
  expect(events).toMatchObject([{ source: 'tap' }]);
  expect(Math.abs((events[0]?.at ?? 0) - hospital.now)).toBeLessThanOrEqual(EXACT_AFTER_A_MINUTE_TO_MS);
  expect(link.timesSaid('command')).toBe(1);
});
