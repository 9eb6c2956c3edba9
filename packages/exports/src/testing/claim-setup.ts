import { type BillingSetup, isNpi, type Npi, userId } from '@ionm-clock/domain';
import { CLAIMS_SETUP } from './claims-setup.ts';

function npiOf(text: string): Npi {
  if (!isNpi(text)) throw new Error(`not an NPI: ${text}`);
  return text;
}

/** As claims want it, with one physician by another name, other charges, and who sends HL7 messages to whom. */
export const CLAIM_SETUP: BillingSetup = {
  ...CLAIMS_SETUP,
  providers: [{ userId: userId('dr-a'), npi: npiOf('1234567893'), lastName: 'Abelard', firstName: 'Ann' }],
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
};
