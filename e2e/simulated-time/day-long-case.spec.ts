import { downloadCsv, finalize } from '../billing-office.ts';
import {
  caseIdOf,
  clock,
  happened,
  interrupt,
  monitoredTime,
  notSaved,
  openCase,
  resume,
  SAVED_WITHIN_MS,
  startClock,
  stopClock,
} from '../operating-room.ts';
import { joinRemotely } from '../reading-room.ts';
import { storedEvents } from '../stored-log.ts';
import { expect, type SimulatedHospital, test } from './hospital.ts';

/** What rounding to whole milliseconds on both sides may make of an instant. */
const EXACT_TO_MS = 2;

interface Day {
  readonly title: string;
  readonly opensAt: string;
  readonly start: string;
  readonly midnight: string;
  readonly elapsedAtMidnight: string;
  readonly interrupted: string;
  /** Of the two stretches around the interruption, as the clocks on the wall there told them. */
  readonly interruptedSince: string;
  readonly elapsedAtInterruption: string;
  readonly resumed: string;
  readonly runningSince: string;
  readonly later: string;
  readonly elapsedLater: string;
  readonly stopped: string;
  readonly elapsedAtStop: string;
  /** The day of the start, as a person in the United States reads it. */
  readonly day: string;
  readonly record: {
    readonly date_of_service: string;
    readonly started: RegExp;
    readonly ended: RegExp;
    readonly monitored_seconds: number;
    readonly units: string;
  };
}

// All but the opening fall between two seconds, so that a millisecond more or less shows the same. A running clock is drawn in
// whole seconds of the server's time.
const DAYS: readonly Day[] = [
  {
    title: 'over midnight and the hour that autumn repeats',
    opensAt: '2026-11-01T03:00:00Z',
    start: '2026-11-01T03:30:00.250Z',
    midnight: '2026-11-01T05:00:01.500Z',
    elapsedAtMidnight: '1:30:00',
    // Half past one in daylight time, for an hour, up to half past one in standard time.
    interrupted: '2026-11-01T06:30:00.750Z',
    interruptedSince: '01:30:00 −05:00',
    elapsedAtInterruption: '3:00:00',
    resumed: '2026-11-01T07:30:00.750Z',
    runningSince: '01:30:00 −06:00',
    later: '2026-11-01T08:30:02.250Z',
    elapsedLater: '4:00:01',
    stopped: '2026-11-01T15:15:00.750Z',
    elapsedAtStop: '10:45:00',
    day: 'Oct 31, 2026',
    record: {
      date_of_service: '2026-10-31',
      started: /^2026-10-31T22:30:00\.\d{3}-05:00$/,
      ended: /^2026-11-01T09:15:00\.\d{3}-06:00$/,
      monitored_seconds: 38_700,
      units: '11',
    },
  },
  {
    title: 'over midnight and the hour that spring leaves out',
    opensAt: '2026-03-08T04:30:00Z',
    start: '2026-03-08T05:10:00.250Z',
    midnight: '2026-03-08T06:00:01.500Z',
    elapsedAtMidnight: '0:50:00',
    // Twenty minutes, which the clocks on the wall call an hour and twenty.
    interrupted: '2026-03-08T07:45:00.750Z',
    interruptedSince: '01:45:00',
    elapsedAtInterruption: '2:35:00',
    resumed: '2026-03-08T08:05:00.750Z',
    runningSince: '03:05:00',
    later: '2026-03-08T09:05:02.250Z',
    elapsedLater: '3:35:01',
    stopped: '2026-03-08T11:20:00.750Z',
    elapsedAtStop: '5:50:00',
    day: 'Mar 7, 2026',
    record: {
      date_of_service: '2026-03-07',
      started: /^2026-03-07T23:10:00\.\d{3}-06:00$/,
      ended: /^2026-03-08T06:20:00\.\d{3}-05:00$/,
      monitored_seconds: 21_000,
      units: '6',
    },
  },
];

for (const day of DAYS) {
  test(`a case ${day.title}: what is shown, stored and billed is exact`, async ({ opensAt }) => {
    const hospital = await opensAt(day.opensAt);
    const [{ page: osei }, { page: lindqvist }] = await Promise.all([
      hospital.arrives('Kofi Osei'),
      hospital.arrives('dr Lindqvist'),
    ]);
    await joinRemotely(lindqvist, 'OR 4 Mercy');
    await openCase(osei, 'Next', 'OR 4 · Mercy');
    const caseId = caseIdOf(osei);
    const saved = () => expect(notSaved(osei)).toHaveCount(0, { timeout: SAVED_WITHIN_MS });

    await hospital.becomes(day.start);
    await startClock(osei);
    await saved();
    await hospital.becomes(day.midnight);
    await expect(monitoredTime(osei)).toHaveText(day.elapsedAtMidnight);

    await hospital.becomes(day.interrupted);
    await interrupt(osei);
    await saved();
    await expect(clock(osei)).toContainText(`interrupted since ${day.interruptedSince}`);
    await hospital.becomes(day.resumed);
    await expect(monitoredTime(osei)).toHaveText(day.elapsedAtInterruption);
    await resume(osei);
    await saved();
    await expect(clock(osei)).toContainText(`running since ${day.runningSince} `);
    await expect(happened(osei).filter({ hasText: 'Clock interrupted' })).toContainText(day.interruptedSince);
    await expect(happened(osei).filter({ hasText: 'Clock resumed' })).toContainText(day.runningSince);

    await hospital.becomes(day.later);
    await expect(monitoredTime(osei)).toHaveText(day.elapsedLater);

    await hospital.becomes(day.stopped);
    await stopClock(osei);
    await saved();
    await expect(monitoredTime(osei)).toHaveText(day.elapsedAtStop);

    for (const [type, time] of [
      ['monitoring.started', day.start],
      ['monitoring.interrupted', day.interrupted],
      ['monitoring.resumed', day.resumed],
      ['monitoring.ended', day.stopped],
    ] as const) {
      const events = await storedEvents(hospital.server, caseId, type);
      expect(events).toMatchObject([{ source: 'tap' }]);
      expect(Math.abs((events[0]?.at ?? 0) - Date.parse(time))).toBeLessThanOrEqual(EXACT_TO_MS);
    }
    await billsExactly(hospital, caseId, day);
  });
}

async function billsExactly(
  hospital: SimulatedHospital,
  caseId: string,
  { day, record }: Day,
): Promise<void> {
  const { page: nair } = await hospital.arrives('Priya Nair');
  const { started, ended, monitored_seconds, units, date_of_service } = record;
  await finalize(nair, caseId);
  await expect(nair.getByRole('row').filter({ hasText: caseId })).toContainText(day);
  expect(await downloadCsv(nair, caseId)).toMatchObject([
    {
      date_of_service,
      monitoring_started_local: expect.stringMatching(started),
      monitoring_ended_local: expect.stringMatching(ended),
      monitored_seconds,
      code: '95941',
      units,
      line_seconds: String(monitored_seconds),
    },
  ]);
}

test('times are those of the case’s facility, wherever the device thinks that it is', async ({ opensAt }) => {
  const hospital = await opensAt('2026-11-03T18:00:00.500Z');
  const [{ page: hale }, { page: osei }] = await Promise.all([
    hospital.arrives('Jordan Hale', 'Asia/Tokyo'),
    hospital.arrives('Kofi Osei', 'Europe/Berlin'),
  ]);
  await openCase(hale, 'Next', 'OR 1 · Lakeside');
  await expect(clock(hale)).toContainText('planned for 11:30');
  await startClock(hale);
  await expect(clock(hale)).toContainText('running since 11:00:00');
  await expect(happened(hale).filter({ hasText: 'Clock started' })).toContainText('11:00:00');
  await openCase(osei, 'Next', 'OR 5 · Mercy');
  await expect(clock(osei)).toContainText('planned for 12:05');
  await startClock(osei);
  await expect(clock(osei)).toContainText('running since 12:00:00');
});
