import {
  type BillingSetup,
  type Destination,
  destinationId,
  EXPORT_FORMATS,
  facilityId,
  isNpi,
  type Npi,
  type PostalAddress,
  userId,
} from '@ionm-clock/domain';
import fc from 'fast-check';
import type { Known } from '../setup-form.ts';

const npi = (text: string): Npi => {
  if (!isNpi(text)) throw new Error(`no NPI: ${text}`);
  return text;
};

/** What the form offers beside what is saved. */
export const KNOWN: Known = {
  physicians: [
    { userId: userId('dr-okafor'), name: 'dr Okafor' },
    { userId: userId('dr-lind'), name: 'Eva Lind' },
  ],
  profiles: [
    { id: 'cpt', title: 'CPT' },
    { id: 'medicare', title: 'Medicare' },
  ],
  facilities: [facilityId('Mercy'), facilityId('St Ann')],
  codes: ['95940', '95941', 'G0453'],
};

const digits = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((all) => all.join(''));
/** Also with what has a meaning in fields and addresses. */
const name = (longest: number, shortest = 1) =>
  fc
    .string({ minLength: shortest, maxLength: longest, unit: fc.constantFrom(...'abé/+%. |*') })
    .map((text) => text.trim())
    .filter((text) => text.length >= shortest);
const identifier = fc.constantFrom('PRAIRIE', 'A B', 'x.1-2_3');
const anyNpi = fc.constantFrom(npi('1234567893'), npi('1245319599'));
const taxonomy = fc.constant('2084N0600X');

const address: fc.Arbitrary<PostalAddress> = fc.record(
  {
    line1: name(55),
    line2: name(55),
    city: name(30, 2),
    state: fc.constant('IL'),
    postalCode: fc.oneof(digits(5), digits(9)),
  },
  { requiredKeys: ['line1', 'city', 'state', 'postalCode'] },
);
const destination: fc.Arbitrary<Destination> = fc.oneof(
  fc.record({
    id: fc.constantFrom('a', 'b-1', 'host').map(destinationId),
    title: name(60),
    format: fc.constantFrom(...EXPORT_FORMATS),
    delivery: fc.constant({ kind: 'download' as const }),
  }),
  fc.record({
    id: fc.constantFrom('c', 'd-2').map(destinationId),
    title: name(60),
    format: fc.constant('hl7' as const),
    delivery: fc.record({
      kind: fc.constant('mllp' as const),
      host: fc.constantFrom('billing.example.org', '::1'),
      port: fc.integer({ min: 1, max: 65_535 }),
      tls: fc.boolean(),
    }),
  }),
);

/** Any set-up that can be saved, of people and things that are known and that are not. */
export const anySetup: fc.Arbitrary<BillingSetup> = fc.record(
  {
    billingProvider: fc.record(
      { name: name(60), npi: anyNpi, taxId: digits(9), taxonomy, address },
      { requiredKeys: ['name', 'npi', 'taxId', 'address'] },
    ),
    providers: fc.uniqueArray(
      fc.record(
        {
          userId: fc.constantFrom('dr-okafor', 'dr-lind', 'dr-gone').map(userId),
          npi: anyNpi,
          lastName: name(60),
          firstName: name(35),
          taxonomy,
        },
        { requiredKeys: ['userId', 'npi', 'lastName', 'firstName'] },
      ),
      { selector: ({ userId: id }) => id },
    ),
    payers: fc.uniqueArray(
      fc.record({
        profile: fc.constantFrom('cpt', 'medicare', 'acme-health'),
        name: name(60),
        payerId: identifier,
        filingIndicator: fc.constantFrom('CI', 'MB', 'X9'),
      }),
      { selector: ({ profile }) => profile },
    ),
    facilities: fc.uniqueArray(
      fc.record(
        {
          facility: fc.constantFrom('Mercy', 'St Ann', 'a/b 100 %').map(facilityId),
          name: fc.oneof(name(60), fc.constant('Mercy')),
          npi: anyNpi,
          placeOfService: digits(2),
          address,
        },
        { requiredKeys: ['facility', 'name', 'placeOfService'] },
      ),
      { selector: ({ facility }) => facility },
    ),
    charges: fc.uniqueArray(
      fc.record({
        code: fc.constantFrom('95940', '95941', '95999'),
        cents: fc.integer({ min: 0, max: 100_000_000 }),
      }),
      { selector: ({ code }) => code },
    ),
    hl7: fc.record({
      sendingApplication: identifier,
      sendingFacility: identifier,
      receivingApplication: identifier,
      receivingFacility: identifier,
    }),
    x12: fc.record({
      senderId: identifier,
      receiverId: identifier,
      receiverName: name(60),
      contactName: name(60),
      contactPhone: digits(10),
      usage: fc.constantFrom('test' as const, 'production' as const),
    }),
    identifierSystem: fc.constant('https://prairie.example/ids'),
    destinations: fc.uniqueArray(destination, { selector: ({ id }) => id }),
  },
  { requiredKeys: ['providers', 'payers', 'facilities', 'charges', 'destinations'] },
);
