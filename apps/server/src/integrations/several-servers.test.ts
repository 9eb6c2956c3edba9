import { createServer, type Server } from 'node:http';
import { text } from 'node:stream/consumers';
import { type Instant, instant } from '@ionm-clock/domain';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { MemoryStore } from '../log/index.ts';
import type { Database } from '../sql/database.ts';
import { LogLines } from '../testing/log-lines.ts';
import { newAnswer } from '../testing/new-answer.ts';
import { ADMIN } from '../testing/organisation.ts';
import { POSTGRES_MS, TestPostgres } from '../testing/postgres.ts';
import { integrationsInMemory, openIntegrations } from './integration-database.ts';
import { describeIntegrations } from './integrations.contract.ts';
import { WebhookSender } from './webhook-sender.ts';
import { Webhooks } from './webhooks.ts';

const EVENTS = 20;
const lines = new LogLines();

let postgres: TestPostgres;
beforeAll(async () => {
  postgres = await TestPostgres.start();
}, POSTGRES_MS);
afterAll(() => postgres.stopAndForget(), POSTGRES_MS);

async function inMemory() {
  const database = integrationsInMemory();
  return [database, database] as const;
}
async function inPostgres() {
  const place = { dataDir: 'nowhere', databaseUrl: await postgres.place() };
  return Promise.all([openIntegrations(place, lines.log), openIntegrations(place, lines.log)]);
}

describeIntegrations('tokens, answers and webhooks in a file', inMemory);
describeIntegrations('tokens, answers and webhooks in PostgreSQL', inPostgres);

let heard: string[];
let receiver: Server;
let databases: readonly [Database, Database];
let senders: readonly WebhookSender[];
let log: MemoryStore;
let now: Instant;
beforeEach(async () => {
  heard = [];
  now = instant(Date.UTC(2026, 10, 2, 12));
  receiver = createServer(async (request, response) => {
    heard.push(JSON.parse(await text(request)).id);
    response.end();
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  databases = await inPostgres();
  log = await logOfReopened();
  senders = databases.map(
    (database) =>
      new WebhookSender({
        webhooks: new Webhooks(database),
        store: log,
        head: () => EVENTS,
        now: () => now,
        log: lines.log,
        mayBePrivate: true,
        recordSwitchedOff: async () => true,
      }),
  );
  const address = receiver.address();
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/hook`;
  await new Webhooks(databases[0]).make({ url, topics: ['record.reopened'] }, ADMIN.userId, now, 0);
});
afterEach(async () => {
  for (const sender of senders) await sender.close();
  for (const database of databases) await database.close();
  receiver.close();
});

/** A log in which a record was reopened again and again. */
async function logOfReopened(): Promise<MemoryStore> {
  const store = new MemoryStore();
  const answer = newAnswer('c-1', 'case/C-1', 0, EVENTS);
  if (!('events' in answer)) throw new Error('it has no events');
  const events = answer.events.map((event) => ({
    ...event,
    type: 'record.reopened',
    payload: { reason: 'A room was wrong' },
  }));
  await store.commit(0, [{ ...answer, events }]);
  return store;
}

const sweepAll = () => Promise.all(senders.map((sender) => sender.sweep()));
const toldUpTo = async () => (await new Webhooks(databases[1]).all())[0]?.toldUpTo;

it('of two servers one tells a webhook, each thing once and in order', async () => {
  await sweepAll();
  await sweepAll();
  await expect.poll(toldUpTo).toBe(EVENTS);
  await sweepAll();
  const places = heard.map((id) => Number(id.split('_')[1]));
  expect(places).toEqual(Array.from({ length: EVENTS }, (_, at) => at + 1));
});

it('when the one that tells it is gone, the other goes on where it was', async () => {
  const [webhook] = await new Webhooks(databases[0]).all();
  const webhookId = webhook?.listed.webhookId ?? '';
  const gone = { teller: 'a server that was killed', until: now + 30_000 };
  const webhooks = new Webhooks(databases[0]);
  await webhooks.take({ webhookId, head: EVENTS }, { ...gone, now });
  await webhooks.told(webhookId, 15, gone);
  now = instant(gone.until);
  await sweepAll();
  await expect.poll(toldUpTo).toBe(EVENTS);
  expect(heard.map((id) => Number(id.split('_')[1]))).toEqual([16, 17, 18, 19, 20]);
});
