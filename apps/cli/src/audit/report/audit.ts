import type { InputCounts } from '../read-input.ts';
import type { ReportStore } from '../store/report-store.ts';
import type { AuditTally } from './audit-tally.ts';

/** All that a report is written from. */
export interface Audit {
  readonly input: InputCounts;
  /** Problems of the input, told on standard error. */
  readonly problems: number;
  readonly tally: AuditTally;
  readonly rows: ReportStore;
}

/** What a reader of the report must know of how the input was read. */
export function notes({ input, problems }: Audit): readonly string[] {
  const { leftOut, casesOfTables, timesTwice, zoneUnknown, columnsNotRead } = input;
  const found: string[] = [];
  if (problems > 0) {
    found.push(
      `The input has ${count(problems, 'problem')}, listed on standard error; ${count(leftOut, 'case')} left out. Concurrency is counted without them.`,
    );
  }
  if (casesOfTables > 0) {
    found.push(
      `${count(casesOfTables, 'case')} from tables: parts of the record for which their table has no column (baselines and attestation never have one) are not looked for.`,
    );
  }
  if (timesTwice > 0) {
    found.push(
      `${count(timesTwice, 'local time')} in an hour that the clock repeated when it was put back: the earlier is taken.`,
    );
  }
  if (zoneUnknown > 0) {
    found.push(
      `${count(zoneUnknown, 'case')} without a time zone: their dates and local times are those of UTC. Give --time-zone or a column time_zone.`,
    );
  }
  if (columnsNotRead.size > 0) found.push(`Columns that are not read: ${[...columnsNotRead].join(', ')}.`);
  return found;
}

/** `1 case`, `1,234 cases`. */
export const count = (n: number, what: string): string =>
  `${n.toLocaleString('en-US')} ${what}${n === 1 ? '' : 's'}`;
