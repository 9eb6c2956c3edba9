import { createHash } from 'node:crypto';
import type { ExportAnswer } from '@ionm-clock/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MemoryStore } from '../log/index.ts';
import { BillingOffice, exportRequest } from '../testing/billing-office.ts';
import { AUDITOR, BILLER, BILLER_SOUTH, TECH_NORTH } from '../testing/organisation.ts';
import { TestServer } from '../testing/test-server.ts';

let server: TestServer;
let store: MemoryStore;
let office: BillingOffice;
beforeEach(async () => {
  store = new MemoryStore();
  server = await TestServer.started(store);
  office = new BillingOffice(server);
});
afterEach(() => server.stopAndForget());

describe('a batch', () => {
  it('is numbered, says who, when, which versions and the hash of its file', async () => {
    await office.finalized('C-1', 'C-2');
    const { batch, leftOut } = await office.write(['C-2', 'C-1']);
    expect(leftOut).toEqual([]);
    expect(batch).toMatchObject({
      number: 1,
      name: 'B-000001',
      actorId: BILLER.userId,
      destination: { id: 'csv', format: 'csv' },
      records: [
        { caseId: 'C-2', version: 1 },
        { caseId: 'C-1', version: 1 },
      ],
    });
    const file = await office.fileOf(1);
    const bytes = Buffer.from(await file.arrayBuffer());
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(batch?.file.sha256);
    expect(bytes.byteLength).toBe(batch?.file.bytes);
    expect(file.headers.get('content-disposition')).toContain('ionm-clock-B-000001.csv');
    expect(await office.batches()).toMatchObject([{ number: 1, elsewhere: 0 }]);
    expect(await office.statuses()).toEqual({ 'C-1': 'exported', 'C-2': 'exported' });
  });

  it('gives the same bytes again, whatever became of its records and of the names of people since', async () => {
    await office.finalized('C-1');
    await office.write(['C-1']);
    const first = await (await office.fileOf(1)).text();
    await office.reopenedAndMended('C-1');
    expect(await (await office.fileOf(1)).text()).toBe(first);
  });

  it('is there after a restart, with its file', async () => {
    await office.finalized('C-1');
    await office.write(['C-1']);
    const first = await (await office.fileOf(1)).text();
    await server.stop();
    await server.start(store);
    expect(await (await office.fileOf(1)).text()).toBe(first);
    await office.finalized('C-2');
    expect((await office.write(['C-2'])).batch?.number).toBe(2);
  });

  it('is the same one when the same request comes again', async () => {
    await office.finalized('C-1');
    const asked = exportRequest(['C-1']);
    const answers = await Promise.all([1, 2, 3].map(async () => (await office.asksFor(asked)).json()));
    expect(new Set(answers.map((answer) => (answer as ExportAnswer).batch?.number))).toEqual(new Set([1]));
    expect(await office.batches()).toHaveLength(1);
  });

  it('has a number of its own, whatever is asked at once', async () => {
    await office.finalized('C-1', 'C-2', 'C-3');
    const written = await Promise.all(['C-1', 'C-2', 'C-3'].map((id) => office.write([id])));
    expect(written.map(({ batch }) => batch?.number).sort()).toEqual([1, 2, 3]);
  });
});

describe('who', () => {
  it('a biller takes files out, an auditor sees the ledger, others see nothing', async () => {
    await office.finalized('C-1');
    await office.write(['C-1']);
    expect(await office.batches(AUDITOR)).toHaveLength(1);
    expect((await office.fileOf(1, AUDITOR)).status).toBe(403);
    expect((await office.asksFor(exportRequest(['C-1']), AUDITOR)).status).toBe(403);
    expect((await office.as(TECH_NORTH).get('/exports/batches')).status).toBe(403);
    expect((await office.as(TECH_NORTH).get('/exports/batches/under-way/x')).status).toBe(403);
    expect((await office.as().get('/exports/batches')).status).toBe(401);
  });

  it('nobody sees or takes what is of other facilities', async () => {
    await office.finalized('C-1');
    await office.write(['C-1']);
    expect(await office.batches(BILLER_SOUTH)).toEqual([]);
    expect((await office.fileOf(1, BILLER_SOUTH)).status).toBe(404);
    expect((await office.fileOf(7)).status).toBe(404);
    expect(
      await office
        .as(BILLER_SOUTH)
        .post('/exports/batches', exportRequest(['C-1']))
        .then((a) => a.json()),
    ).toMatchObject({
      leftOut: [{ caseId: 'C-1', why: 'not-finalized' }],
    });
  });
});
