import type { Agent } from 'node:https';
import webPush from 'web-push';
import type { Log } from '../log-line.ts';
import type { VapidKeys } from './configuration.ts';
import type { PushSubscription } from './push-subscription.ts';

/** One message for one browser. */
export interface PushMessage {
  readonly to: PushSubscription;
  readonly payload: string;
  /** How long it is news: a device that is off for longer is not told. */
  readonly ttlSeconds: number;
  /** At the push service a newer one of this name takes the place of an older one that was not delivered. */
  readonly topic: string;
}

/** How a delivery ended: taken by the push service; the browser is no more; not taken; too many waited. */
export type PushOutcome = 'sent' | 'gone' | 'refused' | 'failed' | 'dropped';

export interface DeliveryOptions {
  readonly subject: string;
  readonly keys: VapidKeys;
  readonly log: Pick<Log, 'warn'>;
  /** Told of each message once. */
  readonly onOutcome: (outcome: PushOutcome, to: PushSubscription) => void;
  /** How the push services are reached, if not as by default. */
  readonly agent?: Agent;
  /** After how long a message that failed is tried again, each time. */
  readonly tryAgainAfterMs?: readonly number[];
}

const TRY_AGAIN_AFTER_MS = [1_000, 5_000, 20_000];
const LONGEST_WAIT_MS = 60_000;
const ANSWERS_WITHIN_MS = 10_000;
const AT_ONCE = 16;
/** Beyond this something is wrong with the push services, and what waits is no news by the time it goes. */
const MOST_WAITING = 2_000;

/** Sends messages to the push services beside all else, a few at a time, and tries again where that may help. */
export class PushDelivery {
  readonly #options: DeliveryOptions;
  readonly #waiting: { readonly message: PushMessage; readonly tries: number }[] = [];
  readonly #pauses = new Set<ReturnType<typeof setTimeout>>();
  #underWay = 0;
  #closed = false;

  constructor(options: DeliveryOptions) {
    this.#options = options;
  }

  /** Takes the message and gives at once. */
  send(message: PushMessage): void {
    this.#take({ message, tries: 0 });
  }

  /** Sends no more. */
  close(): void {
    this.#closed = true;
    this.#waiting.length = 0;
    for (const pause of this.#pauses) clearTimeout(pause);
    this.#pauses.clear();
  }

  #take(one: { readonly message: PushMessage; readonly tries: number }): void {
    if (this.#closed) return;
    if (this.#waiting.length + this.#pauses.size >= MOST_WAITING) {
      this.#options.onOutcome('dropped', one.message.to);
      return;
    }
    this.#waiting.push(one);
    this.#next();
  }

  #next(): void {
    while (this.#underWay < AT_ONCE) {
      const one = this.#waiting.shift();
      if (one === undefined) return;
      this.#underWay += 1;
      void this.#try(one.message, one.tries).finally(() => {
        this.#underWay -= 1;
        this.#next();
      });
    }
  }

  async #try(message: PushMessage, tries: number): Promise<void> {
    const { to, payload, ttlSeconds, topic } = message;
    const { subject, keys, agent, onOutcome } = this.#options;
    const { endpoint, p256dh, auth } = to;
    try {
      await webPush.sendNotification({ endpoint, keys: { p256dh, auth } }, payload, {
        vapidDetails: { subject, ...keys },
        TTL: ttlSeconds,
        topic,
        urgency: 'high',
        contentEncoding: 'aes128gcm',
        timeout: ANSWERS_WITHIN_MS,
        ...(agent !== undefined && { agent }),
      });
      onOutcome('sent', to);
    } catch (error) {
      this.#failed(message, tries, error);
    }
  }

  #failed(message: PushMessage, tries: number, error: unknown): void {
    const { to } = message;
    const { onOutcome, tryAgainAfterMs = TRY_AGAIN_AFTER_MS } = this.#options;
    const status = error instanceof webPush.WebPushError ? error.statusCode : undefined;
    if (status === 404 || status === 410) {
      onOutcome('gone', to);
      return;
    }
    const mayHelp = status === undefined || status === 429 || status >= 500;
    const wait = tryAgainAfterMs[tries];
    if (mayHelp && wait !== undefined && !this.#closed) {
      const pause = setTimeout(
        () => {
          this.#pauses.delete(pause);
          this.#take({ message, tries: tries + 1 });
        },
        Math.max(wait, askedToWaitMs(error)),
      );
      pause.unref();
      this.#pauses.add(pause);
      return;
    }
    const why = status ?? codeOf(error);
    this.#options.log.warn({ what: 'push message not delivered', host: URL.parse(to.endpoint)?.host, why });
    onOutcome(mayHelp ? 'failed' : 'refused', to);
  }
}

/** What the push service asks for, within reason. */
function askedToWaitMs(error: unknown): number {
  if (!(error instanceof webPush.WebPushError)) return 0;
  const seconds = Number(error.headers['retry-after'] ?? 0);
  return Number.isFinite(seconds) && seconds > 0 ? Math.min(seconds * 1_000, LONGEST_WAIT_MS) : 0;
}

/** The text of an error may name the endpoint. */
const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : 'no answer';
