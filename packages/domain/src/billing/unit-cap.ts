import type { CaseId, UserId } from '../ids.ts';
import type { ClaimLine } from '../record/time-record.ts';
import { seconds } from '../time/instant.ts';
import type { CodeRule } from './payer-profile.ts';
import { compare } from './text-order.ts';
import { unitArithmetic } from './units.ts';

/** A line of a physician's day under a profile that caps the day's units. */
export interface CappedLine {
  readonly caseId: CaseId;
  readonly physicianId: UserId;
  readonly dateOfService: string;
  readonly rule: CodeRule;
  readonly line: ClaimLine;
}

/**
 * How many units each line loses, so that a physician's day has no more units than the unit rule gives on the sum of
 * its seconds (BILLING-RULES.md 1.3 and 3.7): one at a time, from the line with the smallest remainder among
 * those that were rounded up, then by case id.
 */
export function unitsOverCap(lines: readonly CappedLine[]): ReadonlyMap<ClaimLine, number> {
  const lost = new Map<ClaimLine, number>();
  // Versions of a profile that hold on one day may count a code differently; each has a cap of its own.
  const days = Map.groupBy(lines, ({ physicianId, dateOfService, line, rule }) =>
    JSON.stringify([physicianId, dateOfService, line.code, rule.unitMinutes, rule.thresholdMinutes]),
  );
  for (const day of days.values()) {
    const counted = seconds(day.reduce((sum, { line }) => sum + line.seconds, 0));
    const [allowed = 0] = day.map(({ rule }) => unitArithmetic(counted, rule).units);
    let units = day.reduce((sum, { line }) => sum + line.units, 0);
    const roundedUp = day
      .filter(({ line }) => line.trace.arithmetic.roundedUp)
      .sort(
        (a, b) =>
          a.line.trace.arithmetic.remainderSeconds - b.line.trace.arithmetic.remainderSeconds ||
          compare(a.caseId, b.caseId),
      );
    for (const { line } of roundedUp) {
      if (units <= allowed) break;
      lost.set(line, 1);
      units--;
    }
  }
  return lost;
}
