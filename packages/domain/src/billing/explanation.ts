import type { UserId } from '../ids.ts';
import { attendanceWords } from '../record/attendance-words.ts';
import { clockWords } from '../record/clock-words.ts';
import type { ClaimLine, TimeRecord } from '../record/time-record.ts';
import { durationText } from '../time/duration-text.ts';
import { leftOutText } from './left-out-words.ts';
import type { PayerProfile } from './payer-profile.ts';
import type { UnitArithmetic } from './units.ts';

/**
 * The arithmetic in one sentence (UX.md, biller):
 * `2 h 7 min 59 s = 8 × 15 min, 7 min 59 s left (needs 8 min)`.
 */
export function explainUnits(arithmetic: UnitArithmetic): string {
  const { seconds, unitSeconds, thresholdSeconds, fullUnits, remainderSeconds, roundedUp, units } =
    arithmetic;
  const whole = `${durationText(seconds)} = ${fullUnits} × ${unitSeconds / 60} min`;
  if (remainderSeconds === 0) return whole;
  const left = `${durationText(remainderSeconds)} left`;
  const needed = `${thresholdSeconds / 60} min`;
  return roundedUp
    ? `${whole}, ${left} (at least ${needed}, so one more): ${units}`
    : `${whole}, ${left} (needs ${needed})`;
}

/** One sentence on the way from the events to the units of a line. */
export interface ExplanationStep {
  readonly about: 'clock' | 'attendance' | 'class' | 'left-out' | 'arithmetic' | 'cap' | 'maximum' | 'total';
  readonly text: string;
}

/** What the words of a line may know beside the record. */
export interface ExplanationOptions {
  /** How a person is called; by their id if this is absent. */
  readonly nameOf?: (id: UserId) => string;
  /** The version of the profile that computed the record; without it the words say less of its rules. */
  readonly profile?: PayerProfile | undefined;
}

/**
 * A line in words, from events to units (DESIGN.md section 7): the clock, the physician's attendance, what of it is of the line's
 * code, what is left out and why, the unit rule, what changes its result, the total. Times are the facility's.
 */
export function explainLine(
  record: TimeRecord,
  line: ClaimLine,
  { nameOf = (id) => id, profile }: ExplanationOptions = {},
): readonly ExplanationStep[] {
  const { physicianId, code, units, trace } = line;
  const physician = record.physicians.find((time) => time.physicianId === physicianId);
  const steps: readonly (ExplanationStep | undefined)[] = [
    { about: 'clock', text: clockWords(record) },
    physician && { about: 'attendance', text: attendanceWords(physician, nameOf(physicianId), record) },
    { about: 'class', text: classWords(record, line, physician?.peakConcurrency ?? 1, profile) },
    { about: 'left-out', text: leftOutText(line) },
    { about: 'arithmetic', text: explainUnits(trace.arithmetic) },
    capStep(line),
    maximumStep(line, profile),
    { about: 'total', text: `Total: ${unitsText(units)} of ${code}.` },
  ];
  return steps.filter((step) => step !== undefined);
}

/** What of the attended time is of the line's code, and why this code where the case has time of both. */
function classWords(
  { findings, codeChoice }: TimeRecord,
  { code, timeClass, seconds }: ClaimLine,
  peak: number,
  profile: PayerProfile | undefined,
): string {
  const counts = `${durationText(seconds)} of it counts for ${code}: ${whatCounts(timeClass, peak, profile)}.`;
  if (!findings.some((finding) => finding.code === 'two-codes')) return counts;
  const why = codeChoice === undefined ? 'it is that of the longer time' : 'the biller chose it';
  return `${counts} Of two codes one is billed, and ${why}.`;
}

function whatCounts(
  timeClass: ClaimLine['timeClass'],
  peak: number,
  profile: PayerProfile | undefined,
): string {
  if (timeClass === 'inRoom') {
    const where = profile?.inFacility === 'inRoom' ? 'in the OR or elsewhere in the facility' : 'in the OR';
    return `the time ${where} with no other case read`;
  }
  const cases = peak > 1 ? `, or of several cases at once (up to ${peak})` : '';
  const attention = profile?.outside.counts === 'exclusive' ? ', with attention on this case alone' : '';
  return `the time from outside the OR${cases}${attention}`;
}

function capStep({ units, trace: { arithmetic } }: ClaimLine): ExplanationStep | undefined {
  const lost = arithmetic.units - units;
  return lost <= 0
    ? undefined
    : {
        about: 'cap',
        text: `The cap on the physician’s day takes ${unitsText(lost)}: the day has no more time than its other units claim.`,
      };
}

function maximumStep(
  { timeClass, units }: ClaimLine,
  profile: PayerProfile | undefined,
): ExplanationStep | undefined {
  const most = profile?.[timeClass].maxUnits;
  return most === undefined || units <= most
    ? undefined
    : {
        about: 'maximum',
        text: `These are more than the ${unitsText(most)} that the payer takes for a day. They stay as they are.`,
      };
}

const unitsText = (units: number): string => (units === 1 ? '1 unit' : `${units} units`);
