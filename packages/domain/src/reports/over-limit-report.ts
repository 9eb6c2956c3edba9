import type { CaseId, FacilityId, UserId } from '../ids.ts';
import { localDate } from '../time/facility-time.ts';
import { type Seconds, wholeSeconds } from '../time/instant.ts';
import { totalMilliseconds } from '../time/span.ts';
import { reasonsOf } from './over-limit-reasons.ts';
import { type OverLimitStretch, overLimitStretches } from './over-limit-stretches.ts';
import type { OverLimitReason, ReportCase } from './report-case.ts';

/** A stretch over the limit with the day on which it began and what was said about it. */
export interface ExplainedStretch extends OverLimitStretch {
  /** The local date at the facility of the case that tells it. */
  readonly date: string;
  readonly facility: FacilityId;
  /** Given in one of its cases, from when the physician came over the limit; none if nobody said anything. */
  readonly reasons: readonly OverLimitReason[];
}

/** How much one physician read over the limit. */
export interface PhysicianOverLimit {
  readonly physicianId: UserId;
  readonly days: number;
  readonly stretches: number;
  /** Of the stretches, those about which nobody said anything. */
  readonly unexplained: number;
  /** The sum of the stretches, rounded down once. */
  readonly seconds: Seconds;
  readonly peak: number;
}

/** Who read more cases at once than a payer of one of them allows. */
export interface OverLimitReport {
  readonly cases: number;
  readonly stretches: number;
  readonly unexplained: number;
  readonly seconds: Seconds;
  /** Those first who were over the limit longest. */
  readonly physicians: readonly PhysicianOverLimit[];
  /** The latest first. */
  readonly list: readonly ExplainedStretch[];
}

/** What the tally must know of cases that it does not count. */
export interface OtherCases {
  /** How many cases may be read at once where this one is among them. */
  readonly limitOf: (caseId: CaseId) => number;
  /** Whether the case is one of those that the report is of, in whatever range. */
  readonly isLookedAt: (caseId: CaseId) => boolean;
}

/** Counts the stretches in which physicians read over the limit; each once, whatever the number of cases in it. */
export class OverLimitTally {
  readonly #others: OtherCases;
  #cases = 0;
  readonly #stretches: Omit<ExplainedStretch, 'reasons'>[] = [];
  readonly #reasons: OverLimitReason[] = [];

  constructor(others: OtherCases) {
    this.#others = others;
  }

  add({ computed, reasons }: ReportCase): void {
    this.#cases++;
    this.#reasons.push(...reasons);
    const { limitOf, isLookedAt } = this.#others;
    const { facility } = computed.details;
    for (const stretch of overLimitStretches(computed, limitOf, isLookedAt))
      this.#stretches.push({ ...stretch, facility, date: localDate(stretch.start, stretch.timeZone) });
  }

  report(): OverLimitReport {
    const explained = reasonsOf(this.#stretches, this.#reasons);
    const list = this.#stretches
      .map((stretch, index) => ({ ...stretch, reasons: explained[index] ?? [] }))
      .sort((a, b) => b.start - a.start);
    return {
      cases: this.#cases,
      ...totals(list),
      physicians: [...Map.groupBy(list, ({ physicianId }) => physicianId)]
        .map(([physicianId, own]) => ofPhysician(physicianId, own))
        .sort((a, b) => b.seconds - a.seconds),
      list,
    };
  }
}

const totals = (stretches: readonly ExplainedStretch[]) => ({
  stretches: stretches.length,
  unexplained: stretches.filter(({ reasons }) => reasons.length === 0).length,
  seconds: wholeSeconds(totalMilliseconds(stretches)),
});

const ofPhysician = (physicianId: UserId, stretches: readonly ExplainedStretch[]): PhysicianOverLimit => ({
  physicianId,
  days: new Set(stretches.map(({ date }) => date)).size,
  ...totals(stretches),
  peak: Math.max(...stretches.map(({ level }) => level)),
});
