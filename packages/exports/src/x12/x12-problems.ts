import type { BillingSetup, TimeRecord, UserId } from '@ionm-clock/domain';
import { billedRecord } from '../claims/billed-record.ts';
import { chargeOf, facilityOf, payerOf, physiciansOf, providerOf } from '../claims/claim-parties.ts';
import { partyProblems } from '../claims/party-problems.ts';
import type { ExportProblem } from '../export-problem.ts';
import type { OutgoingRecord } from '../outgoing-record.ts';
import { x12Text } from './x12-text.ts';

type Wrong = readonly [field: string, message: string];

/** Element CLM01 holds no more. */
const LONGEST_ACCOUNT = 38;
/** The guide allows so many service lines in a claim. */
const MOST_LINES = 50;

/** Why the record cannot go out as a claim. */
export function x12Problems(
  outgoing: OutgoingRecord,
  setup: BillingSetup,
  nameOf?: (id: UserId) => string,
): readonly ExportProblem[] {
  const { caseId } = outgoing.record;
  const told = (wrong: readonly Wrong[]): readonly ExportProblem[] =>
    wrong.map(([field, message]) => ({ caseId, field, message }));
  const billed = billedRecord(outgoing);
  if (billed === undefined) {
    return told([
      ['lines', 'The record has no line, so there is nothing to claim. Leave it out of the batch.'],
    ]);
  }
  const { record } = billed;
  return [
    ...partyProblems(record, setup, nameOf),
    ...told([...namesWrong(setup), ...addressesWrong(record, setup), ...recordWrong(record, setup)]),
    ...told(unwritable(record, setup)),
  ];
}

function namesWrong({ x12 }: BillingSetup): readonly Wrong[] {
  if (x12 === undefined) {
    return [
      ['x12', 'Nobody is named who sends and receives claims. Enter the X12 names in the billing set-up.'],
    ];
  }
  const wrong: Wrong[] = [];
  for (const id of [x12.senderId, x12.receiverId]) {
    if (x12Text(id) !== id || id.length < 2 || id.length > 15) {
      wrong.push([
        'x12',
        `The X12 id ${id} must have 2 to 15 plain characters. Correct it in the billing set-up.`,
      ]);
    }
  }
  if (!/^\d{10}$/.test(x12.contactPhone)) {
    wrong.push([
      'x12.contactPhone',
      'The telephone of the contact must have ten digits. Correct it in the billing set-up.',
    ]);
  }
  return wrong;
}

function addressesWrong(record: TimeRecord, setup: BillingSetup): readonly Wrong[] {
  const facility = facilityOf(setup, record);
  const wrong: Wrong[] = [];
  if (facility !== undefined && facility.address === undefined) {
    wrong.push([
      'facilities',
      `Claims want the address of ${facility.name}. Enter it in the billing set-up.`,
    ]);
  }
  const biller = setup.billingProvider;
  for (const [field, name, where] of [
    ['billingProvider.address', biller?.name, biller?.address],
    ['facilities', facility?.name, facility?.address],
  ] as const) {
    if (where !== undefined && where.postalCode.replaceAll(/\D/g, '').length !== 9) {
      wrong.push([
        field,
        `X12 wants all nine digits of the postal code of ${name}. Enter them in the billing set-up.`,
      ]);
    }
  }
  return wrong;
}

function recordWrong(record: TimeRecord, setup: BillingSetup): readonly Wrong[] {
  const { caseId, lines } = record;
  const wrong: Wrong[] = [];
  if (caseId.length > LONGEST_ACCOUNT || x12Text(caseId) !== caseId || caseId === '') {
    wrong.push([
      'caseId',
      'The id of the case cannot be an account number of X12: at most 38 plain characters without * : ^ ~. Claim it by hand.',
    ]);
  }
  if (lines.length > MOST_LINES) {
    wrong.push(['lines', 'A claim holds 50 lines, and this record has more. Claim it by hand.']);
  }
  for (const line of lines) {
    if (!/^[A-Z0-9]{5}$/.test(line.code)) {
      wrong.push([
        'lines',
        `${line.code} is no CPT or HCPCS code. Correct the payer profile and finalize the record again.`,
      ]);
    }
    if (chargeOf(setup, line) === undefined) {
      wrong.push(['charges', `Nothing is charged for ${line.code}. Enter its charge in the billing set-up.`]);
    }
  }
  return wrong;
}

/** Names of which nothing is left in the characters that X12 has. */
function unwritable(record: TimeRecord, setup: BillingSetup): readonly Wrong[] {
  const { billingProvider: biller, x12 } = setup;
  const payer = payerOf(setup, record);
  const facility = facilityOf(setup, record);
  const physicians = physiciansOf(record.lines).map((id) => providerOf(setup, id)?.lastName);
  const texts: readonly (readonly [field: string, what: string, text: string | undefined])[] = [
    ['billingProvider', 'name of the billing provider', biller?.name],
    ['billingProvider.address', 'street of the billing provider', biller?.address.line1],
    ['billingProvider.address', 'city of the billing provider', biller?.address.city],
    ['x12', 'name of the receiver', x12?.receiverName],
    ['x12', 'name of the contact', x12?.contactName],
    ['payers', 'name of the payer', payer?.name],
    ['payers', 'id of the payer', payer?.payerId],
    ['facilities', 'name of the facility', facility?.name],
    ['facilities', 'street of the facility', facility?.address?.line1],
    ['facilities', 'city of the facility', facility?.address?.city],
    ...physicians.map((name) => ['providers', 'last name of a physician', name] as const),
  ];
  return texts.flatMap(([field, what, text]): readonly Wrong[] =>
    text === undefined || x12Text(text) !== ''
      ? []
      : [
          [
            field,
            `The ${what} has no letter that X12 can carry. Write it in Latin letters in the billing set-up.`,
          ],
        ],
  );
}
