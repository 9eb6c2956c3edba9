import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { destinationId, instant } from '@ionm-clock/domain';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { openIntegrations } from '../../integrations/integration-database.ts';
import { openStore } from '../../log/index.ts';
import { BillingHost, billingHostSetUp } from '../../testing/billing-host.ts';
import { BillingOffice } from '../../testing/billing-office.ts';
import { LogLines } from '../../testing/log-lines.ts';
import { ADMIN, BILLER } from '../../testing/organisation.ts';
import { POSTGRES_MS, TestPostgres } from '../../testing/postgres.ts';
import { TestServer } from '../../testing/test-server.ts';
import { DeliveryClaims } from './delivery-claims.ts';

const NOW = Date.UTC(2026, 10, 2, 12);
const ID = destinationId('billing-host');
const lines = new LogLines();

let postgres: TestPostgres;
let databaseUrl: string;
let dataDir: string;
beforeAll(async () => {
  postgres = await TestPostgres.start();
}, POSTGRES_MS);
afterAll(() => postgres.stopAndForget(), POSTGRES_MS);
beforeEach(async () => {
  databaseUrl = await postgres.place();
  dataDir = mkdtempSync(join(tmpdir(), 'ionm-deliveries-'));
});
afterEach(() => rmSync(dataDir, { recursive: true }));

const opened = () => openIntegrations({ dataDir, databaseUrl }, lines.log);

it('one server at a time sends to a receiver, until it lets go or is not heard of any more', async () => {
  const databases = [await opened(), await opened()] as const;
  let now = NOW;
  const [one, other] = databases.map((database) => new DeliveryClaims(database, () => instant(now)));
  if (one === undefined || other === undefined) throw new Error('there are not two');
  const taken = await Promise.all([one.take(ID), other.take(ID)]);
  expect(taken.toSorted()).toEqual([false, true]);
  const [its, not] = taken[0] ? [one, other] : [other, one];
  expect(await not.take(destinationId('another'))).toBe(true);
  now += 60_000;
  expect(await its.take(ID)).toBe(true);
  now += 89_999;
  expect(await not.take(ID)).toBe(false);
  now += 1;
  expect(await not.take(ID)).toBe(true);
  await its.release(ID);
  expect(await its.take(ID)).toBe(false);
  await not.release(ID);
  expect(await its.take(ID)).toBe(false);
  now += 5_000;
  expect(await its.take(ID)).toBe(true);
  for (const database of databases) await database.close();
  expect(await its.take(ID)).toBe(false);
});

it('of two servers that share the files one sends, each message once', { timeout: POSTGRES_MS }, async () => {
  const started = async () => {
    const { store } = await openStore({ dataDir, databaseUrl });
    return TestServer.started(store, { exportsFolder: dataDir, integrations: await opened() });
  };
  const servers = [await started(), await started()] as const;
  const [office, other] = [new BillingOffice(servers[0]), new BillingOffice(servers[1])];
  const host = await BillingHost.started(['AA']);
  const gate = Promise.withResolvers<void>();
  host.answersAfter = gate.promise;
  await office.as(ADMIN).post('/administration/commands', billingHostSetUp(host.port));
  await office.finalized('C-1', 'C-2');
  await office.write(['C-1', 'C-2'], { destination: 'billing-host' });
  await vi.waitFor(() => expect(host.heard).toHaveLength(1), { timeout: 15_000 });
  await vi.waitFor(async () => expect(await other.batches()).toHaveLength(1), { timeout: 15_000 });
  for (const each of [office, other]) {
    const now = { commandId: randomUUID(), reason: 'It should be there' };
    expect((await each.as(BILLER).post('/exports/batches/1/retry', now)).status).toBe(200);
  }
  gate.resolve();
  const acknowledged = async () => (await other.batches())[0]?.acknowledgements.length;
  await expect.poll(acknowledged, { timeout: 15_000 }).toBe(2);
  expect(host.heard).toEqual(['1-1', '1-2']);
  for (const server of servers) await server.stopAndForget();
  await host.stop();
});
