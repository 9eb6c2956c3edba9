import { randomUUID } from 'node:crypto';
import { type BillingSetup, NO_BILLING_SETUP, type User } from '@ionm-clock/domain';
import type { BillingSetupAnswer } from '@ionm-clock/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MemoryStore } from '../log/index.ts';
import { ApiClient } from '../testing/api-client.ts';
import { ADMIN, AUDITOR, BILLER, PROFILE_BILLER, TECH_NORTH } from '../testing/organisation.ts';
import { TestServer } from '../testing/test-server.ts';

let server: TestServer;
beforeEach(async () => {
  server = await TestServer.started(new MemoryStore());
});
afterEach(() => server.stopAndForget());

const as = (user?: User) => new ApiClient(server.address, user);
const PAYER = { profile: 'cpt', name: 'Some payer', payerId: 'SP1', filingIndicator: 'CI' };
const SETUP: BillingSetup = { ...NO_BILLING_SETUP, payers: [PAYER] };
const save = (user: User, setup: object) =>
  as(user).post('/administration/commands', {
    commandId: randomUUID(),
    command: { type: 'saveBillingSetup', setup },
  });
const told = async (user: User): Promise<BillingSetup> =>
  ((await (await as(user).get('/billing-setup')).json()) as BillingSetupAnswer).setup;

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
});
