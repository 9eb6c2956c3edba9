import {
  type BillingSetup,
  type ClaimLine,
  type Hl7Names,
  type Instant,
  localDateTime,
  type TimeRecord,
  type UserId,
} from '@ionm-clock/domain';
import { chargeOf, payerOf, providerOf } from '../claims/claim-parties.ts';
import type { ExportContext } from '../file-format.ts';
import { markedTimes } from '../marked-times.ts';
import type { OutgoingRecord } from '../outgoing-record.ts';
import { type Field, headSegment, segment } from './segment.ts';

/** HL7 table 0017. A correction takes back each line that went out before, and charges what holds now. */
type TransactionType = 'CG' | 'CD';

/** Unique among all messages of the organisation, at most 20 characters (MSH-10). */
export const controlIdOf = (batch: number, index: number): string => `${batch}-${index + 1}`;

/**
 * One case as a message DFT^P03 of HL7 v2.5.1 (6.4.3): a financial transaction for each claim line. The patient is known by the number of
 * the case alone: the billing system has their name. Throws without `setup.hl7`, which `hl7Problems` tells first.
 */
export function chargeMessage(outgoing: OutgoingRecord, context: ExportContext, controlId: string): string {
  const { setup, batch } = context;
  const { record, corrects } = outgoing;
  const { hl7 } = setup;
  if (hl7 === undefined) throw new Error('who sends HL7 messages to whom is not set up');
  const lines = [
    ...(corrects?.record.lines.map((line) => ({ type: 'CD' as const, record: corrects.record, line })) ?? []),
    ...record.lines.map((line) => ({ type: 'CG' as const, record, line })),
  ];
  return [
    head(hl7, batch.at, controlId),
    segment('EVN', 'P03', timestamp(batch.at, 'UTC')),
    patient(record, setup),
    visit(record),
    ...lines.map(
      ({ type, record: of, line }, index) =>
        transaction(index + 1, type, of, line, context) + (type === 'CG' ? marks(of, context) : ''),
    ),
  ].join('');
}

/** After each charge, where times were not tapped as they happened; `O` says that neither orderer nor filler wrote it (table 0105). */
function marks(record: TimeRecord, { nameOf }: ExportContext): string {
  const words = markedTimes(record, nameOf);
  return words.length === 0 ? '' : segment('NTE', 1, 'O', words.join('. '));
}

const head = (
  { sendingApplication, sendingFacility, receivingApplication, receivingFacility }: Hl7Names,
  at: Instant,
  controlId: string,
): string =>
  headSegment(
    'MSH',
    sendingApplication,
    sendingFacility,
    receivingApplication,
    receivingFacility,
    timestamp(at, 'UTC'),
    undefined,
    ['DFT', 'P03', 'DFT_P03'],
    controlId,
    'P',
    '2.5.1',
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
    'UNICODE UTF-8',
  );

/** The number of the case stands for the patient (type AN, account number); `S` says that the name is left out on purpose. */
const patient = ({ caseId }: TimeRecord, { hl7 }: BillingSetup): string => {
  const account: Field = [caseId, undefined, undefined, hl7?.sendingFacility, 'AN'];
  const name: Field = [undefined, undefined, undefined, undefined, undefined, undefined, 'S'];
  const fields: Field[] = [1, undefined, account, undefined, name];
  return segment('PID', ...fields, ...Array<Field>(12).fill(undefined), account);
};

/** The class of the visit is not known to the clock (`U`); where and which it was. */
const visit = ({ caseId, details }: TimeRecord): string =>
  segment(
    'PV1',
    1,
    'U',
    [undefined, details.room, undefined, details.facility],
    ...Array<Field>(15).fill(undefined),
    [caseId],
  );

function transaction(
  setId: number,
  type: TransactionType,
  record: TimeRecord,
  line: ClaimLine,
  { setup, batch, nameOf }: ExportContext,
): string {
  const { details, caseId, version } = record;
  const place = record.lines.indexOf(line) + 1;
  const payer = payerOf(setup, record);
  const charge = chargeOf(setup, line);
  const code: Field = [line.code, undefined, codingSystem(line.code)];
  return segment(
    'FT1',
    setId,
    `${caseId}/${version}/${place}`,
    batch.name,
    [
      record.startedAt && timestamp(record.startedAt, details.timeZone),
      record.endedAt && timestamp(record.endedAt, details.timeZone),
    ],
    timestamp(batch.at, 'UTC'),
    type,
    code,
    undefined,
    undefined,
    line.units,
    charge === undefined ? undefined : money(charge),
    charge === undefined ? undefined : money(charge / line.units),
    undefined,
    payer && [payer.payerId, payer.name],
    undefined,
    [undefined, details.room, undefined, details.facility],
    undefined,
    undefined,
    undefined,
    provider(line.physicianId, setup, nameOf),
    undefined,
    undefined,
    undefined,
    undefined,
    code,
  );
}

/** HL7 table 0396: CPT-4, or HCPCS for codes that begin with a letter. */
const codingSystem = (code: string): string => (/^\d/.test(code) ? 'C4' : 'HCPCS');

const money = (cents: number): Field => [(cents / 100).toFixed(2)];

/** An extended composite name with the NPI as its id (HL7 table 0203, `NPI`). */
function provider(id: UserId, setup: BillingSetup, nameOf: ExportContext['nameOf']): Field {
  const known = providerOf(setup, id);
  if (known === undefined) return [undefined, nameOf(id)];
  const { npi, lastName, firstName } = known;
  const between = Array<undefined>(9).fill(undefined);
  return [npi, lastName, firstName, ...between, 'NPI'];
}

/** `20261103080312.345-0600`, as HL7 writes an instant with its offset (2.A.22). */
export function timestamp(at: Instant, timeZone: string): string {
  const [date = '', rest = ''] = localDateTime(at, timeZone).replace('Z', '+00:00').split('T');
  return `${date.replaceAll('-', '')}${rest.slice(0, 12).replaceAll(':', '')}${rest.slice(12).replace(':', '')}`;
}
