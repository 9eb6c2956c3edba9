import type { ClaimLine, TimeRecord } from '@ionm-clock/domain';
import type { ExportProblem } from '../export-problem.ts';
import type { ExportNames } from '../file-format.ts';
import { facilityOf, payerOf, physiciansOf, providerOf } from './claim-parties.ts';

/** Who is not yet named as claims name them: the group that bills, the payer, the facility, a physician of a line. */
export function partyProblems(record: TimeRecord, names: ExportNames): readonly ExportProblem[] {
  const { caseId, details, lines } = record;
  const { setup } = names;
  const problems: ExportProblem[] = [];
  if (setup.billingProvider === undefined) {
    problems.push({
      caseId,
      field: 'billingProvider',
      message: 'Nobody is named who bills. Enter the billing provider in the billing set-up.',
    });
  }
  problems.push(...payerProblems(record, names));
  if (facilityOf(setup, record) === undefined) {
    problems.push({
      caseId,
      field: 'facilities',
      message: `Claims do not know the facility ${details.facility}. Enter it in the billing set-up.`,
    });
  }
  return [...problems, ...providerProblems(record, lines, names)];
}

/** That the payer of the record is not named. */
export function payerProblems(record: TimeRecord, { setup }: ExportNames): readonly ExportProblem[] {
  if (payerOf(setup, record) !== undefined) return [];
  const message = `No payer goes with the profile ${record.profile.id}. Enter its payer in the billing set-up.`;
  return [{ caseId: record.caseId, field: 'payers', message }];
}

/** Which physicians of these lines payers do not know yet. */
export const providerProblems = (
  { caseId }: TimeRecord,
  lines: readonly ClaimLine[],
  { setup, nameOf }: ExportNames,
): readonly ExportProblem[] =>
  physiciansOf(lines)
    .filter((id) => providerOf(setup, id) === undefined)
    .map((id) => ({
      caseId,
      field: 'providers',
      message: `Enter the NPI of ${nameOf(id)} in the billing set-up.`,
    }));
