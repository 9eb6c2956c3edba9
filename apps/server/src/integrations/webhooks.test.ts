import type { HttpError, Integrations, ListedWebhook, NewWebhook, TestedWebhook } from '@ionm-clock/protocol';
import { Webhook } from 'standardwebhooks';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MemoryStore } from '../log/index.ts';
import { BillingOffice } from '../testing/billing-office.ts';
import { ADMIN, BILLER } from '../testing/organisation.ts';
import { TestServer } from '../testing/test-server.ts';
import { type Heard, WebhookReceiver } from '../testing/webhook-receiver.ts';

const TOLD_WITHIN = { timeout: 15_000, interval: 50 };

let store: MemoryStore;
let server: TestServer;
let office: BillingOffice;
let receiver: WebhookReceiver;
beforeEach(async () => {
  store = new MemoryStore();
  server = await TestServer.started(store, { privateWebhooks: true });
  office = new BillingOffice(server);
  receiver = await WebhookReceiver.started();
});
afterEach(async () => {
  await server.stopAndForget();
  receiver.close();
});

const asks = (path: string, body: object): Promise<Response> =>
  office.as(ADMIN).post(`/integrations/webhooks${path}`, body);
const make = async (other: object = {}): Promise<NewWebhook> => {
  const body = { url: receiver.url, topics: ['record.finalized', 'batch.written'], ...other };
  return (await asks('', body)).json() as Promise<NewWebhook>;
};
const listed = async (): Promise<readonly ListedWebhook[]> =>
  ((await (await office.as(ADMIN).get('/integrations')).json()) as Integrations).webhooks;
const inTrail = async () =>
  (await store.read(0, 1_000)).filter(({ type }) => type.startsWith('webhook.')).map(({ type }) => type);
const bodies = () => receiver.heard.map(({ body }) => JSON.parse(body));

describe('a webhook', () => {
  it('is told in order what it asked for, signed so that others can check it, and nothing of what is in a record', async () => {
    const { secret } = await make();
    await office.finalized('C-1');
    await office.write(['C-1']);
    await vi.waitFor(() => expect(receiver.heard).toHaveLength(2), TOLD_WITHIN);
    expect(bodies()).toMatchObject([
      { type: 'record.finalized', data: { caseId: 'C-1', version: 1 } },
      { type: 'batch.written', data: { number: 1, records: [{ caseId: 'C-1', version: 1 }] } },
    ]);
    for (const { headers, body } of receiver.heard) {
      expect(new Webhook(secret).verify(body, signed(headers))).toBeTruthy();
      expect(() => new Webhook(secret).verify(`${body} `, signed(headers))).toThrow();
    }
  });

  it('is told once more what it did not take, and its failures are seen', async () => {
    const { listed: made } = await make();
    receiver.answers = 500;
    await office.finalized('C-1');
    await server.lines.until('webhook not taken');
    const failing = await listed();
    expect(failing).toMatchObject([{ failing: { times: 1, last: { why: 'status', detail: '500' } } }]);
    expect(failing[0]?.lastTaken).toBeUndefined();
    expect(JSON.stringify(failing)).not.toContain('whsec_');
    const metrics = async () => (await fetch(`${server.address}/metrics`)).text();
    expect(await metrics()).toContain('ionm_webhook_failures_total 1\n');
    await expect.poll(metrics, TOLD_WITHIN).toContain('ionm_webhooks_failing 1\n');
    receiver.answers = 204;
    expect((await asks('/try', { webhookId: made.webhookId })).status).toBe(200);
    const [first, second] = receiver.heard.map(({ headers }) => headers['webhook-id']);
    expect(second).toBe(first);
    const [well] = await listed();
    expect(well?.failing).toBeUndefined();
    expect(well?.lastTaken?.id).toBe(first);
    expect(await inTrail()).toEqual(['webhook.made', 'webhook.tried']);
  });

  it('that is switched off is told nothing, and goes on where it was when it is switched on', async () => {
    const { listed: made } = await make({ topics: ['record.finalized'] });
    const { webhookId } = made;
    expect((await asks('/switch', { webhookId, on: false })).status).toBe(200);
    // One that is on shows when the other would have been told.
    await make({ topics: ['batch.written'] });
    await office.finalized('C-1');
    await office.write(['C-1']);
    await vi.waitFor(() => expect(bodies().map(({ type }) => type)).toEqual(['batch.written']), TOLD_WITHIN);
    expect(await listed()).toMatchObject([{ webhookId, off: { why: 'administrator' } }, {}]);
    expect((await asks('/try', { webhookId })).status).toBe(409);
    expect((await asks('/switch', { webhookId, on: true })).status).toBe(200);
    expect((await asks('/switch', { webhookId, on: true })).status).toBe(200);
    await vi.waitFor(() => expect(bodies()[1]).toMatchObject({ type: 'record.finalized' }), TOLD_WITHIN);
    expect(await inTrail()).toEqual([
      'webhook.made',
      'webhook.switchedOff',
      'webhook.made',
      'webhook.switchedOn',
    ]);
  });

  it('is sent a test message, signed, which moves nothing on', async () => {
    const { listed: made, secret } = await make();
    const { webhookId } = made;
    const test = async (): Promise<TestedWebhook> =>
      (await asks('/test', { webhookId })).json() as Promise<TestedWebhook>;
    expect(await test()).toEqual({});
    const [{ headers, body } = { headers: {}, body: '' }] = receiver.heard;
    expect(JSON.parse(body)).toMatchObject({ type: 'webhook.test', data: {} });
    expect(new Webhook(secret).verify(body, signed(headers))).toBeTruthy();
    receiver.answers = 302;
    expect(await test()).toEqual({ failure: { why: 'status', detail: '302' } });
    receiver.close();
    expect(await test()).toEqual({ failure: { why: 'connection', detail: 'ECONNREFUSED' } });
    expect(await listed()).toEqual([made]);
    expect(await inTrail()).toEqual(['webhook.made', ...Array(3).fill('webhook.tried')]);
  });

  it('that is not there is not acted on', async () => {
    for (const act of ['remove', 'switch', 'test', 'try'])
      expect((await asks(`/${act}`, { webhookId: 'nothing', on: true })).status).toBe(409);
  });

  it('that is removed is told nothing more', async () => {
    const { listed: made } = await make();
    await asks('/remove', { webhookId: made.webhookId });
    await make({ topics: ['batch.written'] });
    await office.finalized('C-1');
    await office.write(['C-1']);
    await vi.waitFor(() => expect(bodies().map(({ type }) => type)).toEqual(['batch.written']), TOLD_WITHIN);
  });

  it.each([
    'http://billing.example.org/',
    'https://me:secret@example.org/',
    'ftp://example.org',
    'no address',
    'https://',
  ])('does not lead to %s', async (wrong) => {
    const answer = await asks('', { url: wrong, topics: ['batch.written'] });
    expect(answer.status).toBe(400);
    expect(await problemsIn(answer)).toMatchObject([{ path: 'url' }]);
  });

  it('is for who administers everything', async () => {
    expect((await office.as(BILLER).post('/integrations/webhooks', {})).status).toBe(403);
  });
});

describe('without leave for private addresses', () => {
  beforeEach(async () => {
    await server.stop();
    await server.start(store);
  });

  it.each(['https://10.0.0.7/hook', 'http://localhost:9/', 'https://[::1]/'])(
    'no webhook leads to %s',
    async (url) => {
      const answer = await asks('', { url, topics: ['batch.written'] });
      expect(answer.status).toBe(409);
      expect(await problemsIn(answer)).toMatchObject([{ path: 'url' }]);
      expect(await listed()).toEqual([]);
    },
  );
});

const problemsIn = async (answer: Response) => ((await answer.json()) as HttpError).error.problems;
const signed = (headers: Heard['headers']): Record<string, string> =>
  Object.fromEntries(
    ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map((name) => [name, String(headers[name])]),
  );
