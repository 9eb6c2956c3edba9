import { type BillingSetup, facilityId, isNpi, type Npi, userId } from '@ionm-clock/domain';

function npi(text: string): Npi {
  if (!isNpi(text)) throw new Error(`no NPI: ${text}`);
  return text;
}

const ADDRESS = { line1: '1 Main Street', city: 'Springfield', state: 'IL', postalCode: '627010001' };

/** All that claims of dr-a want at Mercy, by the profile cpt. */
export const CLAIMS_SETUP: BillingSetup = {
  billingProvider: {
    name: 'Prairie Neuromonitoring',
    npi: npi('1245319599'),
    taxId: '123456789',
    address: ADDRESS,
  },
  providers: [{ userId: userId('dr-a'), npi: npi('1234567893'), lastName: 'Abelard', firstName: 'Ann' }],
  payers: [{ profile: 'cpt', name: 'Plains Health', payerId: '12345', filingIndicator: 'CI' }],
  facilities: [
    { facility: facilityId('Mercy'), name: 'Mercy Hospital', placeOfService: '21', address: ADDRESS },
  ],
  charges: [{ code: '95941', cents: 40_000 }],
  hl7: {
    sendingApplication: 'IONMCLOCK',
    sendingFacility: 'EXAMPLE',
    receivingApplication: 'BILLING',
    receivingFacility: 'OFFICE',
  },
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
