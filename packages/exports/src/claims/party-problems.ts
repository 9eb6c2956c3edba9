import type { BillingSetup, TimeRecord, UserId } from '@ionm-clock/domain';
import type { ExportProblem } from '../export-problem.ts';
import { facilityOf, payerOf, physiciansOf, providerOf } from './claim-parties.ts';

/** Who is not yet named as claims name them: the group that bills, the payer, the facility, a physician of a line. */
export function partyProblems(
  record: TimeRecord,
  setup: BillingSetup,
  nameOf: (id: UserId) => string = String,
): readonly ExportProblem[] {
  const { caseId, details, lines } = record;
  const problem = (field: string, message: string): ExportProblem => ({ caseId, field, message });
  const problems: ExportProblem[] = [];
  if (setup.billingProvider === undefined) {
    problems.push(
      problem(
        'billingProvider',
        'Nobody is named who bills. Enter the billing provider in the billing set-up.',
      ),
    );
  }
  if (payerOf(setup, record) === undefined) {
    const profile = details.payerProfile;
    problems.push(
      problem('payers', `No payer goes with the profile ${profile}. Enter its payer in the billing set-up.`),
    );
  }
  if (facilityOf(setup, record) === undefined) {
    problems.push(
      problem(
        'facilities',
        `Claims do not know the facility ${details.facility}. Enter it in the billing set-up.`,
      ),
    );
  }
  for (const id of physiciansOf(lines)) {
    if (providerOf(setup, id) === undefined) {
      problems.push(
        problem('providers', `Enter the NPI and the name of ${nameOf(id)} in the billing set-up.`),
      );
    }
  }
  return problems;
}
