import { randomUUID } from 'node:crypto';
import { type BillingSetup, NO_BILLING_SETUP, type User } from '@ionm-clock/domain';
import type { AuditAnswer, BillingSetupAnswer } from '@ionm-clock/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MemoryStore } from '../log/index.ts';
import { ApiClient } from '../testing/api-client.ts';
import { BillingOffice } from '../testing/billing-office.ts';
import { ADMIN, AUDITOR, BILLER, BILLER_SOUTH, PROFILE_BILLER, TECH_NORTH } from '../testing/organisation.ts';
import { TestServer } from '../testing/test-server.ts';

let server: TestServer;
beforeEach(async () => {
  server = await TestServer.started(new MemoryStore());
});
afterEach(() => server.stopAndForget());

const as = (user?: User) => new ApiClient(server.address, user);
const PAYER = { profile: 'cpt', name: 'Some payer', payerId: 'SP1', filingIndicator: 'CI' };
const SETUP: BillingSetup = { ...NO_BILLING_SETUP, payers: [PAYER] };
const HL7 = {
  sendingApplication: 'A',
  sendingFacility: 'B',
  receivingApplication: 'C',
  receivingFacility: 'D',
};
const save = (user: User, setup: object, after?: number) =>
  as(user).post('/administration/commands', {
    commandId: randomUUID(),
    command: { type: 'saveBillingSetup', setup, ...(after === undefined ? {} : { after }) },
  });
const answered = async (user: User): Promise<BillingSetupAnswer> =>
  (await (await as(user).get('/billing-setup')).json()) as BillingSetupAnswer;
const told = async (user: User): Promise<BillingSetup> => (await answered(user)).setup;

describe('the billing set-up', () => {
  it('is saved by who may edit payer profiles, and read by whoever works with records', async () => {
    for (const user of [BILLER, AUDITOR, TECH_NORTH]) expect((await save(user, SETUP)).status).toBe(403);
    expect((await save(PROFILE_BILLER, SETUP)).status).toBe(200);
    for (const user of [BILLER, AUDITOR, ADMIN]) expect(await told(user)).toEqual(SETUP);
    expect((await as(TECH_NORTH).get('/billing-setup')).status).toBe(403);
  });

  it('with a wrong identifier is not taken', async () => {
    expect((await save(ADMIN, { ...SETUP, payers: [{ ...PAYER, payerId: 'A*B' }] })).status).toBe(400);
    const provider = { userId: 'dr-north', npi: '1234567890', lastName: 'North', firstName: 'Ada' };
    expect((await save(ADMIN, { ...SETUP, providers: [provider] })).status).toBe(400);
    expect((await save(ADMIN, { ...SETUP, providers: [{ ...provider, npi: '1234567893' }] })).status).toBe(
      200,
    );
  });

  it('names nobody twice', async () => {
    const answer = await save(ADMIN, { ...SETUP, payers: [PAYER, PAYER] });
    expect(answer.status).toBe(409);
    expect(await answer.json()).toMatchObject({
      error: { code: 'repeated', field: 'setup.payers.1.profile' },
    });
  });

  it('is not saved over what somebody else saved meanwhile', async () => {
    expect((await answered(ADMIN)).version).toBe(0);
    expect((await save(PROFILE_BILLER, SETUP, 0)).status).toBe(200);
    const late = await save(ADMIN, { ...SETUP, payers: [] }, 0);
    expect(late.status).toBe(409);
    expect(await late.json()).toMatchObject({ error: { code: 'changed-meanwhile', field: 'after' } });
    expect(await answered(ADMIN)).toMatchObject({ setup: SETUP, version: 1 });
    expect((await save(ADMIN, { ...SETUP, payers: [] }, 1)).status).toBe(200);
    expect((await answered(ADMIN)).version).toBe(2);
  });

  it('says what each format still lacks, for how many finalized records of one’s facilities', async () => {
    const office = new BillingOffice(server);
    await office.finalized('C-1', 'C-2');
    await office.ended('C-3');
    const lacksOf = async (user: User, format: string) =>
      (await answered(user)).lacks.find((one) => one.format === format);
    expect(await lacksOf(BILLER_SOUTH, 'hl7')).toEqual({ format: 'hl7', records: 0, problems: [] });
    expect(await lacksOf(BILLER, 'hl7')).toMatchObject({
      records: 2,
      problems: [
        { field: 'hl7', records: 2 },
        { field: 'payers', records: 2 },
        { field: 'providers', message: 'Enter the NPI of The dr-north in the billing set-up.', records: 2 },
      ],
    });
    const provider = { userId: 'dr-north', npi: '1234567893', lastName: 'North', firstName: 'Ada' };
    expect((await save(ADMIN, { ...SETUP, hl7: HL7, providers: [provider] })).status).toBe(200);
    expect(await lacksOf(BILLER, 'hl7')).toEqual({ format: 'hl7', records: 0, problems: [] });
    expect(await lacksOf(BILLER, 'x12')).toMatchObject({ records: 2 });
  });

  it('is told in the audit trail by what it has then', async () => {
    await save(ADMIN, SETUP);
    await save(PROFILE_BILLER, { ...SETUP, payers: [], hl7: HL7 });
    const { entries } = (await (await as(AUDITOR).post('/audit-trail', {})).json()) as AuditAnswer;
    const told = entries.filter(({ type }) => type === 'billingSetup.saved').map(({ words }) => words);
    const others = 'no facilities, no charges, no destinations';
    expect(told).toEqual([
      `saved the billing set-up: nobody is named who bills, no physicians, no payers, ${others}, senders named for HL7`,
      `saved the billing set-up: nobody is named who bills, no physicians, 1 payer, ${others}, no sender is named`,
    ]);
  });
});
