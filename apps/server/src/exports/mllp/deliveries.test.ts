import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:net';
import type { AuditAnswer, BatchAnswer, BatchOnItsWay, ExportCheck } from '@ionm-clock/protocol';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MemoryStore } from '../../log/index.ts';
import { BillingHost, billingHostSetUp } from '../../testing/billing-host.ts';
import { BillingOffice } from '../../testing/billing-office.ts';
import { ADMIN, AUDITOR, BILLER, BILLER_SOUTH } from '../../testing/organisation.ts';
import { TestServer } from '../../testing/test-server.ts';

const ANSWERED_WITHIN = { timeout: 15_000, interval: 50 };

let store: MemoryStore;
let server: TestServer;
let office: BillingOffice;
const closing: (() => unknown)[] = [];
beforeEach(async () => {
  store = new MemoryStore();
  server = await TestServer.started(store);
  office = new BillingOffice(server);
});
afterEach(async () => {
  await server.stopAndForget();
  for (const close of closing.splice(0)) await close();
});

async function receiver(...codes: readonly ('AA' | 'AE')[]): Promise<BillingHost> {
  const host = await BillingHost.started(codes);
  closing.push(() => host.stop());
  return host;
}

const setUp = (port: number) => office.as(ADMIN).post('/administration/commands', billingHostSetUp(port));

const batch = async (number = 1): Promise<BatchOnItsWay | undefined> =>
  (await office.batches()).find((one) => one.number === number);
const codes = async (number = 1): Promise<readonly string[]> =>
  (await batch(number))?.acknowledgements.map(({ caseId, code }) => `${caseId} ${code}`) ?? [];
const said = (expected: readonly string[], number = 1) =>
  vi.waitFor(async () => expect(await codes(number)).toEqual(expected), ANSWERED_WITHIN);
const TO_HOST = { destination: 'billing-host' };
const retry = (number: number, reason: string, user = BILLER) =>
  office.as(user).post(`/exports/batches/${number}/retry`, { commandId: randomUUID(), reason });

/** A port at which nobody listens. */
async function deadPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' ? (address?.port ?? 0) : 0;
}

describe('messages of a batch', () => {
  it('go to the host that is set up, one after the other, and the ledger says who took what', async () => {
    const { port, heard } = await receiver('AA', 'AE', 'AA');
    expect((await setUp(port)).status).toBe(200);
    await office.finalized('C-1', 'C-2', 'C-3');
    await office.write(['C-1', 'C-2', 'C-3'], { destination: 'billing-host' });
    await said(['C-1 AA', 'C-2 AE', 'C-3 AA']);
    expect(heard).toEqual(['1-1', '1-2', '1-3']);
    const again = await office.write(['C-2'], { destination: 'billing-host', again: 'It was refused' });
    expect(again.batch?.records).toMatchObject([{ caseId: 'C-2', again: 'It was refused' }]);
    await said(['C-2 AA'], 2);
    expect(await batch()).toMatchObject({ wentAgain: [{ caseId: 'C-2', batch: 'B-000002' }] });
  });

  it('wait for a host that is away, also over a restart, and go on where they were', async () => {
    const silent: Server = createServer((socket) => socket.on('data', () => socket.destroy()));
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const address = silent.address();
    const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
    await setUp(port);
    await office.finalized('C-1');
    await office.write(['C-1'], { destination: 'billing-host' });
    await server.lines.until('delivery failed');
    const metrics = await (await fetch(`${server.address}/metrics`)).text();
    expect(metrics).toMatch(/^ionm_delivery_failures_total [1-9]/m);
    expect(metrics).toContain('ionm_messages_waiting 1\n');
    expect(await codes()).toEqual([]);
    silent.close();
    await server.stop();
    await server.start(store);
    const { port: another, heard } = await receiver('AA');
    await setUp(another);
    await said(['C-1 AA']);
    expect(heard).toEqual(['1-1']);
  });
});

describe('what was refused', () => {
  it('is kept without what may be of a patient', async () => {
    await setUp((await receiver('AE')).port);
    await office.finalized('C-1');
    await office.write(['C-1'], TO_HOST);
    await said(['C-1 AE']);
    expect((await batch())?.acknowledgements).toMatchObject([{ text: 'Wrong account of DOE, …' }]);
  });

  it('is not corrected by what goes later: the receiver never had it', async () => {
    const { port, transactions } = await receiver('AA', 'AE', 'AA');
    await setUp(port);
    await office.finalized('C-1');
    await office.write(['C-1'], TO_HOST);
    await said(['C-1 AA']);
    await office.reopenedAndMended('C-1');
    await office.write(['C-1'], TO_HOST);
    await said(['C-1 AE'], 2);
    const { batch: again } = await office.write(['C-1'], { ...TO_HOST, again: 'It was refused' });
    expect(again?.records).toMatchObject([
      { version: 2, again: 'It was refused', corrects: { batch: 'B-000001', version: 1 } },
    ]);
    await said(['C-1 AA'], 3);
    expect(transactions).toEqual(['CG C-1/1/1', 'CD C-1/1/1, CG C-1/2/1', 'CD C-1/1/1, CG C-1/2/1']);
  });

  it('charges anew, if the receiver had nothing of the case before', async () => {
    const { port, transactions } = await receiver('AE', 'AA');
    await setUp(port);
    await office.finalized('C-1');
    await office.write(['C-1'], TO_HOST);
    await said(['C-1 AE']);
    await office.reopenedAndMended('C-1');
    await office.write(['C-1'], TO_HOST);
    await said(['C-1 AA'], 2);
    expect(transactions).toEqual(['CG C-1/1/1', 'CG C-1/2/1']);
  });
});

describe('what waits', () => {
  it('says what failed and when it is tried next, and is tried at once for a reason', async () => {
    await setUp(await deadPort());
    await office.finalized('C-1');
    await office.write(['C-1'], TO_HOST);
    // The third attempt is not due for seconds.
    await vi.waitFor(async () => expect((await batch())?.failed?.attempts).toBe(2), ANSWERED_WITHIN);
    const failed = (await batch())?.failed;
    expect(failed).toMatchObject({ fault: 'refused-connection', batch: 'B-000001' });
    expect(failed && failed.nextAt - failed.at).toBe(5_000);
    const { port, heard } = await receiver('AA');
    await setUp(port);
    expect((await retry(1, ' ')).status).toBe(400);
    expect((await retry(1, 'The host is back', AUDITOR)).status).toBe(403);
    expect((await retry(1, 'The host is back', BILLER_SOUTH)).status).toBe(404);
    expect((await batch())?.retries).toEqual([]);
    const answer = await retry(1, 'The host is back');
    expect(((await answer.json()) as BatchAnswer).batch).toMatchObject({
      retries: [{ caseIds: ['C-1'], reason: 'The host is back', actorId: BILLER.userId }],
    });
    await said(['C-1 AA']);
    expect(heard).toEqual(['1-1']);
    expect((await batch())?.failed).toBeUndefined();
    const trail = (await (
      await office.as(ADMIN).post('/audit-trail', { caseId: 'C-1' })
    ).json()) as AuditAnswer;
    expect(trail.entries.map(({ words }) => words)).toContain(
      'had 1 waiting message of batch 1 tried again, with a reason',
    );
    expect((await retry(1, 'Once more')).status).toBe(409);
    expect((await retry(7, 'The host is back')).status).toBe(404);
  });

  it('does not go in another batch, whatever the reason: the receiver would charge it twice', async () => {
    await setUp(await deadPort());
    await office.finalized('C-1');
    await office.write(['C-1'], TO_HOST);
    const again = { ...TO_HOST, caseIds: ['C-1'], again: 'It takes long' };
    const check = (await (await office.as(BILLER).post('/exports/check', again)).json()) as ExportCheck;
    expect(check).toMatchObject({ good: [], leftOut: [{ caseId: 'C-1', why: 'waiting' }] });
    await office.reopenedAndMended('C-1');
    expect((await office.write(['C-1'], TO_HOST)).leftOut).toMatchObject([{ why: 'waiting' }]);
    expect(await batch(2)).toBeUndefined();
  });
});
