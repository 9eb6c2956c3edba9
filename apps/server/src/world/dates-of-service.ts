import {
  dateOfService,
  datesOf,
  isInRange,
  parseInstant,
  type ReportFilter,
  type Span,
} from '@ionm-clock/domain';
import { inSlices } from './in-slices.ts';
import type { World } from './world.ts';

/** Of no more days than these each is looked at, be there cases or not. */
const FEW_DAYS_MS = 400 * 86_400_000;

type Range = Pick<ReportFilter, 'from' | 'to'>;

/** Every date of service that a case has, and maybe others, of those in the range, the latest first. */
export async function datesOfService({ cases }: World, range: Range = {}): Promise<readonly string[]> {
  const dates = new Set<string>();
  const add = (date: string | undefined): void => {
    if (date !== undefined && isInRange(date, range)) dates.add(date);
  };
  const few = fewDays(range);
  if (few !== undefined) for (const date of datesOf([few])) add(date);
  else {
    // Those in memory first: they may go to rest while the others are read.
    for (const { state } of cases.atHand()) add(dateOfService(state));
    await inSlices(cases.summaries(), (summary) => add(summary.dateOfService));
  }
  return [...dates].sort().reverse();
}

function fewDays({ from, to }: Range): Span | undefined {
  const start = from === undefined ? undefined : parseInstant(`${from}T00:00:00Z`);
  const end = to === undefined ? undefined : parseInstant(`${to}T23:59:59Z`);
  return start !== undefined && end !== undefined && end - start <= FEW_DAYS_MS ? { start, end } : undefined;
}
