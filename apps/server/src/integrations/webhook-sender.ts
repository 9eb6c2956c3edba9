import { randomBytes, randomUUID } from 'node:crypto';
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

/** So long a webhook is a server's that tells it: longer than one message takes. Should it end, another one goes on. */
const MINE_MS = 30_000;

/**
 * Tells webhooks what happened, each in the order of the log and each until it has taken it: at least once, with back-off. One that has
 * taken nothing for days is switched off.
 */
export class WebhookSender {
  readonly mayBePrivate: boolean;
  readonly #options: SenderOptions;
  readonly #teller = randomUUID();
  readonly #underWay = new Map<string, Promise<void>>();
  #failing = 0;
  #isLooking = false;
  #closed = false;

  constructor(options: SenderOptions) {
    this.#options = options;
    this.mayBePrivate = options.mayBePrivate;
  }

  /** How many webhooks had not taken what they were last told, when they were last looked at. */
  get failing(): number {
    return this.#failing;
  }

  /** Takes up what waits and is due. To be called every second or so. */
  async sweep(): Promise<void> {
    if (this.#closed || this.#isLooking) return;
    const { webhooks, head, now, log } = this.#options;
    this.#isLooking = true;
    try {
      const all = await webhooks.all();
      this.#failing = all.filter(({ listed }) => listed.failing !== undefined).length;
      for (const { listed, toldUpTo, nextAt } of all) {
        const isDue = listed.off === undefined && toldUpTo < head() && nextAt <= now();
        if (isDue) void this.#tellWhatWaits(listed.webhookId, now());
      }
    } catch (error) {
      if (!this.#closed) log.warn({ what: 'webhooks not read', error: String(error) });
    } finally {
      this.#isLooking = false;
    }
  }

  /**
   * Takes up what waits for one that is on, due or not; resolves when it is told, when it is known that it cannot be, when another
   * server is telling it, or soon.
   */
  async tryNow(webhookId: string): Promise<void> {
    const soon = passes(TOLD_AT_ONCE_WITHIN_MS, undefined, { ref: false });
    await Promise.race([this.#tellWhatWaits(webhookId, Number.MAX_SAFE_INTEGER), soon]);
  }

  /** Sends a message that is none of the log, also to one that is off; what comes of it changes nothing. */
  async test(webhook: Webhook): Promise<WebhookFailure | undefined> {
    return this.#post(webhook, testMessage(`test_${randomBytes(8).toString('hex')}`, this.#options.now()));
  }

  /** Nothing more is taken up, and other servers may. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#options.webhooks.release(this.#teller).catch(() => undefined);
  }

  /** What waits for longer than `dueBy` is left. */
  async #tellWhatWaits(webhookId: string, dueBy: number): Promise<void> {
    const going = this.#underWay.get(webhookId);
    if (going !== undefined) return going;
    if (this.#closed) return;
    const begun = this.#takeUp(webhookId, dueBy).finally(() => this.#underWay.delete(webhookId));
    this.#underWay.set(webhookId, begun);
    await begun;
  }

  async #takeUp(webhookId: string, dueBy: number): Promise<void> {
    const { webhooks, head, now, log } = this.#options;
    try {
      const by = { ...this.#claim(), now: now(), dueBy };
      const webhook = await webhooks.take({ webhookId, head: head() }, by);
      if (webhook !== undefined) await this.#tell(webhook).catch((error) => this.#restAfterFault(error));
    } catch (error) {
      if (!this.#closed) log.warn({ what: 'webhook not told', webhook: webhookId, error: String(error) });
    }
  }

  async #tell(webhook: Webhook): Promise<void> {
    const failure = await this.#tellAll(webhook);
    if (failure === undefined || this.#closed) return;
    const { webhooks, log, now, onFailed, againAfterMs = AGAIN_AFTER_MS } = this.#options;
    onFailed?.();
    const { webhookId } = webhook.listed;
    const failures = (await webhooks.find(webhookId))?.failures ?? 0;
    const nextAt = instant(now() + (againAfterMs[Math.min(failures, againAfterMs.length - 1)] ?? 0));
    const kept = await webhooks.failed(webhookId, { failure, at: now(), nextAt }, this.#teller);
    // Without the address, which may hold a secret of the receiver.
    log.warn({ what: 'webhook not taken', webhook: webhookId, failures: failures + 1, ...failure });
    if (kept !== undefined) await this.#giveUp(kept);
  }

  /** Here something cannot be read or kept: a receiver must not get the same again and again for it. */
  async #restAfterFault(error: unknown): Promise<void> {
    if (this.#closed) return;
    this.#options.log.warn({ what: 'webhook not told', error: String(error) });
    await passes(RESTS_AFTER_FAULT_MS, undefined, { ref: false });
  }

  /** Switches off one whose receiver has taken nothing for days. What cannot be recorded is left until it fails once more. */
  async #giveUp(webhook: Webhook): Promise<void> {
    const { webhooks, log, now, recordSwitchedOff } = this.#options;
    const { webhookId, failing, off } = webhook.listed;
    if (off !== undefined || failing === undefined || now() - failing.since < GIVES_UP_AFTER_MS) return;
    if (!(await recordSwitchedOff(webhook)) || this.#closed) return;
    await webhooks.switchOff(webhookId, 'failing', now());
    log.warn({ what: 'webhook switched off', webhook: webhookId });
  }

  /** Until everything is told, or it is switched off, removed or told by another server meanwhile, or something was not taken. */
  async #tellAll(webhook: Webhook): Promise<WebhookFailure | undefined> {
    const { store, head, webhooks, now } = this.#options;
    const { webhookId, topics } = webhook.listed;
    for (let upTo = webhook.toldUpTo; upTo < head() && !this.#closed; ) {
      const page = await store.read(upTo, PAGE);
      for (const stored of page) {
        upTo = stored.seq;
        const message = webhookMessage(stored);
        if (message === undefined || !topics.includes(message.topic)) continue;
        const failure = await this.#post(webhook, message);
        if (failure !== undefined || this.#closed) return failure;
        const taken = { seq: upTo, id: message.id, at: now() };
        if (!(await webhooks.taken(webhookId, taken, this.#claim()))) return undefined;
      }
      if (page.length === 0 || this.#closed) return undefined;
      if (!(await webhooks.told(webhookId, upTo, this.#claim()))) return undefined;
    }
    return undefined;
  }

  #claim(): { readonly teller: string; readonly until: number } {
    return { teller: this.#teller, until: this.#options.now() + MINE_MS };
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
