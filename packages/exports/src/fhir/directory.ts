import type { PostalAddress, ServiceFacility, UserId } from '@ionm-clock/domain';
import type { Address, FhirResource, Identifier, Reference } from 'fhir/r4.js';
import { present, providerOf } from '../claims/claim-parties.ts';
import type { ExportContext } from '../file-format.ts';
import type { FhirIds } from './fhir-ids.ts';
import { fhirText, some } from './fhir-text.ts';

const NPI = 'http://hl7.org/fhir/sid/us-npi';
/** Employer identification numbers of the United States. */
const TAX_ID = 'urn:oid:2.16.840.1.113883.4.4';

/** Who and what the records of a batch name. Each is written once, before the record that names it first. */
export interface Directory {
  readonly biller: () => Reference;
  readonly payer: (payer: { readonly name: string; readonly payerId: string }) => Reference;
  readonly facility: (facility: ServiceFacility) => Reference;
  readonly person: (id: UserId) => Reference;
  /** What was named since the last time this was asked. */
  readonly fresh: () => readonly FhirResource[];
}

const address = ({ line1, line2, city, state, postalCode }: PostalAddress): Address => ({
  line: some([line1, line2].map(fhirText).filter((line) => line !== undefined)),
  city: fhirText(city),
  state: fhirText(state),
  postalCode: fhirText(postalCode),
  country: 'US',
});

const npiOf = (npi: string | undefined): Identifier[] =>
  npi === undefined ? [] : [{ system: NPI, value: npi }];

/** An empty directory of one batch; bounded by the number of people, payers and facilities. */
export function directoryOf({ setup, nameOf }: ExportContext, ids: FhirIds): Directory {
  const named = new Set<string>();
  let fresh: FhirResource[] = [];
  const refer = (id: string, make: () => FhirResource): Reference => {
    if (!named.has(id)) {
      named.add(id);
      fresh.push({ ...make(), id });
    }
    return { reference: `urn:uuid:${id}` };
  };
  const own = (kind: string, value: string): Identifier => ({
    system: ids.system(kind),
    value: fhirText(value),
  });
  return {
    biller: () =>
      refer(ids.uuid('biller'), () => {
        const { name, npi, taxId, address: where } = present(setup.billingProvider, 'billing provider');
        const identifier = [...npiOf(npi), { system: TAX_ID, value: fhirText(taxId) }];
        return { resourceType: 'Organization', identifier, name: fhirText(name), address: [address(where)] };
      }),
    payer: ({ name, payerId }) =>
      refer(ids.uuid('payer', payerId), () => ({
        resourceType: 'Organization',
        identifier: [own('payer', payerId)],
        name: fhirText(name),
      })),
    facility: (facility) =>
      refer(ids.uuid('facility', facility.facility), () => ({
        resourceType: 'Location',
        identifier: [own('facility', facility.facility), ...npiOf(facility.npi)],
        name: fhirText(facility.name),
        address: facility.address && address(facility.address),
      })),
    person: (id) =>
      refer(ids.uuid('person', id), () => {
        const provider = providerOf(setup, id);
        const text = fhirText(nameOf(id)) ?? 'unnamed';
        const given = some([fhirText(provider?.firstName)].filter((name) => name !== undefined));
        const identifier = [own('person', id), ...npiOf(provider?.npi)];
        return {
          resourceType: 'Practitioner',
          identifier,
          name: [{ text, family: fhirText(provider?.lastName), given }],
        };
      }),
    fresh: () => {
      const since = fresh;
      fresh = [];
      return since;
    },
  };
}
