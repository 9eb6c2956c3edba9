import { randomUUID } from 'node:crypto';
import { type Instant, instant } from '@ionm-clock/domain';
import type { EventStore } from '../log/index.ts';
import type { Log } from '../log-line.ts';
import { signatureHeaders, webhookMessage } from './webhook-message.ts';
import type { Webhook, Webhooks } from './webhooks.ts';

interface SenderOptions {
  readonly webhooks: Webhooks;
  readonly store: Pick<EventStore, 'read'>;
  /** The `seq` up to which the log is on disk and known here. */
  readonly head: () => number;
  readonly now: () => Instant;
  readonly log: Pick<Log, 'warn'>;
  /** How long after each failure in a row it is tried again; after the last of them, always the last. */
  readonly againAfterMs?: readonly number[];
}

const AGAIN_AFTER_MS = [5_000, 30_000, 120_000, 600_000, 3_600_000];
const TAKEN_WITHIN_MS = 10_000;
const PAGE = 500;

/** So long a webhook is a server's that tells it: longer than one message takes. Should it end, another one goes on. */
const MINE_MS = 30_000;

/** Tells webhooks what happened, each in the order of the log and each until it has taken it: at least once, for ever with back-off. */
export class WebhookSender {
  readonly #options: SenderOptions;
  readonly #teller = randomUUID();
  readonly #underWay = new Set<string>();
  #isLooking = false;
  #closed = false;

  constructor(options: SenderOptions) {
    this.#options = options;
  }

  /** Takes up what waits and is due. To be called every second or so. */
  async sweep(): Promise<void> {
    if (this.#closed || this.#isLooking) return;
    const { webhooks, head, now, log } = this.#options;
    this.#isLooking = true;
    try {
      for (const { webhookId, toldUpTo, nextAt } of await webhooks.all()) {
        const isDue = toldUpTo < head() && nextAt <= now() && !this.#underWay.has(webhookId);
        if (isDue && !this.#closed) void this.#takeUp(webhookId);
      }
    } catch (error) {
      log.warn({ what: 'webhooks not read', error: String(error) });
    } finally {
      this.#isLooking = false;
    }
  }

  /** Nothing more is taken up, and other servers may. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#options.webhooks.release(this.#teller).catch(() => undefined);
  }

  async #takeUp(webhookId: string): Promise<void> {
    const { webhooks, head, now, log } = this.#options;
    this.#underWay.add(webhookId);
    try {
      const webhook = await webhooks.take({ webhookId, head: head() }, { ...this.#claim(), now: now() });
      if (webhook !== undefined) await this.#tell(webhook);
    } catch (error) {
      if (!this.#closed) log.warn({ what: 'webhook not told', webhook: webhookId, error: String(error) });
    } finally {
      this.#underWay.delete(webhookId);
    }
  }

  async #tell(webhook: Webhook): Promise<void> {
    const { webhooks, log, now } = this.#options;
    const { webhookId } = webhook;
    try {
      await this.#tellAll(webhook);
    } catch (cause) {
      if (this.#closed) return;
      const { againAfterMs = AGAIN_AFTER_MS } = this.#options;
      const after = againAfterMs[Math.min(webhook.failures, againAfterMs.length - 1)] ?? 0;
      // Without the address, which may hold a secret of the receiver.
      log.warn({
        what: 'webhook not taken',
        webhook: webhookId,
        failures: webhook.failures + 1,
        why: whyOf(cause),
      });
      await webhooks.failed(webhookId, instant(now() + after), this.#teller);
    }
  }

  async #tellAll(webhook: Webhook): Promise<void> {
    const { store, head, webhooks } = this.#options;
    for (let upTo = webhook.toldUpTo; upTo < head() && !this.#closed; ) {
      const page = await store.read(upTo, PAGE);
      for (const stored of page) {
        if (this.#closed) return;
        const message = webhookMessage(stored);
        upTo = stored.seq;
        if (message === undefined || !webhook.topics.includes(message.topic)) continue;
        await this.#post(webhook, message);
        if (!(await webhooks.told(webhook.webhookId, upTo, this.#claim()))) return;
      }
      if (page.length === 0 || this.#closed) return;
      if (!(await webhooks.told(webhook.webhookId, upTo, this.#claim()))) return;
    }
  }

  #claim(): { readonly teller: string; readonly until: number } {
    return { teller: this.#teller, until: this.#options.now() + MINE_MS };
  }

  async #post(
    { url, secret }: Webhook,
    message: { readonly id: string; readonly body: string },
  ): Promise<void> {
    const response = await fetch(url, {
      method: 'POST',
      body: message.body,
      headers: {
        'content-type': 'application/json',
        ...signatureHeaders(message, secret, this.#options.now()),
      },
      // Where a receiver sends it on to is not what an administrator has chosen.
      redirect: 'manual',
      signal: AbortSignal.timeout(TAKEN_WITHIN_MS),
    });
    await response.body?.cancel();
    if (!response.ok) throw new Error(`status ${response.status}`);
  }
}

const whyOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));
