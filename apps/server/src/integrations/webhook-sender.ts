import { randomBytes } from 'node:crypto';
import { setTimeout as passes } from 'node:timers/promises';
import { type Instant, instant } from '@ionm-clock/domain';
import { WEBHOOK_FAILS_FOR_DAYS, type WebhookFailure } from '@ionm-clock/protocol';
import type { EventStore } from '../log/index.ts';
import type { Log } from '../log-line.ts';
import { signatureHeaders, testMessage, type WebhookMessage, webhookMessage } from './webhook-message.ts';
import { postToWebhook } from './webhook-post.ts';
import type { Webhook, Webhooks } from './webhooks.ts';

interface SenderOptions {
  readonly webhooks: Webhooks;
  readonly store: Pick<EventStore, 'read'>;
  /** The `seq` up to which the log is on disk and known here. */
  readonly head: () => number;
  readonly now: () => Instant;
  readonly log: Pick<Log, 'warn'>;
  /** Whether webhooks may lead to this computer and to networks around it. */
  readonly mayBePrivate: boolean;
  /** Whether the audit trail has it that the program switches this one off. */
  readonly recordSwitchedOff: (webhook: Webhook) => Promise<boolean>;
  readonly onFailed?: () => void;
  /** How long after each failure in a row it is tried again; after the last of them, always the last. */
  readonly againAfterMs?: readonly number[];
}

const AGAIN_AFTER_MS = [5_000, 30_000, 120_000, 600_000, 3_600_000];
const GIVES_UP_AFTER_MS = WEBHOOK_FAILS_FOR_DAYS * 86_400_000;
/** Whoever presses a button hears of it by then; a receiver may have more to take than that. */
const TOLD_AT_ONCE_WITHIN_MS = 12_000;
const RESTS_AFTER_FAULT_MS = 60_000;
const PAGE = 500;

/**
 * Tells webhooks what happened, each in the order of the log and each until it has taken it: at least once, with back-off. One that has
 * taken nothing for days is switched off.
 */
export class WebhookSender {
  readonly mayBePrivate: boolean;
  readonly #options: SenderOptions;
  readonly #underWay = new Map<string, Promise<void>>();
  #closed = false;

  constructor(options: SenderOptions) {
    this.#options = options;
    this.mayBePrivate = options.mayBePrivate;
  }

  /** Takes up what waits and is due. To be called every second or so. */
  sweep(): void {
    if (this.#closed) return;
    const { webhooks, now } = this.#options;
    for (const webhook of webhooks.all()) if (webhook.nextAt <= now()) void this.#tellWhatWaits(webhook);
  }

  /** Takes up what waits for one that is on, due or not; resolves when it is told, when it is known that it cannot be, or soon. */
  async tryNow(webhook: Webhook): Promise<void> {
    const soon = passes(TOLD_AT_ONCE_WITHIN_MS, undefined, { ref: false });
    await Promise.race([this.#tellWhatWaits(webhook), soon]);
  }

  /** Sends a message that is none of the log, also to one that is off; what comes of it changes nothing. */
  async test(webhook: Webhook): Promise<WebhookFailure | undefined> {
    return this.#post(webhook, testMessage(`test_${randomBytes(8).toString('hex')}`, this.#options.now()));
  }

  /** Nothing more is taken up. */
  close(): void {
    this.#closed = true;
  }

  async #tellWhatWaits(webhook: Webhook): Promise<void> {
    const { listed, toldUpTo } = webhook;
    const { webhookId, off } = listed;
    const going = this.#underWay.get(webhookId);
    if (going !== undefined) return going;
    if (this.#closed || off !== undefined || toldUpTo >= this.#options.head()) return;
    const begun = this.#tell(webhook)
      .catch((error) => this.#restAfterFault(error))
      .finally(() => this.#underWay.delete(webhookId));
    this.#underWay.set(webhookId, begun);
    await begun;
  }

  async #tell(webhook: Webhook): Promise<void> {
    const failure = await this.#tellAll(webhook);
    if (failure === undefined || this.#closed) return;
    const { webhooks, log, now, onFailed, againAfterMs = AGAIN_AFTER_MS } = this.#options;
    onFailed?.();
    const { webhookId } = webhook.listed;
    const failures = this.#kept(webhookId)?.failures ?? 0;
    const after = againAfterMs[Math.min(failures, againAfterMs.length - 1)] ?? 0;
    webhooks.failed(webhookId, failure, now(), instant(now() + after));
    // Without the address, which may hold a secret of the receiver.
    log.warn({ what: 'webhook not taken', webhook: webhookId, failures: failures + 1, ...failure });
    await this.#giveUp(webhookId);
  }

  /** Here something cannot be read or kept: a receiver must not get the same again and again for it. */
  async #restAfterFault(error: unknown): Promise<void> {
    if (this.#closed) return;
    this.#options.log.warn({ what: 'webhook not told', error: String(error) });
    await passes(RESTS_AFTER_FAULT_MS, undefined, { ref: false });
  }

  /** Switches off one whose receiver has taken nothing for days. What cannot be recorded is left until it fails once more. */
  async #giveUp(webhookId: string): Promise<void> {
    const { webhooks, log, now, recordSwitchedOff } = this.#options;
    const webhook = this.#kept(webhookId);
    const since = webhook?.listed.failing?.since;
    if (webhook === undefined || since === undefined || now() - since < GIVES_UP_AFTER_MS) return;
    if (webhook.listed.off !== undefined || !(await recordSwitchedOff(webhook)) || this.#closed) return;
    webhooks.switchOff(webhookId, 'failing', now());
    log.warn({ what: 'webhook switched off', webhook: webhookId });
  }

  /** Until everything is told, or it is switched off or removed meanwhile, or something was not taken. */
  async #tellAll(webhook: Webhook): Promise<WebhookFailure | undefined> {
    const { store, head, webhooks, now } = this.#options;
    const { webhookId, topics } = webhook.listed;
    for (let upTo = webhook.toldUpTo; upTo < head() && this.#isOn(webhookId); ) {
      const page = await store.read(upTo, PAGE);
      for (const stored of page) {
        upTo = stored.seq;
        const message = webhookMessage(stored);
        if (message === undefined || !topics.includes(message.topic)) continue;
        if (!this.#isOn(webhookId)) return undefined;
        const failure = await this.#post(webhook, message);
        if (failure !== undefined || this.#closed) return failure;
        webhooks.taken(webhookId, upTo, message.id, now());
      }
      if (page.length === 0 || this.#closed) return undefined;
      webhooks.told(webhookId, upTo);
    }
    return undefined;
  }

  #kept(webhookId: string): Webhook | undefined {
    return this.#options.webhooks.find(webhookId);
  }

  #isOn(webhookId: string): boolean {
    const webhook = this.#closed ? undefined : this.#kept(webhookId);
    return webhook !== undefined && webhook.listed.off === undefined;
  }

  #post(
    { listed: { url }, secret }: Webhook,
    message: Pick<WebhookMessage, 'id' | 'body'>,
  ): Promise<WebhookFailure | undefined> {
    const { now } = this.#options;
    const { mayBePrivate } = this;
    const headers = { 'content-type': 'application/json', ...signatureHeaders(message, secret, now()) };
    return postToWebhook({ url, body: message.body, headers, mayBePrivate });
  }
}
