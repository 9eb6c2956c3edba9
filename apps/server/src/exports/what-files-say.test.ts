import { randomUUID } from 'node:crypto';
import { instant, isoInstant, NO_BILLING_SETUP } from '@ionm-clock/domain';
import type { ExportCheck } from '@ionm-clock/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MemoryStore } from '../log/index.ts';
import { BillingOffice } from '../testing/billing-office.ts';
import { ADMIN, BILLER, DR_NORTH, NORTH } from '../testing/organisation.ts';
import { TestServer } from '../testing/test-server.ts';

let store: MemoryStore;
let server: TestServer;
let office: BillingOffice;
beforeEach(async () => {
  store = new MemoryStore();
  server = await TestServer.started(store);
  office = new BillingOffice(server);
});
afterEach(() => server.stopAndForget());

const ADDRESS = { line1: '1 Main Street', city: 'Springfield', state: 'IL', postalCode: '627010001' };
const FOR_FHIR = {
  ...NO_BILLING_SETUP,
  billingProvider: { name: 'Readers', npi: '1245319599', taxId: '123456789', address: ADDRESS },
  providers: [{ userId: DR_NORTH.userId, npi: '1234567893', lastName: 'North', firstName: 'Ada' }],
  payers: [{ profile: 'cpt', name: 'Some payer', payerId: 'SP1', filingIndicator: 'CI' }],
  facilities: [{ facility: NORTH, name: 'North Hospital', placeOfService: '21', address: ADDRESS }],
  identifierSystem: 'https://readers.example/ids',
};

const setUp = async (setup: object): Promise<void> => {
  const command = { type: 'saveBillingSetup', setup };
  const answer = await office
    .as(ADMIN)
    .post('/administration/commands', { commandId: randomUUID(), command });
  expect(answer.status).toBe(200);
};

const checked = async (destination: string): Promise<ExportCheck> => {
  const answer = await office.as(BILLER).post('/exports/check', { destination, caseIds: ['C-1'] });
  return (await answer.json()) as ExportCheck;
};

const fileFor = async (destination: string): Promise<string> => {
  const { batch } = await office.write(['C-1'], { destination });
  return (await office.fileOf(batch?.number ?? 0)).text();
};

describe('a record that goes out', () => {
  it('says who finalized its version, and when, as the log has it', async () => {
    await office.finalized('C-1');
    await office.reopenedAndMended('C-1');
    await setUp(FOR_FHIR);
    const logged = (await store.read(0, 1_000)).filter(({ type }) => type === 'record.finalized').at(-1);
    const file = await fileFor('fhir');
    const [provenance] = file.match(/\{"resourceType":"Provenance".*?"recorded":"[^"]*"/) ?? [];
    const recorded = /"recorded":"([^"]*)"/.exec(provenance ?? '')?.[1] ?? '';
    expect(file).toContain('Finalized record, version 2');
    expect(isoInstant(instant(Date.parse(recorded)))).toBe(isoInstant(logged?.at ?? instant(0)));
    expect(file).toContain(`"text":"${BILLER.name}"`);
  });
});

describe('before a batch is made', () => {
  it('what is missing names a physician as people know them', async () => {
    await office.finalized('C-1');
    await setUp({ ...FOR_FHIR, providers: [] });
    const { leftOut } = await checked('fhir');
    expect(leftOut[0]?.problems).toEqual([
      { field: 'providers', message: `Enter the NPI of ${DR_NORTH.name} in the billing set-up.` },
    ]);
  });

  it('it is said what the receiver of the file has to add, and again when it is made', async () => {
    await office.finalized('C-1');
    expect((await checked('x12')).note).toMatch(/diagnoses \(HI\).*REF\*F8/);
    expect((await checked('csv')).note).toBeUndefined();
    await setUp({
      ...FOR_FHIR,
      charges: [{ code: '95941', cents: 40_000 }],
      x12: {
        senderId: 'READERS',
        receiverId: 'CLEARING',
        receiverName: 'Clearing House',
        contactName: 'Bo Lind',
        contactPhone: '2175550100',
        usage: 'test',
      },
    });
    const { batch, note } = await office.write(['C-1'], { destination: 'x12' });
    expect(batch?.records).toHaveLength(1);
    expect(note).toBe((await checked('x12')).note);
  });
});
