import type { BillingSetup, UserId } from '@ionm-clock/domain';
import { physiciansOf, providerOf } from '../claims/claim-parties.ts';
import type { ExportProblem } from '../export-problem.ts';
import type { OutgoingRecord } from '../outgoing-record.ts';

/** Why a record cannot go out as an HL7 message with this set-up; none if it can. */
export function hl7Problems(
  { record, corrects }: OutgoingRecord,
  setup: BillingSetup,
  nameOf: (id: UserId) => string = String,
): readonly ExportProblem[] {
  const { caseId, profile } = record;
  const lines = [...(corrects?.record.lines ?? []), ...record.lines];
  const without = physiciansOf(lines).filter((id) => providerOf(setup, id) === undefined);
  const found: readonly (readonly [field: string, message: string])[] = [
    ...(setup.hl7 === undefined
      ? [['hl7', 'Enter who sends HL7 messages to whom in the billing set-up.'] as const]
      : []),
    ...(setup.payers.some((payer) => payer.profile === profile.id)
      ? []
      : [['payers', `Enter the payer of the profile ${profile.id} in the billing set-up.`] as const]),
    ...without.map((id) => ['providers', `Enter the NPI of ${nameOf(id)} in the billing set-up.`] as const),
    ...(lines.length === 0
      ? [['lines', 'The record has no units, so there is nothing to charge. Leave it out.'] as const]
      : []),
  ];
  return found.map(([field, message]) => ({ caseId, field, message }));
}
