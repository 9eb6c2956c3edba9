import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ExportCheck } from '@ionm-clock/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MemoryStore } from '../log/index.ts';
import { BillingOffice, exportRequest } from '../testing/billing-office.ts';
import { FINALIZE } from '../testing/commands.ts';
import { ObservedStore } from '../testing/observed-store.ts';
import { BILLER } from '../testing/organisation.ts';
import { TestServer } from '../testing/test-server.ts';

let server: TestServer;
let store: ObservedStore;
let office: BillingOffice;
beforeEach(async () => {
  store = new ObservedStore(new MemoryStore());
  server = await TestServer.started(store);
  office = new BillingOffice(server);
});
afterEach(() => server.stopAndForget());

describe('what goes out once to each destination', () => {
  it('is left out the second time, with what to do', async () => {
    await office.finalized('C-1', 'C-2');
    await office.write(['C-1']);
    const { batch, leftOut } = await office.write(['C-1', 'C-2']);
    expect(batch?.records).toMatchObject([{ caseId: 'C-2' }]);
    expect(leftOut).toMatchObject([{ caseId: 'C-1', why: 'exported-already' }]);
    expect(leftOut[0]?.problems[0]?.message).toContain('Say why');
  });

  it('goes again with a reason, which the ledger and the case keep', async () => {
    await office.finalized('C-1');
    await office.write(['C-1']);
    const { batch } = await office.write(['C-1'], { again: 'The file was lost' });
    expect(batch?.records).toMatchObject([{ caseId: 'C-1', version: 1, again: 'The file was lost' }]);
    const logged = (await store.read(0, 1_000)).filter(({ type }) => type === 'record.exported');
    expect(logged.map(({ payload }) => payload)).toMatchObject([
      { batch: 'B-000001', destination: 'csv' },
      { batch: 'B-000002', destination: 'csv', again: 'The file was lost' },
    ]);
  });

  it('goes to another destination without a reason', async () => {
    await office.finalized('C-1');
    await office.write(['C-1']);
    expect((await office.write(['C-1'], { destination: 'json' })).batch?.records).toMatchObject([
      { caseId: 'C-1', version: 1 },
    ]);
  });

  it('is a correction when it was amended since', async () => {
    await office.finalized('C-1');
    await office.write(['C-1']);
    await office.reopenedAndMended('C-1');
    const { batch } = await office.write(['C-1']);
    expect(batch?.records).toMatchObject([
      { caseId: 'C-1', version: 2, corrects: { batch: 'B-000001', version: 1 } },
    ]);
  });
});

describe('what cannot go out', () => {
  it('is told for each record before anything starts, and the good ones still go', async () => {
    await office.finalized('C-1');
    await office.ended('C-2');
    const answer = await office.as(BILLER).post('/exports/check', {
      destination: 'csv',
      caseIds: ['C-1', 'C-2', 'C-9'],
    });
    const check = (await answer.json()) as ExportCheck;
    expect(check.good).toEqual([{ caseId: 'C-1', version: 1 }]);
    expect(check.leftOut).toMatchObject([
      { caseId: 'C-2', why: 'not-finalized' },
      { caseId: 'C-9', why: 'not-finalized' },
    ]);
    expect(await office.batches()).toEqual([]);
    expect((await office.write(['C-1', 'C-2'])).batch?.records).toHaveLength(1);
    expect(await office.statuses()).toEqual({ 'C-1': 'exported', 'C-2': 'ended' });
  });

  it('makes no batch of its own', async () => {
    await office.ended('C-1');
    expect(await office.write(['C-1'])).toMatchObject({ leftOut: [{ caseId: 'C-1' }] });
    expect(await office.batches()).toEqual([]);
  });

  it('marks nothing that was not written', async () => {
    await office.finalized('C-1');
    // A file where the folder should be: nothing can be written into it.
    writeFileSync(join(server.folder, 'exports'), '');
    const answer = await office.asksFor(exportRequest(['C-1']));
    expect(answer.status).toBe(503);
    expect(await office.statuses()).toEqual({ 'C-1': 'finalized' });
    rmSync(join(server.folder, 'exports'));
    expect((await office.write(['C-1'])).batch?.number).toBe(1);
  });

  it('is marked neither while the log cannot be written', async () => {
    await office.finalized('C-1');
    store.isFull = true;
    expect((await office.asksFor(exportRequest(['C-1']))).status).toBe(503);
    store.isFull = false;
    expect(await office.statuses()).toEqual({ 'C-1': 'finalized' });
  });

  it('is left out if it is reopened in the same instant', async () => {
    await office.finalized('C-1');
    const biller = await server.client(BILLER);
    const disk = Promise.withResolvers<void>();
    store.disk = disk.promise;
    const reopened = biller.does('C-1', { type: 'reopenRecord', reason: 'something was missing' });
    await biller.socket.emitWithAck('clock');
    const written = office.write(['C-1']);
    await (await office.as(BILLER).get('/me')).json();
    disk.resolve();
    expect(await reopened).toMatchObject({ ok: true });
    expect(await written).toMatchObject({ leftOut: [{ caseId: 'C-1', why: 'not-finalized' }] });
    expect(await office.statuses()).toEqual({ 'C-1': 'ended' });
  });

  it('goes out in the version that the log says, if it is finalized anew in the same instant', async () => {
    await office.finalized('C-1');
    const biller = await server.client(BILLER);
    const disk = Promise.withResolvers<void>();
    store.disk = disk.promise;
    const reopened = biller.does('C-1', { type: 'reopenRecord', reason: 'something was missing' });
    const anew = biller.does('C-1', FINALIZE);
    await biller.socket.emitWithAck('clock');
    const written = office.write(['C-1']);
    await (await office.as(BILLER).get('/me')).json();
    disk.resolve();
    expect([await reopened, await anew]).toMatchObject([{ ok: true }, { ok: true }]);
    expect((await written).batch?.records).toMatchObject([{ caseId: 'C-1', version: 2 }]);
    expect(await (await office.fileOf(1)).text()).toContain('C-1,2,');
  });

  it('has no destination that is not there', async () => {
    await office.finalized('C-1');
    expect((await office.asksFor(exportRequest(['C-1'], { destination: 'fax' }))).status).toBe(409);
    expect((await office.asksFor({ caseIds: ['C-1'] })).status).toBe(400);
  });

  it('is a file that was changed behind the back of the program', async () => {
    await office.finalized('C-1');
    await office.write(['C-1']);
    const [name = ''] = readdirSync(join(server.folder, 'exports'));
    writeFileSync(join(server.folder, 'exports', name), 'something else');
    expect((await office.fileOf(1)).status).toBe(500);
  });
});
