import { randomUUID } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import { askedByPage } from './asked-by-page.ts';

const PHYSICIANS = ['dr-okafor', 'dr-marchetti', 'dr-lindqvist', 'dr-haddad'];
const PROFILES = ['cpt', 'medicare', 'quarter-hour'];

/** All that HL7 messages need, and a destination that takes them over MLLP at this port: asked by somebody who may. */
export async function setUpBillingHost(page: Page, port: number): Promise<void> {
  const setup = {
    providers: PHYSICIANS.map((userId) => ({
      userId,
      npi: '1234567893',
      lastName: 'Reader',
      firstName: 'Any',
    })),
    payers: PROFILES.map((profile) => ({
      profile,
      name: 'Any payer',
      payerId: 'AP1',
      filingIndicator: 'CI',
    })),
    facilities: [],
    charges: [],
    hl7: {
      sendingApplication: 'CLOCK',
      sendingFacility: 'MERCY',
      receivingApplication: 'BILLING',
      receivingFacility: 'OFFICE',
    },
    destinations: [
      {
        id: 'billing-host',
        title: 'Billing host',
        format: 'hl7',
        delivery: { kind: 'mllp', host: '127.0.0.1', port, tls: false },
      },
    ],
  };
  const command = { type: 'saveBillingSetup', setup };
  const saved = await askedByPage(page, '/api/administration/commands', { commandId: randomUUID(), command });
  expect(saved.status).toBe(200);
}
