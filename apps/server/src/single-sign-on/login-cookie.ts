import { parseCookie, stringifySetCookie } from 'cookie';
import { LOGIN_LIFETIME_MS } from './identity-provider.ts';

/**
 * The cookie that ties a login to the browser that began it. `Lax`, not `Strict` as the session's: the browser must send it when the
 * provider sends the person back. It proves nothing but that.
 */
export class LoginCookie {
  readonly #secure: boolean;
  readonly #name: string;

  constructor(secure: boolean) {
    this.#secure = secure;
    this.#name = secure ? '__Host-ionm-login' : 'ionm-login';
  }

  set(ticket: string): string {
    return this.#made(ticket, LOGIN_LIFETIME_MS / 1_000);
  }

  cleared(): string {
    return this.#made('', 0);
  }

  /** The ticket in a request's `Cookie`; empty if there is none. */
  read(header: string | undefined): string {
    return parseCookie(header ?? '')[this.#name] ?? '';
  }

  #made(value: string, maxAge: number): string {
    return stringifySetCookie({
      name: this.#name,
      value,
      maxAge,
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: this.#secure,
    });
  }
}
