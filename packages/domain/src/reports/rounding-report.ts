import type { RoundingTest } from '../audit/rounding.ts';
import {
  type RoundingOf,
  RoundingOfCases,
  roundingOfPhysicians,
  roundingOfTimes,
} from '../audit/rounding-of-cases.ts';
import type { RoundingTally } from '../audit/rounding-tally.ts';
import type { UserId } from '../ids.ts';
import { userId } from '../ids.ts';
import type { Instant } from '../time/instant.ts';
import { zoneOffsetMs } from '../time/zone-offset.ts';
import type { ReportCase } from './report-case.ts';

interface TestedTimes {
  readonly times: number;
  /** Without seconds: only these can have been rounded to minutes. */
  readonly onWholeMinute: number;
  /** Of each grid, from the finest. */
  readonly tests: readonly RoundingTest[];
}

/** Starts, stops, or both, and whether they lie on round minutes more often than chance puts them there. */
export interface RoundingOfKind extends TestedTimes {
  readonly kind: RoundingOf['kind'];
}

/** Starts and stops of the cases that one physician read. */
export interface RoundingOfReader extends TestedTimes {
  readonly physicianId: UserId;
}

/** How many starts and stops lie in a minute of the hour. */
export interface MinuteOfHour {
  /** With no seconds and no fraction. */
  readonly onWholeMinute: number;
  readonly withSeconds: number;
}

/** Whether starts and stops were rounded. */
export interface RoundingReport {
  readonly cases: number;
  readonly kinds: readonly RoundingOfKind[];
  /** Of those with enough times to tell, those first whose times are rounded most. */
  readonly physicians: readonly RoundingOfReader[];
  /** How many physicians have a time at all. */
  readonly readers: number;
  /** Sixty, from minute 0, by the clocks of the facilities. */
  readonly minutes: readonly MinuteOfHour[];
}

const MINUTE_MS = 60_000;
const HOUR_MINUTES = 60;

/** Counts on which minutes monitoring starts and stops. */
export class RoundingOfReports {
  #cases = 0;
  readonly #rounding = new RoundingOfCases();
  readonly #minutes = Array.from({ length: HOUR_MINUTES }, () => ({ onWholeMinute: 0, withSeconds: 0 }));

  add({ record }: ReportCase): void {
    this.#cases++;
    const { startedAt, endedAt, details, physicians } = record;
    const { timeZone } = details;
    this.#rounding.add({ ...record, timeZone }, new Set(physicians.map(({ physicianId }) => physicianId)));
    for (const at of [startedAt, endedAt]) if (at !== undefined) this.#addMinute(at, timeZone);
  }

  report(): RoundingReport {
    return {
      cases: this.#cases,
      kinds: roundingOfTimes(this.#rounding).map(({ kind, ...tested }) => ({ kind, ...plain(tested) })),
      physicians: roundingOfPhysicians(this.#rounding).map(({ physicianId, ...tested }) => ({
        physicianId: userId(physicianId),
        ...plain(tested),
      })),
      readers: this.#rounding.byPhysician.size,
      minutes: this.#minutes,
    };
  }

  #addMinute(at: Instant, timeZone: string): void {
    const local = at + zoneOffsetMs(at, timeZone);
    const minute = Math.floor(local / MINUTE_MS) % HOUR_MINUTES;
    const counted = this.#minutes[minute < 0 ? minute + HOUR_MINUTES : minute];
    if (counted === undefined) return;
    if (local % MINUTE_MS === 0) counted.onWholeMinute++;
    else counted.withSeconds++;
  }
}

const plain = ({
  tally,
  tests,
}: {
  readonly tally: RoundingTally;
  readonly tests: readonly RoundingTest[];
}) => ({
  times: tally.times,
  onWholeMinute: tally.onWholeMinute,
  tests,
});
