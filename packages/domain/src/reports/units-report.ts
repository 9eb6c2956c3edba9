import { compare } from '../billing/text-order.ts';
import type { FacilityId, UserId } from '../ids.ts';
import { type Seconds, seconds } from '../time/instant.ts';
import { type PeriodKind, periodOf } from './period.ts';
import type { ReportCase } from './report-case.ts';

/** Claim lines of one code, physician, facility and period. */
export interface UnitsRow {
  readonly period: string;
  readonly facility: FacilityId;
  readonly physicianId: UserId;
  readonly code: string;
  readonly lines: number;
  readonly units: number;
  readonly seconds: Seconds;
}

/** What is claimed: units and the seconds that they rest on. */
export interface UnitsReport {
  readonly period: PeriodKind;
  readonly cases: number;
  readonly lines: number;
  readonly units: number;
  readonly seconds: Seconds;
  /** In order of period, facility, physician, code. */
  readonly list: readonly UnitsRow[];
}

/** What rows of units can be told apart by. */
export const UNIT_DIMENSIONS = ['period', 'facility', 'physicianId', 'code'] as const;
/** One of them. */
export type UnitDimension = (typeof UNIT_DIMENSIONS)[number];

/** Rows of units put together; of what they were not told apart by, nothing is said. */
export interface UnitsGroup extends Partial<Pick<UnitsRow, UnitDimension>> {
  readonly lines: number;
  readonly units: number;
  readonly seconds: Seconds;
}

/** Counts the claim lines of cases. */
export class UnitsTally {
  readonly #period: PeriodKind;
  #cases = 0;
  readonly #rows: UnitsRow[] = [];

  constructor(period: PeriodKind) {
    this.#period = period;
  }

  add({ record, dateOfService }: ReportCase): void {
    this.#cases++;
    const period = periodOf(dateOfService, this.#period);
    const { facility } = record.details;
    for (const { physicianId, code, units, seconds } of record.lines)
      this.#rows.push({ period, facility, physicianId, code, lines: 1, units, seconds });
  }

  report(): UnitsReport {
    const list = unitsBy(this.#rows, UNIT_DIMENSIONS).filter(isRow);
    const [{ lines, units, seconds } = NOTHING] = unitsBy(list, []);
    return { period: this.#period, cases: this.#cases, lines, units, seconds, list };
  }
}

const NOTHING: UnitsGroup = { lines: 0, units: 0, seconds: seconds(0) };

const isRow = (group: UnitsGroup): group is UnitsRow =>
  UNIT_DIMENSIONS.every((dimension) => group[dimension] !== undefined);

/** Rows that agree in all of `by` put together, in order of these; by nothing, all of them. */
export function unitsBy(rows: readonly UnitsRow[], by: readonly UnitDimension[]): readonly UnitsGroup[] {
  const groups = new Map<string, { lines: number; units: number; seconds: Seconds }>();
  for (const row of rows) {
    const key = JSON.stringify(by.map((dimension) => row[dimension]));
    const group = groups.get(key);
    if (group === undefined) {
      const { lines, units, seconds } = row;
      const told = Object.fromEntries(by.map((dimension) => [dimension, row[dimension]]));
      groups.set(key, { ...told, lines, units, seconds });
    } else {
      group.lines += row.lines;
      group.units += row.units;
      group.seconds = seconds(group.seconds + row.seconds);
    }
  }
  return [...groups.values()].toSorted((a: UnitsGroup, b: UnitsGroup) => {
    for (const dimension of by) {
      const order = compare(a[dimension] ?? '', b[dimension] ?? '');
      if (order !== 0) return order;
    }
    return 0;
  });
}
