import {
  addMilliseconds,
  computeRecords,
  type Instant,
  instant,
  localDate,
  SHIPPED_PROFILES,
} from '@ionm-clock/domain';
import { profileOf } from '../world/records.ts';
import type { DemoDayCase } from './demo-day.ts';
import { MERCY } from './organisation.ts';
import { chances, type PastCase, pastCase } from './past-case.ts';

const DAY_MS = 86_400_000;
/** Noon of Greenwich is early morning at every facility. */
const MORNING_MS = DAY_MS / 2;
const CASES_A_DAY = 3;
/** On the third day of the week one physician reads so many cases at once: a report must have something to say. */
const CASES_OF_A_LONG_DAY = 4;
const LONG_DAY = 3;
const EXPORTED_AFTER_MS = 25 * 60_000;

/**
 * Invented cases of the working days of so many weeks before today: finished, and finalized and exported but for the latest. They are
 * the same for everyone who starts the demo on one day.
 */
export function demoHistory(now: Instant, weeks: number): readonly DemoDayCase[] {
  const today = Date.parse(localDate(now, MERCY.timeZone));
  const cases = Array.from({ length: 7 * weeks }, (_, back) => today - (back + 1) * DAY_MS)
    .reverse()
    .flatMap((day) => casesOf(day));
  const world = cases.map(({ made: { state } }) => ({ state, profile: profileOf(SHIPPED_PROFILES, state) }));
  const records = new Map(computeRecords(world, now).map((record) => [record.caseId, record]));
  for (const { made, finalizedAt } of cases) {
    const record = records.get(made.caseId);
    const exportedAt = addMilliseconds(finalizedAt, EXPORTED_AFTER_MS);
    if (record === undefined || exportedAt > now) continue;
    made.biller('biller-nair', finalizedAt, record, { type: 'finalizeRecord' });
    made.biller('biller-nair', exportedAt, record, { type: 'markExported', format: 'csv' });
  }
  return cases.map(({ made }) => made);
}

function casesOf(day: number): readonly PastCase[] {
  const weekday = new Date(day).getUTCDay();
  if (weekday === 0 || weekday === 6) return [];
  const chance = chances(day);
  const isLong = weekday === LONG_DAY;
  return Array.from({ length: isLong ? CASES_OF_A_LONG_DAY : CASES_A_DAY }, (_, index) =>
    pastCase({ day: instant(day + MORNING_MS), index, turn: day / DAY_MS + index, isLong, chance }),
  );
}
