import type { Written } from '../case/documentation.ts';
import type { CaseId, EventId, FacilityId, UserId } from '../ids.ts';
import type { RecordedTime } from '../record/time-record.ts';
import { type Instant, type Seconds, wholeSeconds } from '../time/instant.ts';
import type { ReportCase } from './report-case.ts';

/** How a time came otherwise than by a tap that was stored as it happened. */
export type TimeMark = 'late' | 'hand' | 'amended';

/** A time that an auditor would ask about. One that was typed and then corrected twice is here three times. */
export interface MarkedTime {
  readonly mark: TimeMark;
  readonly caseId: CaseId;
  readonly facility: FacilityId;
  readonly dateOfService: string;
  readonly timeZone: string;
  readonly eventId: EventId;
  /** The event that it is of, such as `monitoring.ended`. */
  readonly type: string;
  /** As it was logged; of a correction what counted before it. */
  readonly at: Instant;
  /** Of a correction: what counts since; absent if the time was withdrawn. */
  readonly to?: Instant;
  /** Who logged it, or corrected it. */
  readonly userId: UserId;
  /** Stored so long after it happened, rounded up; absent where an old record does not tell, and for corrections. */
  readonly delaySeconds?: Seconds;
  /** Why it was typed or corrected. */
  readonly reason?: string;
}

interface TimeCounts {
  /** Times that were logged. */
  readonly times: number;
  readonly late: number;
  readonly hand: number;
  /** Those that somebody corrected afterwards. */
  readonly amended: number;
}

/** The times that one person logged, and how often they corrected one of anybody. */
export interface TimesOfPerson extends TimeCounts {
  readonly userId: UserId;
  readonly corrections: number;
}

/** How times came to be known. */
export interface LoggedTimesReport extends TimeCounts {
  readonly cases: number;
  /** With at least one time that came late, was typed or corrected. */
  readonly markedCases: number;
  /** Those first of whose times most are marked. */
  readonly people: readonly TimesOfPerson[];
  /** In the order in which the cases were added; of a case in order of time. */
  readonly list: readonly MarkedTime[];
}

type Logged = Pick<
  RecordedTime,
  | 'eventId'
  | 'type'
  | 'loggedAt'
  | 'source'
  | 'actorId'
  | 'recordedAt'
  | 'handReason'
  | 'amendments'
  | 'amended'
>;

/** Counts times that were logged otherwise than as they happened, withdrawn ones among them. */
export class LoggedTimesTally {
  #cases = 0;
  #markedCases = 0;
  readonly #people = new Map<UserId, Omit<Mutable<TimesOfPerson>, 'userId'>>();
  readonly #list: MarkedTime[] = [];

  add(one: ReportCase): void {
    this.#cases++;
    const before = this.#list.length;
    for (const time of loggedTimes(one)) this.#addTime(one, time);
    if (this.#list.length > before) this.#markedCases++;
  }

  report(): LoggedTimesReport {
    const people = [...this.#people].map(([userId, counts]) => ({ userId, ...counts }));
    const sum = (of: keyof TimeCounts): number => people.reduce((total, person) => total + person[of], 0);
    return {
      cases: this.#cases,
      markedCases: this.#markedCases,
      times: sum('times'),
      late: sum('late'),
      hand: sum('hand'),
      amended: sum('amended'),
      people: people.sort((a, b) => marks(b) - marks(a) || b.times - a.times),
      list: this.#list,
    };
  }

  #addTime(one: ReportCase, time: Logged): void {
    const { eventId, type, loggedAt, source, actorId, recordedAt, handReason, amendments = [] } = time;
    const where = {
      caseId: one.record.caseId,
      facility: one.record.details.facility,
      dateOfService: one.dateOfService,
      timeZone: one.record.details.timeZone,
      eventId,
      type,
    };
    const person = this.#person(actorId);
    person.times++;
    if (source === 'late' || source === 'hand') {
      person[source]++;
      this.#list.push({
        ...where,
        mark: source,
        at: loggedAt,
        userId: actorId,
        ...(recordedAt === undefined ? {} : { delaySeconds: wholeSeconds(recordedAt - loggedAt + 999) }),
        ...(handReason === undefined ? {} : { reason: handReason }),
      });
    }
    if (time.amended) person.amended++;
    for (const { from, to, reason, actorId: by } of amendments) {
      this.#person(by).corrections++;
      const since = to === undefined ? {} : { to };
      this.#list.push({ ...where, mark: 'amended', at: from, ...since, userId: by, reason });
    }
  }

  #person(userId: UserId): Omit<Mutable<TimesOfPerson>, 'userId'> {
    const known = this.#people.get(userId) ?? { times: 0, late: 0, hand: 0, amended: 0, corrections: 0 };
    this.#people.set(userId, known);
    return known;
  }
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

const marks = ({ late, hand, amended, corrections }: TimesOfPerson): number =>
  late + hand + amended + corrections;

/** The times of the clock and of people, and those of what was written down, as the findings look at them. */
function loggedTimes({ record: { times, documentation } }: ReportCase): readonly Logged[] {
  const { baselines, changes, reports } = documentation;
  const written = (type: string, all: readonly Written[]): readonly Logged[] =>
    all.map((one) => ({ ...one, type, loggedAt: one.at, amended: false }));
  return [
    ...times,
    ...written('baseline.recorded', baselines),
    ...written('signal.changed', changes),
    ...written('surgeon.notified', reports),
  ].sort((a, b) => a.loggedAt - b.loggedAt);
}
