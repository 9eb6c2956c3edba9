import { type BillingSetup, facilityId, isNpi, NO_BILLING_SETUP, type Npi, userId } from '@ionm-clock/domain';

function npiOf(text: string): Npi {
  if (!isNpi(text)) throw new Error(`not an NPI: ${text}`);
  return text;
}

/** Everybody and everything of `twoHoursSeven` has a name that payers know. */
export const CLAIM_SETUP: BillingSetup = {
  ...NO_BILLING_SETUP,
  billingProvider: {
    name: 'Example Neuromonitoring',
    npi: npiOf('1245319599'),
    taxId: '123456789',
    taxonomy: '2084N0600X',
    address: { line1: '1 Example Way', city: 'Springfield', state: 'IL', postalCode: '627010001' },
  },
  providers: [
    {
      userId: userId('dr-a'),
      npi: npiOf('1234567893'),
      lastName: 'Abelard',
      firstName: 'Ann',
      taxonomy: '2084N0600X',
    },
  ],
  payers: [{ profile: 'cpt', name: 'Example Health', payerId: 'EXH01', filingIndicator: 'CI' }],
  facilities: [
    {
      facility: facilityId('mercy'),
      name: 'Mercy Hospital',
      npi: npiOf('1245319599'),
      placeOfService: '21',
      address: { line1: '2 Mercy Street', city: 'Springfield', state: 'IL', postalCode: '627010002' },
    },
  ],
  charges: [
    { code: '95940', cents: 12_345 },
    { code: '95941', cents: 40_000 },
  ],
  hl7: {
    sendingApplication: 'IONMCLOCK',
    sendingFacility: 'EXAMPLE',
    receivingApplication: 'BILLING',
    receivingFacility: 'OFFICE',
  },
  x12: {
    senderId: 'EXAMPLE',
    receiverId: 'CLEARING',
    receiverName: 'Example Clearinghouse',
    contactName: 'Billing Office',
    contactPhone: '2175550100',
    usage: 'test',
  },
  identifierSystem: 'https://clock.example.org/ids',
};
