import {
  type CaseId,
  type Instant,
  REPORT_TALLIES,
  type ReportName,
  type Reports,
  type User,
  type UserId,
} from '@ionm-clock/domain';
import { BYTE_ORDER_MARK, type Cell, csvText } from '@ionm-clock/exports';
import type { ReportAnswer, ReportQuery } from '@ionm-clock/protocol';
import { turnOfTheLoop } from '../world/turn-of-the-loop.ts';
import type { World } from '../world/world.ts';
import { ReportCases } from './report-cases.ts';
import { REPORT_CELLS } from './report-csv.ts';

/** More lines than anybody reads on a page; the file has all. */
const MOST_LISTED = 2_000;
const ROWS_AT_ONCE = 500;

/** A report of what somebody may see. */
export interface MadeReport {
  /** The cases that it is of. */
  readonly caseIds: readonly CaseId[];
  readonly answer: ReportAnswer;
  /** All of it as CSV, piece by piece. */
  readonly csv: (nameOf: (id: UserId) => string) => AsyncGenerator<string>;
}

/** Makes a report of the cases that the user may see and seeks; others get their turn meanwhile. */
export async function madeReport<Name extends ReportName>(
  name: Name,
  world: World,
  user: User,
  query: ReportQuery,
  now: Instant,
): Promise<MadeReport> {
  const sought = new ReportCases(world, user, query, now);
  const { limitOf, isLookedAt } = sought;
  const tally = REPORT_TALLIES[name]({ now, period: query.period, limitOf, isLookedAt });
  const caseIds: CaseId[] = [];
  for await (const one of sought.cases()) {
    tally.add(one);
    caseIds.push(one.record.caseId);
  }
  const report = tally.report();
  return {
    caseIds,
    answer: { ...shortened(name, report), asOf: now },
    csv: (nameOf) => pieces(REPORT_CELLS[name](report, nameOf)),
  };
}

/** Units are put together anew on the page, for which it needs all of them; they grow with the periods, not with the cases. */
function shortened(
  name: ReportName,
  report: Reports[ReportName],
): Pick<ReportAnswer, 'report' | 'notListed'> {
  if (name === 'units' || !('list' in report)) return { report, notListed: 0 };
  return { report: firstOf(report), notListed: Math.max(0, report.list.length - MOST_LISTED) };
}

const firstOf = <Listed extends { readonly list: readonly unknown[] }>(report: Listed): Listed => ({
  ...report,
  list: report.list.slice(0, MOST_LISTED),
});

async function* pieces(rows: Iterable<readonly Cell[]>): AsyncGenerator<string> {
  let some: (readonly Cell[])[] = [];
  yield BYTE_ORDER_MARK;
  for (const row of rows) {
    some.push(row);
    if (some.length < ROWS_AT_ONCE) continue;
    yield csvText(some);
    some = [];
    await turnOfTheLoop();
  }
  yield csvText(some);
}
