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
  #byEndpoint = new Map<string, PushSubscription>();
  #turn: Promise<void> = Promise.resolve();

  constructor(rows: SubscriptionRows | undefined, log: Pick<Log, 'error'>) {
    this.#rows = rows;
    this.#log = log;
  }

  /** Whether other servers have the same ones, and send to them too. */
  get isShared(): boolean {
    return this.#rows?.isShared === true;
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

  /** That of the session at this endpoint, also if it was put at another server. */
  async own(session: SessionId, endpoint: string): Promise<PushSubscription | undefined> {
    const find = () => this.of(session).find((one) => one.endpoint === endpoint);
    if (find() === undefined && this.isShared) await this.readAgain();
    return find();
  }

  /** What is kept, as it is now: at start, and where other servers write too. */
  readAgain(): Promise<void> {
    return this.#inTurn(async (rows) => {
      this.#byEndpoint = new Map((await rows.all()).map((one) => [one.endpoint, one]));
    });
  }

  async put(subscription: PushSubscription): Promise<void> {
    // So that it is the latest of its session.
    this.#byEndpoint.delete(subscription.endpoint);
    this.#byEndpoint.set(subscription.endpoint, subscription);
    const left = this.of(subscription.sessionId).slice(0, -MOST_OF_SESSION);
    await this.#inTurn((rows) => rows.put(subscription));
    for (const { endpoint } of left) await this.remove(endpoint);
  }

  async remove(endpoint: string): Promise<void> {
    if (this.#byEndpoint.delete(endpoint)) await this.#inTurn((rows) => rows.remove(endpoint));
  }

  /** Forgets those of sessions that are over. Which these are, only the rows know where other servers begin sessions too. */
  async keepOnly(goesOn: (session: SessionId) => boolean): Promise<void> {
    if (this.isShared) {
      await this.#inTurn((rows) => rows.forgetOver());
      await this.readAgain();
      return;
    }
    for (const { endpoint, sessionId } of this.all()) if (!goesOn(sessionId)) await this.remove(endpoint);
  }

  /**
   * One after the other, so that nothing that is read is older than what was written. A disk that refuses stops nobody: what is not
   * written is subscribed anew when the page is loaded, or ended with its session.
   */
  #inTurn(work: (rows: SubscriptionRows) => Promise<void>): Promise<void> {
    const rows = this.#rows;
    if (rows === undefined) return Promise.resolve();
    this.#turn = this.#turn
      .then(() => work(rows))
      .catch((error: unknown) =>
        this.#log.error({ what: 'push subscription not read or written', code: codeOf(error) }),
      );
    return this.#turn;
  }
}

/** The text of an error may repeat what was to be written. */
const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
