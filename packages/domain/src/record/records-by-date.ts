import { compare } from '../billing/text-order.ts';
import type { CaseState } from '../case/case-state.ts';
import { dateOfService } from '../case/date-of-service.ts';
import type { Instant } from '../time/instant.ts';
import { CasesAtHand, type CasesIn } from './cases-at-hand.ts';
import { type ProfileOf, recordsFrom } from './records-within.ts';
import { spanOfDate } from './span-of-date.ts';
import type { TimeRecord } from './time-record.ts';

/** A case with its record, as it is computed now. */
export interface RecordedCase {
  readonly state: CaseState;
  readonly record: TimeRecord;
}

/** The ended cases of one date of service that are wanted, in order of their ids. */
export interface RecordsOfDate {
  readonly date: string;
  readonly cases: readonly RecordedCase[];
  /** All cases that their records rest on, and others. */
  readonly near: Iterable<CaseState>;
}

/**
 * The records of all ended cases of these dates of service, or of those that are wanted, date by date, the same as `computeRecords` makes of them over all cases
 * there are. No more is held at once than the cases of a date with what theirs can rest on, so that all of history can be walked, and
 * whoever walks it can do something else between two dates. Fastest where dates that follow one another do, in either direction.
 */
export function* recordsByDate(
  dates: Iterable<string>,
  casesIn: CasesIn,
  profileOf: ProfileOf,
  asOf?: Instant,
  isWanted: (state: CaseState) => boolean = () => true,
): Generator<RecordsOfDate, void, void> {
  for (const { date, ended, atHand } of endedByDate(dates, casesIn, asOf)) {
    const known = ended.filter((state) => isWanted(state) && profileOf(state) !== undefined);
    const records = recordsFrom(atHand, known, profileOf, asOf);
    const cases = known.flatMap((state, index) => {
      const record = records[index];
      return record === undefined ? [] : [{ state, record }];
    });
    yield { date, cases, near: atHand.all };
  }
}

/** The ended cases of one date, and what has been read to find them. */
interface EndedOfDate {
  readonly date: string;
  readonly ended: readonly CaseState[];
  readonly atHand: CasesAtHand;
}

/** The ended cases of each date; every ended case is of exactly one. */
export function* endedByDate(
  dates: Iterable<string>,
  casesIn: CasesIn,
  asOf?: Instant,
): Generator<EndedOfDate, void, void> {
  const atHand = new CasesAtHand(casesIn, asOf);
  for (const date of dates) {
    const around = spanOfDate(date);
    atHand.read([around]);
    const ended = [...atHand.all]
      .filter((state) => state.clock.status === 'ended' && dateOfService(state) === date)
      .sort((a, b) => compare(a.id, b.id));
    yield { date, ended, atHand };
    atHand.keepOnly(around);
  }
}
