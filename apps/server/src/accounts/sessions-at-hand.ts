import type { SessionEnd, SessionId } from '@ionm-clock/domain';
import { digestOf, pageTokenOf } from './secrets.ts';
import type { KeptSession } from './session-rows.ts';

/** How many that are over are at hand to say why. */
const MOST_ENDED = 10_000;

/** The sessions that run, and why others no longer do, in memory: each message asks for one. */
export class SessionsAtHand {
  readonly #bySecret = new Map<string, KeptSession>();
  readonly #byId = new Map<SessionId, KeptSession>();
  /** By digest of the secret, and by page token. */
  readonly #ended = new Map<string, SessionEnd>();

  /** It runs, as it is now: under this secret and no other. */
  hold(session: KeptSession): void {
    this.#drop(session.sessionId);
    this.#bySecret.set(session.secretHash, session);
    this.#byId.set(session.sessionId, session);
    for (const key of keysOf(session)) this.#ended.delete(key);
  }

  /** It runs no more. `why`: if that is known. */
  forget(session: KeptSession, why: SessionEnd | undefined): void {
    this.#drop(session.sessionId);
    if (why === undefined) return;
    if (this.#ended.size >= MOST_ENDED) this.#ended.clear();
    for (const key of keysOf(session)) this.#ended.set(key, why);
  }

  proved(secret: string): KeptSession | undefined {
    return this.#bySecret.get(digestOf(secret));
  }

  of(id: SessionId): KeptSession | undefined {
    return this.#byId.get(id);
  }

  all(): readonly KeptSession[] {
    return [...this.#byId.values()];
  }

  /** Undefined if it is not over, or nobody knows any more. */
  whyEnded({
    secret,
    token,
  }: {
    readonly secret?: string | undefined;
    readonly token?: string | undefined;
  }): SessionEnd | undefined {
    const byToken = token === undefined ? undefined : this.#ended.get(token);
    return byToken ?? (secret === undefined ? undefined : this.#ended.get(digestOf(secret)));
  }

  #drop(id: SessionId): void {
    const before = this.#byId.get(id);
    if (before === undefined) return;
    this.#byId.delete(id);
    this.#bySecret.delete(before.secretHash);
  }
}

const keysOf = ({ secretHash }: KeptSession): readonly string[] => [secretHash, pageTokenOf(secretHash)];
