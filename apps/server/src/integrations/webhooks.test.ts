import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import { text } from 'node:stream/consumers';
import type { Integrations, NewWebhook } from '@ionm-clock/protocol';
import { Webhook } from 'standardwebhooks';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MemoryStore } from '../log/index.ts';
import { BillingOffice } from '../testing/billing-office.ts';
import { ADMIN, BILLER } from '../testing/organisation.ts';
import { TestServer } from '../testing/test-server.ts';

const TOLD_WITHIN = { timeout: 15_000, interval: 50 };

interface Heard {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

let server: TestServer;
let office: BillingOffice;
let receiver: Server;
let heard: Heard[];
let status: number;
beforeEach(async () => {
  server = await TestServer.started(new MemoryStore());
  office = new BillingOffice(server);
  heard = [];
  status = 204;
  receiver = createServer(async (request, response) => {
    heard.push({ headers: request.headers, body: await text(request) });
    response.statusCode = status;
    response.end();
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
});
afterEach(async () => {
  await server.stopAndForget();
  receiver.close();
});

function url(): string {
  const address = receiver.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/hook`;
}
const make = async (other: object = {}): Promise<NewWebhook> => {
  const body = { url: url(), topics: ['record.finalized', 'batch.written'], ...other };
  return (await office.as(ADMIN).post('/integrations/webhooks', body)).json() as Promise<NewWebhook>;
};
const bodies = () => heard.map(({ body }) => JSON.parse(body));

describe('a webhook', () => {
  it('is told in order what it asked for, signed so that others can check it, and nothing of what is in a record', async () => {
    const { secret } = await make();
    await office.finalized('C-1');
    await office.write(['C-1']);
    await vi.waitFor(() => expect(heard).toHaveLength(2), TOLD_WITHIN);
    expect(bodies()).toMatchObject([
      { type: 'record.finalized', data: { caseId: 'C-1', version: 1 } },
      { type: 'batch.written', data: { number: 1, records: [{ caseId: 'C-1', version: 1 }] } },
    ]);
    for (const { headers, body } of heard) {
      const signed = Object.fromEntries(
        ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map((name) => [name, String(headers[name])]),
      );
      expect(new Webhook(secret).verify(body, signed)).toBeTruthy();
      expect(() => new Webhook(secret).verify(`${body} `, signed)).toThrow();
    }
  });

  it('is told once more what it did not take, and its failures are seen', async () => {
    await make();
    status = 500;
    await office.finalized('C-1');
    await server.lines.until('webhook not taken');
    const { webhooks } = (await (await office.as(ADMIN).get('/integrations')).json()) as Integrations;
    expect(webhooks).toMatchObject([{ failures: 1 }]);
    expect(JSON.stringify(webhooks)).not.toContain('whsec_');
    status = 204;
    await vi.waitFor(() => expect(heard).toHaveLength(2), TOLD_WITHIN);
    expect(heard[0]?.headers['webhook-id']).toBe(heard[1]?.headers['webhook-id']);
  });

  it('that is removed is told nothing more', async () => {
    const { listed } = await make();
    await office.as(ADMIN).post('/integrations/webhooks/remove', { webhookId: listed.webhookId });
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
    const answer = await office
      .as(ADMIN)
      .post('/integrations/webhooks', { url: wrong, topics: ['batch.written'] });
    expect(answer.status).toBe(400);
  });

  it('is for who administers everything', async () => {
    expect((await office.as(BILLER).post('/integrations/webhooks', {})).status).toBe(403);
  });
});
