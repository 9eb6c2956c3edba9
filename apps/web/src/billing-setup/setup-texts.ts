import type { BillingSetup, Destination, PostalAddress } from '@ionm-clock/domain';
import { type ListPart, type SinglePart, YES } from './setup-fields.ts';

/** The texts of the fields of one part or entry, by name; absent where nothing stands. */
export type Texts = Readonly<Record<string, string | undefined>>;

/** What stands in the fields of each part that is there once. */
export const singleTexts = ({ billingProvider, hl7, x12 }: BillingSetup): Record<SinglePart, Texts> => ({
  billingProvider:
    billingProvider === undefined
      ? {}
      : {
          name: billingProvider.name,
          npi: billingProvider.npi,
          taxId: billingProvider.taxId,
          taxonomy: billingProvider.taxonomy,
          ...addressTexts(billingProvider.address),
        },
  hl7: { ...hl7 },
  x12: { ...x12 },
});

/** What stands in the fields of each entry of the lists, by what the entry is of, in the order of the document. */
export const listTexts = (setup: BillingSetup): Record<ListPart, ReadonlyMap<string, Texts>> => ({
  payers: new Map(setup.payers.map(({ profile, ...payer }) => [profile, payer])),
  providers: new Map(setup.providers.map(({ userId, ...provider }) => [userId, provider])),
  facilities: new Map(
    setup.facilities.map(({ facility, name, npi, placeOfService, address }) => [
      facility,
      { name, npi, placeOfService, ...addressTexts(address) },
    ]),
  ),
  charges: new Map(setup.charges.map(({ code, cents }) => [code, { code, cents: dollarsText(cents) }])),
  destinations: new Map(
    setup.destinations.map((destination) => [destination.id, destinationTexts(destination)]),
  ),
});

function addressTexts(address: PostalAddress | undefined): Texts {
  return { ...address };
}

function destinationTexts({ id, title, format, delivery }: Destination): Texts {
  const sent =
    delivery.kind === 'mllp'
      ? { host: delivery.host, port: String(delivery.port), tls: delivery.tls ? YES : '' }
      : {};
  return { in: YES, title, id, format, delivery: delivery.kind, ...sent };
}

/** `125.50` */
const dollarsText = (cents: number): string =>
  `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
