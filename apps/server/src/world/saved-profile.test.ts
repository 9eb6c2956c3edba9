import type { RecordRow, RecordsAnswer } from '@ionm-clock/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MemoryStore } from '../log/index.ts';
import { ApiClient } from '../testing/api-client.ts';
import { FINALIZE, JOIN, START, schedule } from '../testing/commands.ts';
import { endedCase } from '../testing/ended-case.ts';
import { ObservedStore } from '../testing/observed-store.ts';
import { BILLER, DR_NORTH, NORTH, PROFILE_BILLER, TECH_NORTH } from '../testing/organisation.ts';
import { ACME, ACME_BY_QUARTERS, saveAs, saveRequest, TO_ACME } from '../testing/profiles.ts';
import { TestServer } from '../testing/test-server.ts';

let store: ObservedStore;
let server: TestServer;
beforeEach(async () => {
  store = new ObservedStore(new MemoryStore());
  server = await TestServer.started(store);
});
afterEach(() => server.stopAndForget());

async function saved(profile = ACME, after = 0): Promise<void> {
  expect((await saveAs(server, PROFILE_BILLER, saveRequest(profile, after))).status).toBe(200);
}

async function rowOf(id: string): Promise<RecordRow | undefined> {
  const response = await new ApiClient(server.address, BILLER).get('/records');
  const { records } = (await response.json()) as RecordsAnswer;
  return records.find(({ record }) => record.caseId === id);
}

/** An ended case of an hour and a half that is billed by Acme. */
async function billedByAcme(id: string): Promise<void> {
  await endedCase(server, id, TECH_NORTH, DR_NORTH);
  expect(await (await server.client(TECH_NORTH)).does(id, TO_ACME)).toMatchObject({ ok: true });
}

const unitsAndProfile = async (id: string) => {
  const { record } = (await rowOf(id)) ?? {};
  return [record?.lines.map(({ units }) => units), record?.profile];
};

describe('a payer profile that was saved', () => {
  it('can be named by a case from then on', async () => {
    const tech = await server.client(TECH_NORTH);
    await tech.does('C-1', schedule());
    expect(await tech.does('C-1', TO_ACME)).toMatchObject({ ok: false, error: { code: 'no-such-profile' } });
    await saved();
    expect(await tech.does('C-1', TO_ACME)).toMatchObject({ ok: true });
    expect(await tech.does('C-2', schedule(NORTH, { payerProfile: 'acme' }))).toMatchObject({ ok: true });
    expect(await tech.does('C-2', schedule(NORTH, { payerProfile: 'acme-typo' }))).toMatchObject({
      error: { message: expect.stringContaining('acme, cpt, medicare, quarter-hour') },
    });
  });

  it('can be named by the next command of the same commit', async () => {
    const tech = await server.client(TECH_NORTH);
    await tech.does('C-1', schedule());
    const disk = Promise.withResolvers<void>();
    store.disk = disk.promise;
    const first = tech.does('C-2', schedule());
    await tech.socket.emitWithAck('clock');
    const save = saveAs(server, PROFILE_BILLER);
    // Both wait for the commit under way: the save has arrived when a later request has been answered.
    await new ApiClient(server.address, BILLER).get('/me');
    const named = tech.does('C-1', TO_ACME);
    await tech.socket.emitWithAck('clock');
    disk.resolve();
    expect(await first).toMatchObject({ ok: true });
    expect((await save).status).toBe(200);
    expect(await named).toMatchObject({ ok: true });
    expect(store.commits).toBe(3);
  });

  it('changes what is not finalized, and the record says which version computed it', async () => {
    await saved();
    await billedByAcme('C-1');
    expect(await unitsAndProfile('C-1')).toEqual([[1], { id: 'acme', version: 1 }]);
    await saved(ACME_BY_QUARTERS, 1);
    expect(await unitsAndProfile('C-1')).toEqual([[6], { id: 'acme', version: 2 }]);
  });

  it('leaves a finalized record as it is, until it is reopened', async () => {
    await saved();
    await billedByAcme('C-1');
    const biller = await server.client(BILLER);
    expect(await biller.does('C-1', FINALIZE)).toMatchObject({ ok: true });
    await saved(ACME_BY_QUARTERS, 1);
    expect(await unitsAndProfile('C-1')).toEqual([[1], { id: 'acme', version: 1 }]);
    await biller.does('C-1', { type: 'reopenRecord', reason: 'the contract is another' });
    expect(await biller.does('C-1', FINALIZE)).toMatchObject({ ok: true });
    expect(await rowOf('C-1')).toMatchObject({ status: 'finalized' });
    expect(await unitsAndProfile('C-1')).toEqual([[6], { id: 'acme', version: 2 }]);
  });

  it('bills the dates of service for which it holds, and no others', async () => {
    await saved();
    await billedByAcme('C-1');
    await saved({ ...ACME_BY_QUARTERS, effectiveFrom: '2100-01-01' }, 1);
    expect(await unitsAndProfile('C-1')).toEqual([[1], { id: 'acme', version: 1 }]);
  });

  it('changes the limit of physicians who read its cases right now, and everyone is told', async () => {
    await saved();
    const [tech, doctor] = [await server.client(TECH_NORTH), await server.client(DR_NORTH)];
    await tech.does('C-1', schedule(NORTH, { payerProfile: 'acme' }));
    await doctor.does('C-1', JOIN);
    await tech.does('C-1', START);
    const limit = () => doctor.batches.flatMap(({ loads }) => loads).at(-1)?.limit;
    await doctor.until(() => limit() !== undefined);
    expect(limit()).toBe(3);
    await saved(ACME_BY_QUARTERS, 1);
    await doctor.until(() => limit() === 2);
  });
});
