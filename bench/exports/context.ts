import {
  type BillingSetup,
  facilityId,
  instant,
  isNpi,
  type Npi,
  SHIPPED_PROFILES,
  userId,
} from '@ionm-clock/domain';
import type { ExportContext } from '@ionm-clock/exports';
import { FACILITIES, PHYSICIANS } from '../records/world.ts';

/** One for all: nobody looks whose it is. */
const NPI = npiOf('1234567893');
const ADDRESS = { line1: '1 Main Street', city: 'Springfield', state: 'IL', postalCode: '627010001' };

/** All that claims want for the cases of the world. */
const SETUP: BillingSetup = {
  billingProvider: { name: 'Prairie Neuromonitoring', npi: NPI, taxId: '123456789', address: ADDRESS },
  providers: Array.from({ length: PHYSICIANS }, (_, number) => ({
    userId: userId(`physician-${number}`),
    npi: NPI,
    lastName: `Reyes ${number}`,
    firstName: 'Ada',
  })),
  payers: SHIPPED_PROFILES.ids.map((profile) => ({
    profile,
    name: 'Plains Health',
    payerId: '12345',
    filingIndicator: 'CI',
  })),
  facilities: Array.from({ length: FACILITIES }, (_, number) => ({
    facility: facilityId(`facility-${number}`),
    name: `Mercy Hospital ${number}`,
    placeOfService: '21',
    address: ADDRESS,
  })),
  charges: [
    { code: '95940', cents: 12_550 },
    { code: '95941', cents: 40_000 },
  ],
  identifierSystem: 'https://prairie.example/ids',
  destinations: [],
};

export const CONTEXT: ExportContext = {
  setup: SETUP,
  profiles: SHIPPED_PROFILES,
  nameOf: (id) => `Dr ${id}`,
  batch: { number: 1, name: 'B-1', at: instant(Date.UTC(2027, 0, 4)) },
};

function npiOf(text: string): Npi {
  if (!isNpi(text)) throw new Error(`no NPI: ${text}`);
  return text;
}
