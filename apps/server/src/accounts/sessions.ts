import { randomUUID } from 'node:crypto';
import {
  type Instant,
  instant,
  type OrganisationState,
  type Role,
  type SecondFactor,
  type SessionEnd,
  type SessionId,
  sessionId,
  type UserId,
} from '@ionm-clock/domain';
import type { Log } from '../log-line.ts';
import { whyOver } from './at-work.ts';
import { digestOf, newSecret } from './secrets.ts';
import type { KeptSession, SessionRows } from './session-rows.ts';
import { SessionStorage } from './session-storage.ts';
import { SessionsAtHand } from './sessions-at-hand.ts';

/** What a session is started with. */
export type NewSession = Omit<
  KeptSession,
  'sessionId' | 'secretHash' | 'startedAt' | 'lastActiveAt' | 'ended'
>;
/** A session, and the secret that proves it, which is kept nowhere. */
export interface WithSecret {
  readonly session: KeptSession;
  readonly secret: string;
}

interface SessionsOptions {
  readonly rows: SessionRows;
  readonly organisation: () => OrganisationState;
  readonly now: () => Instant;
  readonly log: Pick<Log, 'error'>;
  /** Told of each session that ends, once: by the server that has ended it. */
  readonly onEnded: (session: KeptSession, why: SessionEnd) => void;
}

/** How long one is told why a session is over, and it is listed. */
const REMEMBERED_MS = 30 * 24 * 3_600_000;
/** What a crash makes the server forget of activity, at most. */
const WRITTEN_EVERY_MS = 30_000;
/** How often all are read again where others write too: what is told at once may be missed while a connection is made again. */
const READ_EVERY_MS = 10_000;
/** By how much activity at another server may be known late here: written, read, and some more. */
const KNOWN_LATE_MS = 60_000;

/**
 * The sessions that run, at hand: each message asks for one. On disk are all of them too, so that a restart signs nobody out, and other
 * servers know them; a disk that refuses stops nobody from working.
 */
export class Sessions {
  readonly #options: SessionsOptions;
  readonly #atHand = new SessionsAtHand();
  readonly #storage: SessionStorage;
  readonly #isShared: boolean;
  #writtenAt = 0;
  #readAt = 0;

  constructor(options: SessionsOptions) {
    this.#options = options;
    this.#storage = new SessionStorage(options, this.#atHand);
    this.#isShared = options.rows.watch !== undefined;
  }

  /** Reads those that run, and hears of what other servers do with them. Rejects if they cannot be read. */
  async begin(): Promise<void> {
    const { rows } = this.#options;
    for (const session of await rows.running()) this.#atHand.hold(session);
    rows.watch?.((id) => void this.#storage.readAgain(id));
  }

  /** Answers when other servers know it too, or it cannot be stored. */
  async start(started: NewSession): Promise<WithSecret> {
    const now = this.#options.now();
    const secret = newSecret();
    const session: KeptSession = {
      ...started,
      sessionId: sessionId(randomUUID()),
      secretHash: digestOf(secret),
      startedAt: now,
      lastActiveAt: now,
    };
    await this.#put(session, undefined);
    return { session, secret };
  }

  /** Takes in the session that the secret proves, if another server has begun or changed it. To be awaited before one is asked for. */
  async meet(secret: string): Promise<void> {
    if (!this.#isShared || this.#atHand.proved(secret) !== undefined) return;
    if (this.#atHand.whyEnded({ secret }) === undefined) await this.#storage.meet(digestOf(secret));
  }

  /** The session that the secret proves, if it goes on: one that should be over is ended now. */
  find(secret: string): KeptSession | undefined {
    const session = this.#atHand.proved(secret);
    return session && this.#unlessOver(session);
  }

  /** Why the session of the secret, or of the page's token, is over; undefined if it is not, or nobody knows any more. */
  whyEnded(of: { readonly secret?: string; readonly token?: string }): SessionEnd | undefined {
    return this.#atHand.whyEnded(of);
  }

  /** The same session under a new secret, in another role or not; undefined if it was changed or ended at another server meanwhile. */
  async renewed(session: KeptSession, role: Role): Promise<WithSecret | undefined> {
    const secret = newSecret();
    const renewed = { ...session, role, secretHash: digestOf(secret), lastActiveAt: this.#options.now() };
    await this.#put(renewed, session);
    return this.#atHand.proved(secret) && { session: renewed, secret };
  }

  /** A second factor was shown, or set up, in the session. */
  async proved(session: KeptSession, secondFactor: SecondFactor): Promise<void> {
    await this.#put({ ...session, secondFactor }, session);
  }

  /** Somebody is there. */
  touch(id: SessionId): void {
    const session = this.#atHand.of(id);
    if (session === undefined) return;
    this.#atHand.hold({ ...session, lastActiveAt: this.#options.now() });
    this.#storage.touched(id);
  }

  /** It is over here at once; answers when other servers know, or it cannot be stored. */
  async end(session: KeptSession, why: SessionEnd): Promise<void> {
    const running = this.#atHand.of(session.sessionId);
    if (running === undefined) return;
    this.#atHand.forget(running, why);
    this.#storage.put({ ...running, ended: { at: this.#options.now(), why } }, running);
    await this.#storage.write();
  }

  /** Ends those of a person, but for one; also those that another server has begun a moment ago. */
  async endAllOf(user: UserId, why: SessionEnd, but?: SessionId): Promise<void> {
    if (this.#isShared) await this.#storage.readAllOf(user);
    const others = this.runningOf(user).filter(({ sessionId: id }) => id !== but);
    await Promise.all(others.map((session) => this.end(session, why)));
  }

  byId(id: SessionId): KeptSession | undefined {
    return this.#atHand.of(id);
  }

  running(): readonly KeptSession[] {
    return this.#atHand.all();
  }

  runningOf(user: UserId): readonly KeptSession[] {
    return this.running().filter(({ userId }) => userId === user);
  }

  /** Ends what should be over, also where nobody asks any more. To be called every second or so. */
  async sweep(): Promise<void> {
    for (const session of this.running()) this.#unlessOver(session);
    await this.#storage.idle();
    const now = this.#options.now();
    if (now - this.#writtenAt >= WRITTEN_EVERY_MS) {
      this.#writtenAt = now;
      await this.#storage.write();
    }
    if (this.#isShared && now - this.#readAt >= READ_EVERY_MS) {
      this.#readAt = now;
      await this.#storage.readAgain(undefined);
    }
  }

  /** Before the store is closed. */
  async close(): Promise<void> {
    await this.#storage.write();
    await this.#storage.forgetEndedBefore(instant(this.#options.now() - REMEMBERED_MS));
  }

  async #put(session: KeptSession, before: KeptSession | undefined): Promise<void> {
    this.#atHand.hold(session);
    this.#storage.put(session, before);
    await this.#storage.write();
  }

  #unlessOver(session: KeptSession): KeptSession | undefined {
    const { organisation, now } = this.#options;
    const why = whyOver(session, organisation(), now(), this.#isShared ? KNOWN_LATE_MS : 0);
    if (why === undefined) return session;
    void this.end(session, why);
    return undefined;
  }
}
