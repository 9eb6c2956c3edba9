import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { Instant, SessionId, UserId } from '@ionm-clock/domain';
import { LOGIN_LIFETIME_MS, type LoginSecrets } from './identity-provider.ts';

/** More than people sign in at once; beyond it the oldest is given up, so that nobody can fill the memory. */
const MOST = 10_000;

/** What somebody went to the provider for. */
export type Purpose =
  | { readonly kind: 'sign-in' }
  /** To prove once more, in this session, who they are. */
  | { readonly kind: 'again'; readonly sessionId: SessionId; readonly userId: UserId };

/** Somebody who is at the provider, and is awaited back. */
export interface LoginUnderWay {
  readonly secrets: LoginSecrets;
  readonly purpose: Purpose;
}

/**
 * The logins that are under way, each for ten minutes and for one return, in the browser that began it: that one has the ticket. In
 * memory: whoever is at the provider while the server restarts begins once more.
 */
export class LoginsUnderWay {
  readonly #logins = new Map<string, LoginUnderWay & { readonly ticket: Buffer }>();
  readonly #now: () => Instant;

  constructor(now: () => Instant) {
    this.#now = now;
  }

  /** The ticket for the browser. */
  begun(login: LoginUnderWay): string {
    const ticket = randomBytes(32);
    this.#forgetOld(MOST - 1);
    this.#logins.set(login.secrets.state, { ...login, ticket });
    return ticket.toString('base64url');
  }

  /** The login that this browser comes back from, only once; undefined if there is none. */
  back(state: string, ticket: string): LoginUnderWay | undefined {
    this.#forgetOld(MOST);
    const login = this.#logins.get(state);
    if (login === undefined || !isSame(login.ticket, Buffer.from(ticket, 'base64url'))) return undefined;
    this.#logins.delete(state);
    return login;
  }

  /** In order of beginning, so the first that is young enough is the last to look at. */
  #forgetOld(room: number): void {
    const oldest = this.#now() - LOGIN_LIFETIME_MS;
    for (const [state, { secrets }] of this.#logins) {
      if (secrets.begunAt > oldest && this.#logins.size <= room) return;
      this.#logins.delete(state);
    }
  }
}

const isSame = (one: Buffer, other: Buffer): boolean =>
  one.length === other.length && timingSafeEqual(one, other);
