import type { CaseId, Instant, SessionId } from '@ionm-clock/domain';
import { Lately } from './lately.ts';

/** What was asked and refused: a command or a route by its name, never what it held. */
export interface Refused {
  readonly what: string;
  readonly caseId?: CaseId;
}

/** So many different ones of a session are recorded within a while: nobody fills the disk by asking for what they may not have. */
const MOST_OF_SESSION = 20;
/** And so many of all sessions. */
const MOST_OF_ALL = 1_000;

/** Which refused requests the audit trail tells. */
export class RefusedRequests {
  readonly #withinMs: number;
  readonly #lately: Lately;
  #since: Instant | undefined;
  #all = 0;
  readonly #ofSession = new Map<SessionId, number>();

  constructor(withinMs: number) {
    this.#withinMs = withinMs;
    this.#lately = new Lately(withinMs);
  }

  /** What is to be recorded of it: itself, or that there are too many to tell each; undefined if there is nothing new to tell. */
  toRecord(session: SessionId, refused: Refused, now: Instant): Refused | undefined {
    if (this.#since === undefined || now - this.#since >= this.#withinMs) {
      this.#since = now;
      this.#all = 0;
      this.#ofSession.clear();
    }
    const key = [session, refused.what, refused.caseId ?? ''].join('\n');
    if (this.#lately.has(key, now) || this.#all >= MOST_OF_ALL) return undefined;
    const count = (this.#ofSession.get(session) ?? 0) + 1;
    if (count > MOST_OF_SESSION) return undefined;
    this.#all++;
    this.#ofSession.set(session, count);
    this.#lately.note(key, now);
    return count === MOST_OF_SESSION
      ? { what: 'many requests; further ones are not told one by one' }
      : refused;
  }
}
