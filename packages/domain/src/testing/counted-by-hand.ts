import type { CodeRule, PayerProfile, TimeClass } from '../billing/payer-profile.ts';
import type { CaseId, UserId } from '../ids.ts';
import { instant } from '../time/instant.ts';
import type { Day } from './day.ts';
import { PHYSICIANS } from './people.ts';
import { type CaseSecond, type Given, secondBySecond } from './second-by-second.ts';

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

/** How many thresholds have been passed: one at T, the next at U + T, and so on. */
function unitsByCounting(seconds: number, { unitMinutes, thresholdMinutes }: CodeRule): number {
  let units = 0;
  while (seconds >= (units * unitMinutes + thresholdMinutes) * 60) units++;
  return units;
}

/**
 * A day counted from its events second by second, by BILLING-RULES.md section 3 and with none of the domain's
 * arithmetic; without the cap of 3.7. `runningToo`: clocks that still run at `count` seconds are counted for others.
 */
export class CountedByHand {
  readonly #day: Day;
  readonly #count: number;
  readonly #seconds: ReadonlyMap<CaseId, readonly CaseSecond[]>;
  /** Attention may be given to the other cases too; they take it from these. */
  readonly #counts: ReadonlySet<CaseId>;

  constructor(begins: number, count: number, day: Day, runningToo: boolean) {
    this.#day = day;
    this.#count = count;
    this.#seconds = new Map(
      day.stories.map((story) => [story.id, secondBySecond(story, instant(begins), count)]),
    );
    this.#counts = new Set(
      day.states.filter(({ clock }) => runningToo || clock.status === 'ended').map(({ id }) => id),
    );
  }

  /** The cases that the physician reads in this second. */
  reads(physicianId: UserId, second: number): readonly CaseId[] {
    return [...this.#seconds].flatMap(([caseId, seconds]) => {
      const now = seconds[second];
      return this.#counts.has(caseId) && now?.running && now.attending.has(physicianId) ? [caseId] : [];
    });
  }

  #attention(physicianId: UserId, second: number): CaseId | undefined {
    let latest: Given | undefined;
    for (const [, seconds] of this.#seconds) {
      const given = seconds[second]?.given.get(physicianId);
      if (given !== undefined && (latest === undefined || isLater(given, latest))) latest = given;
    }
    const reads = this.reads(physicianId, second);
    if (latest !== undefined && !latest.left && reads.includes(latest.caseId)) return latest.caseId;
    return reads.length === 1 ? reads[0] : undefined;
  }

  /** The numbers of the records of the ended cases. */
  ended(): readonly Counted[] {
    return this.#day.world
      .filter(({ state }) => state.clock.status === 'ended')
      .map(({ state, profile }) => this.#ofCase(state.id, profile));
  }

  #ofCase(caseId: CaseId, profile: PayerProfile): Counted {
    const seconds = this.#seconds.get(caseId) ?? [];
    const readers = PHYSICIANS.map(({ userId }) => this.#ofPhysician(userId, caseId, profile)).filter(
      (reader) => reader.time.attendedSeconds > 0,
    );
    readers.sort((a, b) => (a.time.physicianId < b.time.physicianId ? -1 : 1));
    const total = (kind: 'inRoom' | 'outside') => readers.reduce((sum, reader) => sum + reader[kind], 0);
    const both = profile.codesPerCase === 'any';
    const hasTwo = total('inRoom') > 0 && total('outside') > 0;
    const longer = total('inRoom') > total('outside') ? 'inRoom' : 'outside';
    const billed = hasTwo ? (this.#choiceOf(caseId) ?? longer) : longer;
    const lines = readers.flatMap(({ time: { physicianId }, inRoom, outside }) => [
      ...(both || billed === 'inRoom' ? [line(physicianId, profile.inRoom, inRoom)] : []),
      ...(both || billed === 'outside' ? [line(physicianId, profile.outside, outside)] : []),
    ]);
    return {
      caseId,
      monitoredSeconds: seconds.filter(({ running }) => running).length,
      billableSeconds: seconds.filter(({ running, attending }) => running && attending.size > 0).length,
      physicians: readers.map(({ time }) => time),
      lines: lines.filter(({ units }) => units > 0),
    };
  }

  /** What the biller said last of the two codes. */
  #choiceOf(caseId: CaseId): TimeClass | undefined {
    const events = this.#day.stories.find(({ id }) => id === caseId)?.events ?? [];
    return events
      .flatMap((event) => (event.type === 'record.codeChosen' ? [event.payload.timeClass] : []))
      .at(-1);
  }

  #ofPhysician(physicianId: UserId, caseId: CaseId, profile: PayerProfile) {
    const time = { attendedSeconds: 0, exclusiveSeconds: 0, peakConcurrency: 0, secondsOverLimit: 0 };
    let inRoom = 0;
    let outside = 0;
    for (let second = 0; second < this.#count; second++) {
      const reads = this.reads(physicianId, second);
      if (!reads.includes(caseId)) continue;
      const exclusive = this.#attention(physicianId, second) === caseId;
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

const line = (physicianId: UserId, rule: CodeRule, seconds: number) => ({
  physicianId,
  code: rule.code,
  seconds,
  units: unitsByCounting(seconds, rule),
});

/** Of two at one instant the one that was stored later is the latest, then the one of the later case id. */
const isLater = (a: Given, b: Given): boolean =>
  a.at !== b.at
    ? a.at > b.at
    : a.recordedAt !== b.recordedAt
      ? a.recordedAt > b.recordedAt
      : a.caseId > b.caseId;
