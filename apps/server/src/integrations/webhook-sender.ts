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
  readonly onFailed?: () => void;
  /** How long after each failure in a row it is tried again; after the last of them, always the last. */
  readonly againAfterMs?: readonly number[];
}

const AGAIN_AFTER_MS = [5_000, 30_000, 120_000, 600_000, 3_600_000];
const TAKEN_WITHIN_MS = 10_000;
const PAGE = 500;

/** Tells webhooks what happened, each in the order of the log and each until it has taken it: at least once, for ever with back-off. */
export class WebhookSender {
  readonly #options: SenderOptions;
  readonly #underWay = new Set<string>();
  #closed = false;

  constructor(options: SenderOptions) {
    this.#options = options;
  }

  /** Takes up what waits and is due. To be called every second or so. */
  sweep(): void {
    if (this.#closed) return;
    const { webhooks, head, now } = this.#options;
    for (const webhook of webhooks.all()) {
      const { webhookId, toldUpTo, nextAt } = webhook;
      if (toldUpTo < head() && nextAt <= now() && !this.#underWay.has(webhookId)) void this.#tell(webhook);
    }
  }

  /** Nothing more is taken up. */
  close(): void {
    this.#closed = true;
  }

  async #tell(webhook: Webhook): Promise<void> {
    const { webhooks, log, now } = this.#options;
    const { webhookId } = webhook;
    this.#underWay.add(webhookId);
    try {
      await this.#tellAll(webhook);
    } catch (cause) {
      if (this.#closed) return;
      const { againAfterMs = AGAIN_AFTER_MS, onFailed } = this.#options;
      onFailed?.();
      const after = againAfterMs[Math.min(webhook.failures, againAfterMs.length - 1)] ?? 0;
      webhooks.failed(webhookId, instant(now() + after));
      // Without the address, which may hold a secret of the receiver.
      log.warn({
        what: 'webhook not taken',
        webhook: webhookId,
        failures: webhook.failures + 1,
        why: whyOf(cause),
      });
    } finally {
      this.#underWay.delete(webhookId);
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
        webhooks.told(webhook.webhookId, upTo);
      }
      if (page.length === 0 || this.#closed) return;
      webhooks.told(webhook.webhookId, upTo);
    }
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
