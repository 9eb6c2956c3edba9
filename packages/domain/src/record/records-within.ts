import type { PayerProfile } from '../billing/payer-profile.ts';
import type { CaseState } from '../case/case-state.ts';
import { dateOfService } from '../case/date-of-service.ts';
import type { UserId } from '../ids.ts';
import type { Instant } from '../time/instant.ts';
import { normalized, type Spans } from '../time/span.ts';
import { CasesAtHand, type CasesIn } from './cases-at-hand.ts';
import { type ProfiledCase, recordsAmong } from './records-among.ts';
import { spanOfDate } from './span-of-date.ts';
import { meets, timeOf } from './time-of.ts';
import type { TimeRecord } from './time-record.ts';

/** The profile by which a case is billed; a case without one is left out of the world. */
export type ProfileOf = (state: CaseState) => PayerProfile | undefined;

/**
 * The records of some cases, in the order given, the same as `computeRecords` makes of them over all cases there are, from no
 * more cases than theirs can rest on. Those that have no profile are left out. By the rules the record of an ended case rests on
 *
 * 1. where a cap holds, the cases of its date of service that share a physician with it; and for each of those as for itself:
 * 2. the cases that run while it does: concurrency, two rooms;
 * 3. whatever its physicians gave their attention to since they first gave it to this one, which may be before it started.
 *
 * It does not matter to it which of two other cases has a physician's attention, so that no more follows from their neighbours.
 * The record of a case that has not ended rests on itself alone.
 */
export const recordsWithin = (
  wanted: readonly CaseState[],
  casesIn: CasesIn,
  profileOf: ProfileOf,
  asOf?: Instant,
): readonly TimeRecord[] => recordsFrom(new CasesAtHand(casesIn, asOf), wanted, profileOf, asOf);

/** The same, with what has been read before, and leaving what it reads at hand. */
export function recordsFrom(
  atHand: CasesAtHand,
  wanted: readonly CaseState[],
  profileOf: ProfileOf,
  asOf?: Instant,
): readonly TimeRecord[] {
  const own = profiled(wanted, profileOf);
  const ids = new Set(own.map(({ state }) => state.id));
  const days = cappedDays(own);
  atHand.read([...days.keys()].map(spanOfDate));
  const peers = profiled(
    [...atHand.all].filter((state) => !ids.has(state.id) && isOfDays(state, days)),
    profileOf,
  ).filter(isCapped);
  const cases = [...own, ...peers];
  const times = normalized(
    cases.flatMap(({ state }) => (hasEnded(state) ? (timeOf(state, asOf) ?? []) : [])),
  );
  atHand.read(times);
  for (const { state } of peers) ids.add(state.id);
  const others = profiled(
    [...atHand.all].filter((state) => !ids.has(state.id) && isWithin(times, state, asOf)),
    profileOf,
  );
  return recordsAmong(cases, others, asOf).slice(0, own.length);
}

const profiled = (states: readonly CaseState[], profileOf: ProfileOf): readonly ProfiledCase[] =>
  states.flatMap((state) => {
    const profile = profileOf(state);
    return profile === undefined ? [] : [{ state, profile }];
  });

function isWithin(times: Spans, state: CaseState, asOf: Instant | undefined): boolean {
  const time = timeOf(state, asOf);
  return time !== undefined && times.some((span) => meets(span, time));
}

const hasEnded = ({ clock }: CaseState): boolean => clock.status === 'ended';
const isCapped = ({ profile }: ProfiledCase): boolean => profile.unitCap !== 'none';

/** The dates of service of which a cap may take units, each with the physicians whose. */
type Days = ReadonlyMap<string, ReadonlySet<UserId>>;

function cappedDays(cases: readonly ProfiledCase[]): Days {
  const days = new Map<string, Set<UserId>>();
  for (const { state } of cases.filter(isCapped)) {
    const date = hasEnded(state) ? dateOfService(state) : undefined;
    if (date === undefined) continue;
    const physicians = days.get(date) ?? new Set();
    days.set(date, physicians);
    for (const { physicianId } of state.attendance) physicians.add(physicianId);
  }
  return days;
}

function isOfDays(state: CaseState, days: Days): boolean {
  const date = days.size > 0 && hasEnded(state) ? dateOfService(state) : undefined;
  const physicians = date === undefined ? undefined : days.get(date);
  return physicians !== undefined && state.attendance.some(({ physicianId }) => physicians.has(physicianId));
}
