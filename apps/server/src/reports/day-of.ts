import {
  type ConcurrencyDay,
  concurrencyDay,
  type Instant,
  type ReportCase,
  type User,
  type UserId,
} from '@ionm-clock/domain';
import type { World } from '../world/world.ts';
import { ReportCases } from './report-cases.ts';

const DAY_MS = 86_400_000;
/** A case that ran on that day may have begun the day before, or be of a place where it is another day. */
const DAYS_AROUND = 2;

/** What one physician read at once on a day, of the cases that the user may see. */
export async function dayOf(
  world: World,
  user: User,
  { physician, date }: { readonly physician: UserId; readonly date: string },
  now: Instant,
): Promise<ConcurrencyDay> {
  const around = { from: daysAfter(date, -DAYS_AROUND), to: daysAfter(date, DAYS_AROUND) };
  const sought = new ReportCases(world, user, around, now);
  const cases: ReportCase[] = [];
  for await (const one of sought.cases()) cases.push(one);
  return concurrencyDay(cases, physician, date, sought);
}

const daysAfter = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
