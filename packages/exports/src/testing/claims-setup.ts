import { type BillingSetup, facilityId, isNpi, type Npi, userId } from '@ionm-clock/domain';

function npi(text: string): Npi {
  if (!isNpi(text)) throw new Error(`no NPI: ${text}`);
  return text;
}

const ADDRESS = { line1: '1 Main Street', city: 'Springfield', state: 'IL', postalCode: '627010001' };

/** All that claims want for the cases of these tests. */
export const CLAIMS_SETUP: BillingSetup = {
  billingProvider: {
    name: 'Prairie Neuromonitoring',
    npi: npi('1245319599'),
    taxId: '123456789',
    taxonomy: '2084N0600X',
    address: ADDRESS,
  },
  providers: ['dr-a', 'dr-b', 'dr-c'].map((id) => ({
    userId: userId(id),
    npi: npi('1234567893'),
    lastName: `Reyes ${id}`,
    firstName: 'Ada',
    taxonomy: '2084N0600X',
  })),
  payers: [{ profile: 'cpt', name: 'Plains Health', payerId: '12345', filingIndicator: 'CI' }],
  facilities: [
    {
      facility: facilityId('mercy'),
      name: 'Mercy Hospital',
      npi: npi('1245319599'),
      placeOfService: '21',
      address: ADDRESS,
    },
  ],
  charges: [
    { code: '95940', cents: 12_550 },
    { code: '95941', cents: 40_000 },
  ],
  x12: {
    senderId: 'PRAIRIE',
    receiverId: 'CLEARING',
    receiverName: 'Clearing House',
    contactName: 'Bo Lind',
    contactPhone: '2175550100',
    usage: 'test',
  },
  identifierSystem: 'https://prairie.example/ids',
  destinations: [],
};
