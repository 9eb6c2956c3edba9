import { isDeepStrictEqual } from 'node:util';
import { type Instant, instant, type SessionEnd, type SessionId, type UserId } from '@ionm-clock/domain';
import type { Log } from '../log-line.ts';
import type { KeptSession, SessionRows } from './session-rows.ts';
import type { SessionsAtHand } from './sessions-at-hand.ts';

interface StorageOptions {
  readonly rows: SessionRows;
  readonly log: Pick<Log, 'error'>;
  /** Told once of each session that ends here: another server that ends it too does not store it. */
  readonly onEnded: (session: KeptSession, why: SessionEnd) => void;
}

/** A session whose change is not on disk yet. */
interface NotStored {
  readonly session: KeptSession;
  /** As it is there; undefined if it is not. */
  readonly stored: KeptSession | undefined;
  /** That it is over was told, though it could not be stored. */
  readonly isToldOver?: true;
}

/**
 * Brings what is at hand to disk, and what other servers wrote to hand: one after the other, so that nothing that is read is older than
 * what was written here. What cannot be written is written with the next; until then what is at hand counts.
 */
export class SessionStorage {
  readonly #options: StorageOptions;
  readonly #atHand: SessionsAtHand;
  readonly #notStored = new Map<SessionId, NotStored>();
  readonly #touched = new Set<SessionId>();
  #turn: Promise<void> = Promise.resolve();

  constructor(options: StorageOptions, atHand: SessionsAtHand) {
    this.#options = options;
    this.#atHand = atHand;
  }

  /** To be stored with the next writing. `before`: as it was. */
  put(session: KeptSession, before: KeptSession | undefined): void {
    const waiting = this.#notStored.get(session.sessionId);
    this.#notStored.set(session.sessionId, {
      session,
      stored: waiting === undefined ? before : waiting.stored,
    });
  }

  /** Somebody was there, as is at hand: to be stored with the next writing. */
  touched(id: SessionId): void {
    this.#touched.add(id);
  }

  /** Resolves when everything is stored, or cannot be. */
  write(): Promise<void> {
    return this.#inTurn(async () => {
      await this.#writeTouched();
      for (const waiting of [...this.#notStored.values()]) await this.#store(waiting);
    });
  }

  /** Resolves when what was asked for until now is done. */
  idle(): Promise<void> {
    return this.#turn;
  }

  /** Takes what is on disk of this session, or of all, to hand. */
  readAgain(id: SessionId | undefined): Promise<void> {
    return this.#inTurn(() => (id === undefined ? this.#readAll() : this.#read(id)));
  }

  /** Takes those of a person to hand. */
  readAllOf(user: UserId): Promise<void> {
    return this.#inTurn(async () => {
      for (const session of await this.#options.rows.runningOf(user))
        if (!this.#notStored.has(session.sessionId)) this.#take(session.sessionId, session);
    });
  }

  /** Takes the session of this secret to hand, if there is one. */
  async meet(secretHash: string): Promise<void> {
    await this.#attempt(async () => {
      // Not in turn: whoever invents secrets keeps nobody waiting.
      const session = await this.#options.rows.provedBy(secretHash);
      if (session !== undefined) await this.readAgain(session.sessionId);
    });
  }

  forgetEndedBefore(at: Instant): Promise<void> {
    return this.#inTurn(() => this.#options.rows.forgetEndedBefore(at));
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    this.#turn = this.#turn.then(() => this.#attempt(work));
    return this.#turn;
  }

  async #attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.#options.log.error({ what: 'sessions not read or written', error: String(error) });
    }
  }

  async #writeTouched(): Promise<void> {
    if (this.#touched.size === 0) return;
    const ids = [...this.#touched];
    this.#touched.clear();
    try {
      const sessions = ids.map((id) => this.#atHand.of(id)).filter((session) => session !== undefined);
      await this.#options.rows.touch(sessions);
    } catch (error) {
      for (const id of ids) this.#touched.add(id);
      throw error;
    }
  }

  async #store(waiting: NotStored): Promise<void> {
    const { session, stored, isToldOver } = waiting;
    const { sessionId: id, ended } = session;
    const tell = () => {
      if (ended !== undefined && isToldOver === undefined) this.#options.onEnded(session, ended.why);
    };
    let isStored: boolean;
    try {
      isStored = await this.#options.rows.store(session, stored);
    } catch (error) {
      tell();
      if (this.#notStored.get(id) === waiting && ended !== undefined)
        this.#notStored.set(id, { ...waiting, isToldOver: true });
      throw error;
    }
    const since = this.#notStored.get(id);
    if (since === waiting) this.#notStored.delete(id);
    else if (since !== undefined) this.#notStored.set(id, { ...since, stored: session });
    if (isStored) tell();
    else await this.#read(id);
  }

  async #read(id: SessionId): Promise<void> {
    const kept = await this.#options.rows.of(id);
    if (!this.#notStored.has(id)) this.#take(id, kept);
  }

  async #readAll(): Promise<void> {
    const running = new Map((await this.#options.rows.running()).map((one) => [one.sessionId, one]));
    for (const [id, session] of running) if (!this.#notStored.has(id)) this.#take(id, session);
    for (const { sessionId: id } of this.#atHand.all())
      if (!running.has(id) && !this.#notStored.has(id)) await this.#read(id);
  }

  #take(id: SessionId, kept: KeptSession | undefined): void {
    const before = this.#atHand.of(id);
    if (kept !== undefined && kept.ended === undefined) this.#atHand.hold(withLatest(kept, before));
    else if (kept !== undefined) this.#atHand.forget(kept, kept.ended?.why);
    else if (before !== undefined) this.#atHand.forget(before, undefined);
  }
}

/** When somebody was there is stored only now and then. The same object while nothing has changed. */
function withLatest(kept: KeptSession, before: KeptSession | undefined): KeptSession {
  if (before === undefined) return kept;
  const latest = { ...kept, lastActiveAt: instant(Math.max(kept.lastActiveAt, before.lastActiveAt)) };
  return isDeepStrictEqual(latest, before) ? before : latest;
}
