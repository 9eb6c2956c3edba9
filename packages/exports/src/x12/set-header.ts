import type { BillingProvider, PostalAddress, X12Names } from '@ionm-clock/domain';
import type { ExportContext } from '../file-format.ts';
import { controlNumber, GUIDE, writtenAt } from './envelope.ts';
import { segment } from './segment.ts';
import { x12Within } from './x12-text.ts';

/** Segments N3 and N4. */
export const address = ({ line1, line2 = '', city, state, postalCode }: PostalAddress): readonly string[] => [
  segment('N3', x12Within(line1, 55), x12Within(line2, 55)),
  segment('N4', x12Within(city, 30), state, postalCode.replaceAll(/\D/g, '')),
];

/** From ST to the end of loop 2010AA: submitter, receiver, and the billing provider as the first hierarchical level. */
export function setHeader(
  set: string,
  names: X12Names,
  biller: BillingProvider,
  context: ExportContext,
): readonly string[] {
  const { date, time } = writtenAt(context);
  const reference = `${controlNumber(context.batch.number)}-${set}`;
  return [
    segment('ST', '837', set, GUIDE),
    segment('BHT', '0019', '00', reference, date, time, 'CH'),
    segment('NM1', '41', '2', x12Within(biller.name, 60), '', '', '', '', '46', names.senderId),
    segment('PER', 'IC', x12Within(names.contactName, 60), 'TE', names.contactPhone),
    segment('NM1', '40', '2', x12Within(names.receiverName, 60), '', '', '', '', '46', names.receiverId),
    segment('HL', '1', '', '20', '1'),
    ...(biller.taxonomy === undefined ? [] : [segment('PRV', 'BI', 'PXC', biller.taxonomy)]),
    segment('NM1', '85', '2', x12Within(biller.name, 60), '', '', '', '', 'XX', biller.npi),
    ...address(biller.address),
    segment('REF', 'EI', biller.taxId.replaceAll(/\D/g, '')),
  ];
}
