import type { TimeClass } from '../billing/payer-profile.ts';
import type { CaseState } from '../case/case-state.ts';
import type { CaseId, UserId } from '../ids.ts';
import type { ProfiledCase } from '../record/compute-records.ts';
import { instant } from '../time/instant.ts';
import { PHYSICIANS } from './people.ts';
import { type CaseSecond, latestGiven, secondBySecond } from './second-by-second.ts';
import type { ToldDay } from './told-day.ts';
import { type LineByHand, takeUnitsOverCap, unitsByCounting } from './units-by-hand.ts';

/** What a record says in numbers. */
export interface Counted {
  readonly caseId: CaseId;
  readonly monitoredSeconds: number;
  readonly billableSeconds: number;
  readonly physicians: readonly {
    readonly physicianId: UserId;
    readonly attendedSeconds: number;
    readonly exclusiveSeconds: number;
    readonly peakConcurrency: number;
    readonly secondsOverLimit: number;
  }[];
  readonly lines: readonly {
    readonly physicianId: UserId;
    readonly code: string;
    readonly seconds: number;
    readonly units: number;
  }[];
}

/**
 * A day counted from its events second by second, by BILLING-RULES.md section 3 and with none of the domain's
 * arithmetic. `runningToo`: clocks that still run at `count` seconds are counted for others.
 */
export class CountedByHand {
  readonly #day: ToldDay;
  readonly #count: number;
  readonly #seconds: ReadonlyMap<CaseId, readonly CaseSecond[]>;
  /** Attention may be given to the other cases too; they take it from these. */
  readonly #counts: ReadonlySet<CaseId>;

  constructor(begins: number, count: number, day: ToldDay, runningToo: boolean) {
    this.#day = day;
    this.#count = count;
    this.#seconds = new Map(
      day.stories.map((story) => [story.id, secondBySecond(story, instant(begins), count)]),
    );
    this.#counts = new Set(
      day.world
        .filter(({ state }) => runningToo || state.clock.status === 'ended')
        .map(({ state }) => state.id),
    );
  }

  /** The cases that the physician reads in this second. */
  reads(physicianId: UserId, second: number): readonly CaseId[] {
    return [...this.#seconds].flatMap(([caseId, seconds]) => {
      const now = seconds[second];
      return this.#counts.has(caseId) && now?.running && now.attending.has(physicianId) ? [caseId] : [];
    });
  }

  /** The case that has their attention in this second. */
  attention(physicianId: UserId, second: number): CaseId | undefined {
    const latest = latestGiven(this.#seconds.values(), physicianId, second);
    const reads = this.reads(physicianId, second);
    if (latest !== undefined && !latest.left && reads.includes(latest.caseId)) return latest.caseId;
    return reads.length === 1 ? reads[0] : undefined;
  }

  /** The numbers of the records of the ended cases. */
  ended(): readonly Counted[] {
    const cases = this.#day.world
      .filter(({ state }) => state.clock.status === 'ended')
      .map((one) => this.#ofCase(one));
    takeUnitsOverCap(cases.flatMap(({ lines }) => lines));
    return cases.map(({ lines, ...rest }) => ({
      ...rest,
      lines: lines
        .filter(({ units }) => units > 0)
        .map(({ physicianId, rule: { code }, seconds, units }) => ({ physicianId, code, seconds, units })),
    }));
  }

  #ofCase(one: ProfiledCase): Omit<Counted, 'lines'> & { readonly lines: readonly LineByHand[] } {
    const { state, profile } = one;
    const caseId = state.id;
    const seconds = this.#seconds.get(caseId) ?? [];
    const readers = PHYSICIANS.map(({ userId }) => this.#ofPhysician(userId, one)).filter(
      (reader) => reader.time.attendedSeconds > 0,
    );
    readers.sort((a, b) => (a.time.physicianId < b.time.physicianId ? -1 : 1));
    const total = (kind: 'inRoom' | 'outside') => readers.reduce((sum, reader) => sum + reader[kind], 0);
    const both = profile.codesPerCase === 'any';
    const hasTwo = total('inRoom') > 0 && total('outside') > 0;
    const longer = total('inRoom') > total('outside') ? 'inRoom' : 'outside';
    const billed = hasTwo ? (this.#choiceOf(caseId) ?? longer) : longer;
    const lines = readers.flatMap(({ time: { physicianId }, inRoom, outside }) => [
      ...(both || billed === 'inRoom' ? [line(one, physicianId, 'inRoom', inRoom)] : []),
      ...(both || billed === 'outside' ? [line(one, physicianId, 'outside', outside)] : []),
    ]);
    return {
      caseId,
      monitoredSeconds: seconds.filter(({ running }) => running).length,
      billableSeconds: seconds.filter(({ running, attending }) => running && attending.size > 0).length,
      physicians: readers.map(({ time }) => time),
      lines,
    };
  }

  /** What the biller said last of the two codes. */
  #choiceOf(caseId: CaseId): TimeClass | undefined {
    const events = this.#day.stories.find(({ id }) => id === caseId)?.events ?? [];
    return events
      .flatMap((event) => (event.type === 'record.codeChosen' ? [event.payload.timeClass] : []))
      .at(-1);
  }

  #ofPhysician(physicianId: UserId, { state: { id: caseId }, profile }: ProfiledCase) {
    const time = { attendedSeconds: 0, exclusiveSeconds: 0, peakConcurrency: 0, secondsOverLimit: 0 };
    let inRoom = 0;
    let outside = 0;
    for (let second = 0; second < this.#count; second++) {
      const reads = this.reads(physicianId, second);
      if (!reads.includes(caseId)) continue;
      const exclusive = this.attention(physicianId, second) === caseId;
      const over = reads.length > profile.concurrency.limit;
      time.attendedSeconds++;
      if (exclusive) time.exclusiveSeconds++;
      if (over) time.secondsOverLimit++;
      time.peakConcurrency = Math.max(time.peakConcurrency, reads.length);
      if (over && profile.concurrency.over === 'exclude') continue;
      const location = this.#seconds.get(caseId)?.[second]?.attending.get(physicianId);
      const near = location === 'in-room' || (location === 'in-facility' && profile.inFacility === 'inRoom');
      if (near && reads.length === 1) inRoom++;
      else if (profile.outside.counts === 'attended' || exclusive) outside++;
    }
    return { time: { physicianId, ...time }, inRoom, outside };
  }
}

const line = (
  { state, profile }: ProfiledCase,
  physicianId: UserId,
  timeClass: TimeClass,
  seconds: number,
): LineByHand => ({
  caseId: state.id,
  physicianId,
  rule: profile[timeClass],
  seconds,
  units: unitsByCounting(seconds, profile[timeClass]),
  cappedOn: profile.unitCap === 'physician-day' && timeClass === 'outside' ? dateOf(state) : undefined,
});

/** As a calendar in the facility shows it. */
const dateOf = ({ clock, details: { timeZone } }: CaseState): string | undefined =>
  clock.status === 'not-started'
    ? undefined
    : new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(clock.startedAt);
