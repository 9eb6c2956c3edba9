import type { PayerProfile } from '../billing/payer-profile.ts';
import type { ClaimLine } from '../record/time-record.ts';
import { durationText } from '../time/duration-text.ts';
import { type Finding, finding } from './finding.ts';
import type { FindingBasis } from './finding-basis.ts';

/** What an auditor would raise about the lines of a case by themselves; caps need the physician's whole day. */
export const lineFindings = (basis: FindingBasis): Finding[] => [
  ...twoCodes(basis),
  ...belowThreshold(basis.lines.lines),
];

function twoCodes({ lines: { notBilled }, profile, state: { codeChoice } }: FindingBasis): Finding[] {
  if (notBilled === undefined) return [];
  const { timeClass, seconds, eventIds } = notBilled;
  const why =
    codeChoice === undefined
      ? 'the code of the longer time. Choose the other one if it reflects better how the service was delivered.'
      : 'the code that the biller chose.';
  return [
    finding(
      'two-codes',
      `${durationText(seconds)} belong to ${profile[timeClass].code}, which is not billed beside ${why}`,
      {
        seconds,
        timeClass,
        eventIds: codeChoice === undefined ? eventIds : [...eventIds, codeChoice.eventId],
      },
    ),
  ];
}

const belowThreshold = (lines: readonly ClaimLine[]): Finding[] =>
  lines
    .filter((line) => line.units === 0)
    .map(({ code, timeClass, seconds, physicianId, trace }) =>
      finding(
        'below-threshold',
        `${durationText(seconds)} make no unit of ${code}; the first needs ${trace.arithmetic.thresholdSeconds / 60} min.`,
        { seconds, physicianId, timeClass, eventIds: trace.eventIds },
      ),
    );

/** A unit that the cap on the physician's day takes from a line (BILLING-RULES.md section 3.7). */
export const unitsCapped = ({ code, timeClass, physicianId, trace }: ClaimLine): Finding =>
  finding(
    'units-capped',
    `One unit of ${code} is not billed: the physician's day has no more time than its other units claim.`,
    { physicianId, timeClass, eventIds: trace.eventIds },
  );

/** The line claims more units than the payer takes for a day; they stay as they are (BILLING-RULES.md section 2). */
export function unitsOverMaximum(
  { code, units, physicianId, timeClass, trace }: ClaimLine,
  profile: PayerProfile,
) {
  const { maxUnits } = profile[timeClass];
  if (maxUnits === undefined || units <= maxUnits) return [];
  return [
    finding(
      'units-over-maximum',
      `${units} units of ${code} are more than the ${maxUnits} that this payer takes for a day. Send the documentation with the claim, or ask the payer first.`,
      { physicianId, timeClass, eventIds: trace.eventIds },
    ),
  ];
}
