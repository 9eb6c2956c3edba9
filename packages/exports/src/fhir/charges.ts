import { type ClaimLine, isoInstant } from '@ionm-clock/domain';
import type { ChargeItem, Claim, ClaimItem, Money, Period } from 'fhir/r4.js';
import { billedRecord } from '../claims/billed-record.ts';
import { chargeOf, facilityOf, payerOf, physiciansOf, present, providerOf } from '../claims/claim-parties.ts';
import { fhirText, some } from './fhir-text.ts';
import {
  claimName,
  concept,
  dateTime,
  identifierOf,
  monitoredPeriod,
  ownId,
  ownReference,
  patientOf,
  period,
  procedureCode,
  type RecordFrame,
} from './record-frame.ts';

const PLACE = 'https://www.cms.gov/Medicare/Coding/place-of-service-codes/Place_of_Service_Code_Set';
const CODES = 'http://terminology.hl7.org/CodeSystem';

const money = (cents: number | undefined): Money | undefined =>
  cents === undefined ? undefined : { value: cents / 100, currency: 'USD' };

/** From the first second that counts to the last. */
function countedPeriod(frame: RecordFrame, { trace }: ClaimLine): Period | undefined {
  const [start, end] = [trace.counted[0]?.start, trace.counted.at(-1)?.end];
  return start === undefined || end === undefined ? monitoredPeriod(frame) : period(frame, { start, end });
}

const quantity = ({ units, trace }: ClaimLine) => ({
  value: units,
  unit: `units of ${trace.arithmetic.unitSeconds / 60} min`,
});

/** One per claim line, with the stretches that count in a note. */
export const chargeItems = (frame: RecordFrame): readonly ChargeItem[] =>
  frame.record.lines.map((line, index): ChargeItem => {
    const stretches = line.trace.counted.map(
      ({ start, end }) => `${dateTime(frame, start)} to ${dateTime(frame, end)}`,
    );
    return {
      resourceType: 'ChargeItem',
      id: ownId(frame, 'charge', index + 1),
      identifier: [identifierOf(frame, 'charge', `${claimName(frame.record)}/${index + 1}`)],
      status: 'billable',
      code: procedureCode(frame, line.code),
      subject: patientOf(frame),
      context: ownReference(frame, 'encounter'),
      occurrencePeriod: countedPeriod(frame, line),
      performer: [
        { function: { text: 'reading physician' }, actor: frame.directory.person(line.physicianId) },
      ],
      performingOrganization: frame.directory.biller(),
      quantity: quantity(line),
      priceOverride: money(chargeOf(frame.context.setup, line)),
      service: [ownReference(frame, 'monitoring')],
      note: [{ text: `${line.seconds} seconds counted: ${stretches.join('; ')}` }],
    };
  });

/** A draft of the claim; undefined if there is nothing to claim, and was nothing. */
export function claim(frame: RecordFrame): Claim | undefined {
  const { record, outgoing, context, directory } = frame;
  if (billedRecord(outgoing) === undefined) return undefined;
  // What went out before without a line made no claim.
  const corrects = outgoing.corrects?.record.lines.length === 0 ? undefined : outgoing.corrects;
  const payer = present(payerOf(context.setup, record), 'payer');
  const facility = present(facilityOf(context.setup, record), 'facility');
  const physicians = physiciansOf(record.lines);
  const charges = record.lines.map((line) => chargeOf(context.setup, line));
  const known = charges.filter((cents) => cents !== undefined);
  const total = known.length === charges.length ? known.reduce((sum, cents) => sum + cents, 0) : undefined;
  return {
    resourceType: 'Claim',
    id: ownId(frame, 'claim'),
    identifier: [identifierOf(frame, 'claim', claimName(record))],
    status: 'draft',
    type: concept(`${CODES}/claim-type`, 'professional'),
    use: 'claim',
    patient: patientOf(frame),
    billablePeriod: monitoredPeriod(frame),
    created: isoInstant(context.batch.at),
    insurer: directory.payer(payer),
    provider: directory.biller(),
    priority: concept(`${CODES}/processpriority`, 'normal'),
    related:
      corrects === undefined
        ? undefined
        : [
            {
              claim: { type: 'Claim', identifier: identifierOf(frame, 'claim', claimName(corrects.record)) },
              relationship: concept(`${CODES}/ex-relatedclaimrelationship`, 'prior'),
              reference: identifierOf(frame, 'batch', corrects.batch),
            },
          ],
    facility: directory.facility(facility),
    careTeam: some(
      physicians.map((id, index) => {
        const taxonomy = fhirText(providerOf(context.setup, id)?.taxonomy);
        return {
          sequence: index + 1,
          provider: directory.person(id),
          role: concept(`${CODES}/claimcareteamrole`, 'primary'),
          qualification:
            taxonomy === undefined ? undefined : concept('http://nucc.org/provider-taxonomy', taxonomy),
        };
      }),
    ),
    // The billing system knows the coverage by the account.
    insurance: [
      {
        sequence: 1,
        focal: true,
        coverage: { type: 'Coverage', identifier: identifierOf(frame, 'account', record.caseId) },
      },
    ],
    item: some(
      record.lines.map((line, index): ClaimItem => {
        const cents = charges[index];
        return {
          sequence: index + 1,
          careTeamSequence: [physicians.indexOf(line.physicianId) + 1],
          productOrService: procedureCode(frame, line.code),
          // All of it is of the date on which monitoring began (BILLING-RULES.md 1.7); the stretches are in the charge.
          servicedDate: record.dateOfService,
          locationCodeableConcept: concept(PLACE, facility.placeOfService),
          quantity: quantity(line),
          unitPrice: money(cents === undefined ? undefined : cents / line.units),
          net: money(cents),
          encounter: [ownReference(frame, 'encounter')],
        };
      }),
    ),
    total: money(total),
  };
}
