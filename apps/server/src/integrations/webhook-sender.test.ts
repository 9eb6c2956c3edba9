import { caseId, instant } from '@ionm-clock/domain';
import type { ListedWebhook } from '@ionm-clock/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { caseStream, MemoryStore } from '../log/index.ts';
import { LogLines } from '../testing/log-lines.ts';
import { newAnswer } from '../testing/new-answer.ts';
import { ADMIN } from '../testing/organisation.ts';
import { WebhookReceiver } from '../testing/webhook-receiver.ts';
import { integrationsInMemory } from './integration-database.ts';
import { WebhookSender } from './webhook-sender.ts';
import { Webhooks } from './webhooks.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

let now: number;
let store: MemoryStore;
let head: number;
let receiver: WebhookReceiver;
let webhooks: Webhooks;
let sender: WebhookSender;
let webhookId: string;
let log: LogLines;
let recorded: string[];
let canRecord: boolean;

beforeEach(async () => {
  now = Date.parse('2026-11-03T14:00:00Z');
  store = new MemoryStore();
  head = 0;
  receiver = await WebhookReceiver.started();
  webhooks = new Webhooks(integrationsInMemory());
  log = new LogLines();
  recorded = [];
  canRecord = true;
  sender = new WebhookSender(options());
  const made = await webhooks.make(
    { url: receiver.url, topics: ['record.reopened'] },
    ADMIN.userId,
    instant(now),
    0,
  );
  webhookId = made.listed.webhookId;
});
afterEach(async () => {
  await sender.close();
  receiver.close();
});

const options = () => ({
  webhooks,
  store,
  head: () => head,
  now: () => instant(now),
  log: log.log,
  mayBePrivate: true,
  recordSwitchedOff: async ({ listed }: { readonly listed: ListedWebhook }) => {
    if (canRecord) recorded.push(listed.webhookId);
    return canRecord;
  },
});

/** A record is reopened, after so many events that no webhook is told of. */
async function reopened(id: string, notesBefore = 0): Promise<void> {
  const answer = newAnswer(id, caseStream(caseId(id)), 0, notesBefore + 1);
  if (!('events' in answer)) throw new Error('it was refused');
  const events = answer.events.map((event, index) =>
    index < notesBefore
      ? event
      : { ...event, type: 'record.reopened', payload: { reason: 'A time was wrong' } },
  );
  await store.commit(head, [{ ...answer, events }]);
  head += events.length;
}

async function kept(): Promise<ListedWebhook> {
  const webhook = await webhooks.find(webhookId);
  if (webhook === undefined) throw new Error('it was removed');
  return webhook.listed;
}
/** Whatever is due is tried, and what comes of it is kept. */
async function swept(): Promise<void> {
  const webhook = await webhooks.find(webhookId);
  await sender.sweep();
  // It is the same attempt, if there is one.
  if (webhook !== undefined && webhook.nextAt <= now) await sender.tryNow(webhookId);
}
const cases = () => receiver.heard.map(({ body }) => JSON.parse(body).data.caseId);

describe('a receiver that takes nothing', () => {
  beforeEach(async () => {
    receiver.answers = 503;
    await reopened('C-1');
  });

  it('is tried again after 5 s, 30 s, 2 min, 10 min, then every hour, and not before', async () => {
    const waits = [];
    for (let attempt = 0; attempt < 6; attempt += 1) {
      await swept();
      const { failing } = await kept();
      const wait = (failing?.nextAt ?? 0) - now;
      now += wait - 1;
      await swept();
      expect(receiver.heard).toHaveLength(attempt + 1);
      now += 1;
      waits.push(wait);
    }
    expect(waits).toEqual([5_000, 30_000, 120_000, 600_000, HOUR_MS, HOUR_MS]);
    expect((await kept()).failing).toMatchObject({ times: 6, last: { why: 'status', detail: '503' } });
  });

  it('is switched off after 7 days, and goes on where it was when it is switched on', async () => {
    const begun = now;
    await swept();
    now = begun + 7 * DAY_MS - 1;
    await swept();
    expect((await kept()).off).toBeUndefined();
    now = begun + 7 * DAY_MS + HOUR_MS;
    await swept();
    expect(await kept()).toMatchObject({ off: { why: 'failing', at: now }, failing: { since: begun } });
    expect(recorded).toEqual([webhookId]);
    expect(log.has('webhook switched off')).toBe(true);

    await reopened('C-2');
    now += DAY_MS;
    await swept();
    expect(cases()).toEqual(['C-1', 'C-1', 'C-1']);
    receiver.answers = 200;
    await webhooks.switchOn(webhookId);
    expect((await kept()).failing).toBeUndefined();
    await swept();
    expect(cases().slice(3)).toEqual(['C-1', 'C-2']);
    expect((await kept()).lastTaken).toEqual({ id: expect.stringMatching(/^evt_2_[0-9a-f]{16}$/), at: now });
  });

  it('is tried on while the audit trail cannot say that it was switched off', async () => {
    await swept();
    now += 8 * DAY_MS;
    canRecord = false;
    await swept();
    expect((await kept()).off).toBeUndefined();
    now += HOUR_MS;
    canRecord = true;
    await swept();
    expect((await kept()).off).toMatchObject({ why: 'failing' });
    expect(recorded).toHaveLength(1);
  });

  it('has 7 days anew once it has taken something', async () => {
    await swept();
    now += 6 * DAY_MS;
    receiver.answers = 204;
    await swept();
    receiver.answers = 503;
    await reopened('C-2');
    await swept();
    now += 6 * DAY_MS;
    await swept();
    expect(await kept()).toMatchObject({ failing: { times: 2, since: now - 6 * DAY_MS } });
    expect((await kept()).off).toBeUndefined();
  });

  it('that is switched off by hand stays off by hand', async () => {
    await webhooks.switchOff(webhookId, 'administrator', instant(now));
    now += 8 * DAY_MS;
    await swept();
    expect(receiver.heard).toEqual([]);
    expect((await kept()).off).toMatchObject({ why: 'administrator' });
    expect(await webhooks.switchOff(webhookId, 'failing', instant(now))).toBe(false);
  });
});

it('what no webhook is told of does not hide what was not taken', async () => {
  receiver.answers = 500;
  await reopened('C-1', 600);
  await swept();
  now += HOUR_MS;
  await swept();
  expect((await kept()).failing).toMatchObject({ times: 2 });
});

it('one that is removed while it is told is told nothing more', async () => {
  await reopened('C-1');
  await reopened('C-2');
  receiver.whenHeard = () => webhooks.remove(webhookId);
  await swept();
  expect(cases()).toEqual(['C-1']);
});

it('a receiver that is never heard of is told why, without its address', async () => {
  await reopened('C-1');
  receiver.close();
  await swept();
  expect((await kept()).failing?.last).toEqual({ why: 'connection', detail: 'ECONNREFUSED' });
  expect(log.has('127.0.0.1')).toBe(false);
});
