import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PayerProfile } from '../billing/payer-profile.ts';
import { CPT, MEDICARE, QUARTER_HOUR } from '../billing/shipped-profiles.ts';
import type { Location } from '../case/details.ts';
import { anyDay, CASE_COUNT } from '../testing/any-day.ts';
import { anyReading, READING_ENDS } from '../testing/any-reading.ts';
import { at, CaseStory } from '../testing/case-story.ts';
import { countedBothWays } from '../testing/counted-both-ways.ts';
import { Day } from '../testing/day.ts';
import { ADA, OKAFOR } from '../testing/people.ts';
import { allCapped, oneEach, type ProfileOfState } from '../testing/small-profiles.ts';
import { toldDay } from '../testing/told-day.ts';
import { unitsByCounting } from '../testing/units-by-hand.ts';
import { addMilliseconds } from '../time/instant.ts';
import { normalized, totalMilliseconds } from '../time/span.ts';
import { computeRecords } from './compute-records.ts';

/** The first minute of each unit, from the CMS table for timed codes (BILLING-RULES.md 1.5), which goes on in steps of 15. */
const QUARTER_HOURS = [
  ...[8, 23, 38, 53, 68, 83, 98, 113, 128, 143],
  ...[158, 173, 188, 203, 218, 233, 248, 263, 278, 293],
];
/** The first minute of each hour of 95941 (BILLING-RULES.md 1.4). */
const HOURS = [31, 91, 151, 211, 271];

describe.each<[string, Location, PayerProfile, readonly number[]]>([
  ['95940', 'in-room', CPT, QUARTER_HOURS],
  ['95941', 'remote', CPT, HOURS],
  ['G0453', 'remote', MEDICARE, QUARTER_HOURS],
  ['95941', 'remote', QUARTER_HOUR, QUARTER_HOURS],
])('%s, read %s', (code, location, profile, firstMinutes) => {
  const unitsOf = (ms: number): number => {
    const story = CaseStory.scheduled()
      .does(OKAFOR, { type: 'joinCase', location }, '07:00:00')
      .does(ADA, { type: 'startMonitoring' }, '08:00:00')
      .does(ADA, { type: 'endMonitoring' }, addMilliseconds(at('08:00:00'), ms));
    const [record] = computeRecords([{ state: story.state, profile }]);
    expect(record?.lines.every((line) => line.code === code)).toBe(true);
    return record?.lines[0]?.units ?? 0;
  };

  test('of 1 to 300 min makes the units of the table, and a millisecond less those of the minute before', () => {
    for (let minute = 1; minute <= 300; minute++) {
      const attained = (minutes: number) => firstMinutes.filter((first) => first <= minutes).length;
      expect(unitsOf(minute * 60_000), `${minute} min`).toBe(attained(minute));
      expect(unitsOf(minute * 60_000 - 1), `1 ms less than ${minute} min`).toBe(attained(minute - 1));
    }
  });
});

const anyWorld = fc.oneof(
  fc.tuple(anyDay({ tickMs: 1_000, maxJumpMs: 15_000 }), fc.constantFrom(oneEach, allCapped)),
  fc.tuple(
    anyDay(),
    fc.constantFrom<ProfileOfState[]>(
      () => CPT,
      () => MEDICARE,
    ),
  ),
);

test('no line has more units than its time allows', () => {
  let lines = 0;
  fc.assert(
    fc.property(anyWorld, ([steps, profileOf]) => {
      const day = new Day(CASE_COUNT, profileOf);
      for (const step of steps) day.takes(step);
      const payers = new Map(day.world.map(({ state, profile }) => [state.id, profile]));
      for (const record of computeRecords(day.world, day.now)) {
        for (const { seconds, units, timeClass } of record.lines) {
          const { unitMinutes = 0, thresholdMinutes = 0 } = payers.get(record.caseId)?.[timeClass] ?? {};
          const most = (seconds + (unitMinutes - thresholdMinutes) * 60) / (unitMinutes * 60);
          expect(units).toBeLessThanOrEqual(most);
          lines++;
        }
      }
    }),
  );
  expect(lines).toBeGreaterThan(0);
});

test('a physician whose day is capped has no more units than the time of their attention makes', () => {
  let capped = 0;
  fc.assert(
    fc.property(anyReading, (stories) => {
      const day = toldDay(stories, allCapped);
      const { computed, byHand } = countedBothWays(day, READING_ENDS, undefined);
      expect(computed).toEqual(byHand);
      const records = computeRecords(day.world);
      const okafor = records.flatMap(({ physicians }) => physicians);
      const units = records.flatMap(({ lines }) => lines.map((line) => line.units));
      const attention = okafor.reduce((sum, { exclusiveSeconds }) => sum + exclusiveSeconds, 0);
      const wall = totalMilliseconds(normalized(okafor.flatMap(({ spans }) => spans))) / 1_000;
      expect(attention).toBeLessThanOrEqual(wall);
      const allowed = unitsByCounting(attention, allCapped().outside);
      expect(units.reduce((sum, n) => sum + n, 0)).toBeLessThanOrEqual(allowed);
      capped += records.filter(({ findings }) => findings.some(({ code }) => code === 'units-capped')).length;
    }),
  );
  expect(capped).toBeGreaterThan(0);
});
