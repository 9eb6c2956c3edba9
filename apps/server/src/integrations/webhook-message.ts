import { createHmac } from 'node:crypto';
import { type Instant, isoInstant, type LedgerEventPayloads } from '@ionm-clock/domain';
import { WEBHOOK_TOPICS, type WebhookTopic } from '@ionm-clock/protocol';
import { ledgerEventOf } from '../exports/ledger-stream.ts';
import { loggedEvent, type StoredEvent } from '../log/index.ts';

/** What a webhook is told of one event: which record or batch it is about, never what is in it. */
export interface WebhookMessage {
  readonly topic: WebhookTopic;
  readonly id: string;
  readonly body: string;
}

const topicOf = (type: string): WebhookTopic | undefined => WEBHOOK_TOPICS.find((topic) => topic === type);

/** The message of an event, if it is one that webhooks are told of. */
export function webhookMessage(stored: StoredEvent): WebhookMessage | undefined {
  const topic = topicOf(stored.type);
  const data = topic && dataOf(stored);
  if (topic === undefined || data === undefined) return undefined;
  // The position in the log tells a receiver what came first, and what it has had already. After a restore another event may have it.
  const id = `evt_${stored.seq}_${stored.hash.slice(0, 16)}`;
  return {
    topic,
    id,
    body: JSON.stringify({ id, type: topic, timestamp: isoInstant(stored.recordedAt), data }),
  };
}

/** A message of its own, by which one sees whether a receiver takes what it is told, and knows who says it. */
export function testMessage(id: string, at: Instant): Pick<WebhookMessage, 'id' | 'body'> {
  const message = { id, type: 'webhook.test', timestamp: isoInstant(at), data: {} };
  return { id, body: JSON.stringify(message) };
}

function dataOf(stored: StoredEvent): object | undefined {
  const ledger = ledgerEventOf(stored);
  if (ledger !== undefined) {
    if (ledger.type === 'batch.written') return batchData(ledger.payload);
    return ledger.type === 'message.acknowledged' ? messageData(ledger.payload) : undefined;
  }
  const event = loggedEvent(stored);
  if (event?.type === 'record.finalized')
    return { caseId: event.caseId, version: event.payload.record.version };
  return event?.type === 'record.reopened' ? { caseId: event.caseId } : undefined;
}

const batchData = ({ number, name, destination, file, records }: LedgerEventPayloads['batch.written']) => ({
  number,
  name,
  destination: destination.id,
  format: destination.format,
  sha256: file.sha256,
  bytes: file.bytes,
  records: records.map(({ caseId, version, corrects }) => ({
    caseId,
    version,
    ...(corrects && { corrects: corrects.version }),
  })),
});

const messageData = ({ batch, caseId, code }: LedgerEventPayloads['message.acknowledged']) => ({
  batch,
  caseId,
  code,
});

/** The headers that prove whose message it is, as Standard Webhooks has them: HMAC-SHA256 over id, time and body. */
export function signatureHeaders(
  { id, body }: Pick<WebhookMessage, 'id' | 'body'>,
  secret: string,
  nowMs: number,
): Readonly<Record<string, string>> {
  const timestamp = String(Math.floor(nowMs / 1_000));
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` };
}
