import type { CaseId, FacilityId } from '../ids.ts';
import { type Instant, type Seconds, wholeSeconds } from '../time/instant.ts';
import type { RecordStatus, ReportCase } from './report-case.ts';

const DAY_SECONDS = 86_400;

/** Up to so many days each; what takes longer than the last is one bucket more. */
const BUCKET_DAYS = [1, 2, 3, 7, 14, 30] as const;

/** How long billing took over a record, or has taken so far. */
export interface FinalizationRow {
  readonly caseId: CaseId;
  readonly facility: FacilityId;
  readonly dateOfService: string;
  readonly timeZone: string;
  readonly status: RecordStatus;
  readonly endedAt: Instant;
  /** When it was finalized first; absent while the record is open, also if it was finalized before and reopened. */
  readonly finalizedAt?: Instant;
  /** From the end of monitoring to then, or to now. */
  readonly seconds: Seconds;
}

/** How many records were finalized, and how many are open, so many days after the end of monitoring. */
export interface FinalizationBucket {
  /** More than so many days; 0 for the first. */
  readonly overDays: number;
  /** At most so many; absent for the last. */
  readonly upToDays?: number;
  readonly finalized: number;
  readonly open: number;
}

/** How long it takes from the end of monitoring until billing has a final record. */
export interface FinalizationReport {
  readonly cases: number;
  readonly finalized: number;
  readonly open: number;
  /** Half of the finalized records took at most this; absent if there is none. */
  readonly medianSeconds?: Seconds;
  /** Nine of ten took at most this. */
  readonly ninetiethSeconds?: Seconds;
  readonly oldestOpen?: FinalizationRow;
  readonly buckets: readonly FinalizationBucket[];
  /** What is open first, then what took longest. */
  readonly list: readonly FinalizationRow[];
}

/** Counts how long records took to be finalized, as of `now`. */
export class FinalizationTally {
  readonly #now: Instant;
  readonly #rows: FinalizationRow[] = [];

  constructor(now: Instant) {
    this.#now = now;
  }

  add({ record, dateOfService, endedAt, status, firstFinalizedAt }: ReportCase): void {
    const finalizedAt = status === 'ended' ? undefined : firstFinalizedAt;
    this.#rows.push({
      caseId: record.caseId,
      facility: record.details.facility,
      dateOfService,
      timeZone: record.details.timeZone,
      status,
      endedAt,
      ...(finalizedAt === undefined ? {} : { finalizedAt }),
      // A device's clock may have been ahead: nothing is final before it has ended.
      seconds: wholeSeconds(Math.max(0, (finalizedAt ?? this.#now) - endedAt)),
    });
  }

  report(): FinalizationReport {
    const list = this.#rows.toSorted(
      (a, b) => Number(isOpen(b)) - Number(isOpen(a)) || b.seconds - a.seconds,
    );
    const finalized = list.filter((row) => !isOpen(row));
    const [oldest] = list;
    const taken = finalized.map(({ seconds }) => seconds).reverse();
    const [median, ninetieth] = [nearestRank(taken, 0.5), nearestRank(taken, 0.9)];
    return {
      cases: list.length,
      finalized: finalized.length,
      open: list.length - finalized.length,
      ...(median === undefined ? {} : { medianSeconds: median }),
      ...(ninetieth === undefined ? {} : { ninetiethSeconds: ninetieth }),
      ...(oldest === undefined || !isOpen(oldest) ? {} : { oldestOpen: oldest }),
      buckets: buckets(list),
      list,
    };
  }
}

const isOpen = ({ status }: FinalizationRow): boolean => status === 'ended';

/** The least of them that at least this share of them does not exceed. `sorted` from the least. */
const nearestRank = (sorted: readonly Seconds[], share: number): Seconds | undefined =>
  sorted[Math.max(1, Math.ceil(sorted.length * share)) - 1];

function buckets(rows: readonly FinalizationRow[]): readonly FinalizationBucket[] {
  return [0, ...BUCKET_DAYS].map((overDays, index) => {
    const upToDays = BUCKET_DAYS[index];
    const within = rows.filter(
      ({ seconds }) =>
        (index === 0 || seconds > overDays * DAY_SECONDS) &&
        (upToDays === undefined || seconds <= upToDays * DAY_SECONDS),
    );
    const open = within.filter(isOpen).length;
    return {
      overDays,
      ...(upToDays === undefined ? {} : { upToDays }),
      finalized: within.length - open,
      open,
    };
  });
}
