import type { CodeRule } from '../billing/payer-profile.ts';
import type { CaseId, UserId } from '../ids.ts';

/** A claim line as someone would write it down who counts. */
export interface LineByHand {
  readonly caseId: CaseId;
  readonly physicianId: UserId;
  readonly rule: CodeRule;
  readonly seconds: number;
  units: number;
  /** The date of service, where the payer caps the units of the physician's day. */
  readonly cappedOn: string | undefined;
}

/** How many thresholds have been passed: one at T, the next at U + T, and so on. */
export function unitsByCounting(
  seconds: number,
  { unitMinutes, thresholdMinutes }: Pick<CodeRule, 'unitMinutes' | 'thresholdMinutes'>,
): number {
  let units = 0;
  while (seconds >= (units * unitMinutes + thresholdMinutes) * 60) units++;
  return units;
}

/** Takes units from the lines of each capped day until no more are left than its time makes (BILLING-RULES.md section 3.7). */
export function takeUnitsOverCap(lines: readonly LineByHand[]): void {
  const days = Map.groupBy(
    lines,
    ({ physicianId, rule: { code, unitMinutes, thresholdMinutes }, cappedOn }) =>
      [physicianId, code, unitMinutes, thresholdMinutes, cappedOn].join(' '),
  );
  for (const day of days.values()) {
    const [first] = day;
    if (first?.cappedOn === undefined) continue;
    const sum = (what: 'seconds' | 'units') => day.reduce((total, line) => total + line[what], 0);
    while (sum('units') > unitsByCounting(sum('seconds'), first.rule)) {
      const [loser] = day.filter((line) => beyondFullUnits(line) < 0).sort(leastRemainder);
      if (loser === undefined) throw new Error('more units than time, and none of them rounded up');
      loser.units--;
    }
  }
}

/** Seconds that are in no unit of the line; negative where a unit was rounded up. */
const beyondFullUnits = ({ seconds, units, rule }: LineByHand): number =>
  seconds - units * rule.unitMinutes * 60;

const leastRemainder = (a: LineByHand, b: LineByHand): number =>
  remainder(a) - remainder(b) || (a.caseId < b.caseId ? -1 : 1);

const remainder = (line: LineByHand): number => beyondFullUnits(line) + line.rule.unitMinutes * 60;
