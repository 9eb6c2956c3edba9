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
import { digestOf, newSecret, pageTokenOf } from './secrets.ts';
import type { KeptSession, SessionRows } from './session-rows.ts';

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
  /** Told of each session that ends, once. */
  readonly onEnded: (session: KeptSession, why: SessionEnd) => void;
}

/** How long one is told why a session is over, and it is listed. */
const REMEMBERED_MS = 30 * 24 * 3_600_000;
/** How many that are over are at hand to say why. */
const MOST_ENDED = 10_000;
/** What a crash makes the server forget of activity, at most. */
const WRITTEN_EVERY_MS = 30_000;

/**
 * The sessions that run, at hand: each message asks for one. On disk are all of them too, so that a restart signs nobody out; a disk
 * that refuses stops nobody from working.
 */
export class Sessions {
  readonly #options: SessionsOptions;
  readonly #bySecret = new Map<string, KeptSession>();
  readonly #byId = new Map<SessionId, KeptSession>();
  /** By digest of the secret, and by page token. */
  readonly #ended = new Map<string, SessionEnd>();
  readonly #notWritten = new Map<SessionId, KeptSession>();
  #writtenAt = 0;

  constructor(options: SessionsOptions) {
    this.#options = options;
    for (const session of options.rows.running()) this.#hold(session);
  }

  start(started: NewSession): WithSecret {
    const now = this.#options.now();
    const secret = newSecret();
    const session: KeptSession = {
      ...started,
      sessionId: sessionId(randomUUID()),
      secretHash: digestOf(secret),
      startedAt: now,
      lastActiveAt: now,
    };
    this.#put(session);
    this.#write();
    return { session, secret };
  }

  /** The session that the secret proves, if it goes on: one that should be over is ended now. */
  find(secret: string): KeptSession | undefined {
    const session = this.#bySecret.get(digestOf(secret));
    return session && this.#unlessOver(session);
  }

  /** Why the session of the secret, or of the page's token, is over; undefined if it is not, or nobody knows any more. */
  whyEnded({ secret, token }: { readonly secret?: string; readonly token?: string }): SessionEnd | undefined {
    const byToken = token === undefined ? undefined : this.#ended.get(token);
    return byToken ?? (secret === undefined ? undefined : this.#ended.get(digestOf(secret)));
  }

  /** The same session under a new secret, in another role or not. */
  renewed(session: KeptSession, role: Role): WithSecret {
    const secret = newSecret();
    this.#bySecret.delete(session.secretHash);
    const renewed = { ...session, role, secretHash: digestOf(secret), lastActiveAt: this.#options.now() };
    this.#put(renewed);
    this.#write();
    return { session: renewed, secret };
  }

  /** A second factor was shown, or set up, in the session. */
  proved(session: KeptSession, secondFactor: SecondFactor): KeptSession {
    const proved = { ...session, secondFactor };
    this.#put(proved);
    this.#write();
    return proved;
  }

  /** Somebody is there. */
  touch(id: SessionId): void {
    const session = this.#byId.get(id);
    if (session !== undefined) this.#put({ ...session, lastActiveAt: this.#options.now() });
  }

  end(session: KeptSession, why: SessionEnd): void {
    if (!this.#byId.delete(session.sessionId)) return;
    this.#bySecret.delete(session.secretHash);
    this.#notWritten.set(session.sessionId, { ...session, ended: { at: this.#options.now(), why } });
    if (this.#ended.size >= MOST_ENDED) this.#ended.clear();
    this.#ended.set(session.secretHash, why).set(pageTokenOf(session.secretHash), why);
    this.#write();
    this.#options.onEnded(session, why);
  }

  /** Ends those of a person, but for one. */
  endAllOf(user: UserId, why: SessionEnd, but?: SessionId): void {
    for (const session of this.runningOf(user)) if (session.sessionId !== but) this.end(session, why);
  }

  byId(id: SessionId): KeptSession | undefined {
    return this.#byId.get(id);
  }

  running(): readonly KeptSession[] {
    return [...this.#byId.values()];
  }

  runningOf(user: UserId): readonly KeptSession[] {
    return this.running().filter(({ userId }) => userId === user);
  }

  /** Ends what should be over, also where nobody asks any more. To be called every second or so. */
  sweep(): void {
    for (const session of this.running()) this.#unlessOver(session);
    const now = this.#options.now();
    if (now - this.#writtenAt < WRITTEN_EVERY_MS) return;
    this.#writtenAt = now;
    this.#write();
  }

  /** Before the store is closed. */
  close(): void {
    this.#write();
    this.#tryToWrite(() =>
      this.#options.rows.forgetEndedBefore(instant(this.#options.now() - REMEMBERED_MS)),
    );
  }

  #hold(session: KeptSession): void {
    this.#bySecret.set(session.secretHash, session);
    this.#byId.set(session.sessionId, session);
  }

  #put(session: KeptSession): void {
    this.#hold(session);
    this.#notWritten.set(session.sessionId, session);
  }

  #unlessOver(session: KeptSession): KeptSession | undefined {
    const why = whyOver(session, this.#options.organisation(), this.#options.now());
    if (why === undefined) return session;
    this.end(session, why);
    return undefined;
  }

  #write(): void {
    if (this.#notWritten.size === 0) return;
    this.#tryToWrite(() => {
      this.#options.rows.put([...this.#notWritten.values()]);
      this.#notWritten.clear();
    });
  }

  /** What is not written is written with the next. */
  #tryToWrite(write: () => void): void {
    try {
      write();
    } catch (error) {
      this.#options.log.error({ what: 'sessions not written', error: String(error) });
    }
  }
}
