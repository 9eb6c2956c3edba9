import type { BillingSetup, RenderingProvider } from '@ionm-clock/domain';
import type { BilledRecord } from '../claims/billed-record.ts';
import { chargeOf, facilityOf, payerOf, physiciansOf, present, providerOf } from '../claims/claim-parties.ts';
import { markedTimesNote } from './marked-times-note.ts';
import { dollars, segment } from './segment.ts';
import { serviceLine } from './service-line.ts';
import { address } from './set-header.ts';
import { x12Within } from './x12-text.ts';

/** Stands where the subscriber's name belongs: the program holds no name of a patient. */
const SUBSCRIBER_PLACEHOLDER = 'BY ACCOUNT NUMBER';

const FREQUENCY = { original: '1', replacement: '7', void: '8' } as const;

/** Loops 2310B and 2420A. */
const rendering = ({ lastName, firstName, npi, taxonomy }: RenderingProvider): readonly string[] => [
  segment('NM1', '82', '1', x12Within(lastName, 60), x12Within(firstName, 35), '', '', '', 'XX', npi),
  ...(taxonomy === undefined ? [] : [segment('PRV', 'PE', 'PXC', taxonomy)]),
];

/** Loops 2000B to 2420A of one claim. `level` is its hierarchical id; throws Error for a record that has problems. */
export function claimLoops(
  level: number,
  { record, kind }: BilledRecord,
  setup: BillingSetup,
): readonly string[] {
  const payer = present(payerOf(setup, record), 'payer');
  const facility = present(facilityOf(setup, record), 'facility');
  const [first] = physiciansOf(record.lines);
  const charges = record.lines.map((line) => present(chargeOf(setup, line), 'charge'));
  const total = charges.reduce((sum, cents) => sum + cents, 0);
  const named = (id: typeof first): RenderingProvider =>
    present(id === undefined ? undefined : providerOf(setup, id), 'NPI');
  const npi = facility.npi === undefined ? [] : ['XX', facility.npi];
  const where = [facility.placeOfService, 'B', FREQUENCY[kind]];
  return [
    segment('HL', String(level), '1', '22', '0'),
    segment('SBR', 'P', '18', '', '', '', '', '', '', payer.filingIndicator),
    segment('NM1', 'IL', '1', SUBSCRIBER_PLACEHOLDER, '', '', '', '', 'MI', record.caseId),
    segment('NM1', 'PR', '2', x12Within(payer.name, 60), '', '', '', '', 'PI', payer.payerId),
    segment('CLM', record.caseId, dollars(total), '', '', where, 'Y', 'A', 'Y', 'Y'),
    ...markedTimesNote(record),
    ...rendering(named(first)),
    segment('NM1', '77', '2', x12Within(facility.name, 60), '', '', '', '', ...npi),
    ...address(present(facility.address, 'address')),
    ...record.lines.flatMap((line, index) => [
      ...serviceLine(index + 1, line, record, charges[index] ?? 0),
      ...(line.physicianId === first ? [] : rendering(named(line.physicianId))),
    ]),
  ];
}
