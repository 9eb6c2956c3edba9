import type { AuditAnswer, Integrations, NewWebhook } from '@ionm-clock/protocol';
import { expect, it, vi } from 'vitest';
import { MemoryStore } from '../log/index.ts';
import { BillingOffice } from '../testing/billing-office.ts';
import { ADMIN } from '../testing/organisation.ts';
import { TestServer } from '../testing/test-server.ts';
import { WebhookReceiver } from '../testing/webhook-receiver.ts';
import { ServerTime } from '../world/server-time.ts';

it('a receiver that takes nothing for 7 days is switched off, and the audit trail says by whom and why', async () => {
  let passedMs = 0;
  const startedAt = Date.now();
  const time = new ServerTime(
    () => startedAt + passedMs,
    () => passedMs,
  );
  const server = await TestServer.started(new MemoryStore(), { privateWebhooks: true, time });
  const receiver = await WebhookReceiver.started();
  receiver.answers = 503;
  const office = new BillingOffice(server);
  const admin = office.as(ADMIN);
  const asked = { url: receiver.url, topics: ['record.finalized'] };
  const { listed } = (await (await admin.post('/integrations/webhooks', asked)).json()) as NewWebhook;
  await office.finalized('C-1');
  await server.lines.until('webhook not taken');
  passedMs += 7 * 86_400_000;
  await server.lines.until('webhook switched off');

  const { webhooks } = (await (await admin.get('/integrations')).json()) as Integrations;
  expect(webhooks).toMatchObject([{ off: { why: 'failing' }, failing: { last: { detail: '503' } } }]);
  const { entries } = (await (await admin.post('/audit-trail', {})).json()) as AuditAnswer;
  const { host } = new URL(receiver.url);
  const { webhookId } = listed;
  expect(entries.filter(({ type }) => type.startsWith('webhook.'))).toMatchObject([
    {
      userId: 'ionm-clock',
      role: 'system',
      words: `switched off the webhook ${webhookId} to ${host}: its receiver had taken nothing for days`,
    },
    {
      userId: 'admin',
      words: `added the webhook ${webhookId} to ${host}, to be told of record.finalized`,
    },
  ]);

  receiver.answers = 204;
  await admin.post('/integrations/webhooks/switch', { webhookId, on: true });
  await vi.waitFor(() => expect(receiver.heard).toHaveLength(3), { timeout: 10_000 });
  await server.stopAndForget();
  receiver.close();
});
