import type { SessionId } from '@ionm-clock/domain';
import type { Log } from '../log-line.ts';
import type { PushSubscription, SubscriptionRows } from './push-subscription.ts';

/** A session is on one device, whose browser has one subscription; more are left over from browsers that forgot theirs. */
const MOST_OF_SESSION = 3;

/**
 * Who wants messages where, at hand. One browser belongs to one session at a time, the one that asked last. Without `rows` they live
 * as long as the server, and pages subscribe again when they are loaded.
 */
export class PushSubscriptions {
  readonly #rows: SubscriptionRows | undefined;
  readonly #log: Pick<Log, 'error'>;
  readonly #byEndpoint = new Map<string, PushSubscription>();

  constructor(rows: SubscriptionRows | undefined, log: Pick<Log, 'error'>) {
    this.#rows = rows;
    this.#log = log;
    for (const one of rows?.all() ?? []) this.#byEndpoint.set(one.endpoint, one);
  }

  get size(): number {
    return this.#byEndpoint.size;
  }

  all(): readonly PushSubscription[] {
    return [...this.#byEndpoint.values()];
  }

  of(session: SessionId): readonly PushSubscription[] {
    return this.all().filter(({ sessionId }) => sessionId === session);
  }

  put(subscription: PushSubscription): void {
    // So that it is the latest of its session.
    this.#byEndpoint.delete(subscription.endpoint);
    this.#byEndpoint.set(subscription.endpoint, subscription);
    this.#write((rows) => rows.put(subscription));
    for (const { endpoint } of this.of(subscription.sessionId).slice(0, -MOST_OF_SESSION))
      this.remove(endpoint);
  }

  remove(endpoint: string): void {
    if (this.#byEndpoint.delete(endpoint)) this.#write((rows) => rows.remove(endpoint));
  }

  /** Forgets those of sessions that are over. */
  keepOnly(goesOn: (session: SessionId) => boolean): void {
    for (const { endpoint, sessionId } of this.all()) if (!goesOn(sessionId)) this.remove(endpoint);
  }

  /** A disk that refuses stops nobody: what is not written is subscribed anew when the page is loaded, or ended with its session. */
  #write(write: (rows: SubscriptionRows) => void): void {
    if (this.#rows === undefined) return;
    try {
      write(this.#rows);
    } catch (error) {
      this.#log.error({ what: 'push subscription not written', code: codeOf(error) });
    }
  }
}

/** The text of an error may repeat what was to be written. */
const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
