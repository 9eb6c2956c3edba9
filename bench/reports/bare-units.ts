import type { ReportCase } from '@ionm-clock/domain';

interface BareRow {
  readonly key: string;
  units: number;
  seconds: number;
}

/** The floor: units and seconds by month, facility, physician and code, in order, in one loop with one map. */
export function bareUnits(cases: readonly ReportCase[]): readonly BareRow[] {
  const rows = new Map<string, BareRow>();
  for (const { record, dateOfService } of cases) {
    for (const { physicianId, code, units, seconds } of record.lines) {
      const key = `${dateOfService.slice(0, 7)}\n${record.details.facility}\n${physicianId}\n${code}`;
      const row = rows.get(key);
      if (row === undefined) rows.set(key, { key, units, seconds });
      else {
        row.units += units;
        row.seconds += seconds;
      }
    }
  }
  return [...rows.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}
