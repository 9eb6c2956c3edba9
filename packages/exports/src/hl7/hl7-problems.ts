import { payerProblems, providerProblems } from '../claims/party-problems.ts';
import type { ExportProblem } from '../export-problem.ts';
import type { ExportNames } from '../file-format.ts';
import type { OutgoingRecord } from '../outgoing-record.ts';

/** Why a record cannot go out as an HL7 message with these names; none if it can. */
export function hl7Problems(
  { record, corrects }: OutgoingRecord,
  names: ExportNames,
): readonly ExportProblem[] {
  const { caseId } = record;
  const lines = [...(corrects?.record.lines ?? []), ...record.lines];
  const told = (field: string, message: string): ExportProblem => ({ caseId, field, message });
  return [
    ...(names.setup.hl7 === undefined
      ? [told('hl7', 'Enter who sends HL7 messages to whom in the billing set-up.')]
      : []),
    ...payerProblems(record, names),
    ...providerProblems(record, lines, names),
    ...(lines.length === 0
      ? [told('lines', 'The record has no units, so there is nothing to charge. Leave it out.')]
      : []),
  ];
}
