import type { CodeToConfirm } from '@ionm-clock/protocol';
import { TOTP } from 'otpauth';
import type { HostedServer } from '../hosted/server-host.ts';
import type { HttpSession } from './http-session.ts';

const PERIOD_MS = 30_000;

/** The app on somebody's phone, whose clock is that of the server. */
export class AuthenticatorApp {
  readonly #server: HostedServer;
  #secret = '';

  constructor(server: HostedServer) {
    this.#server = server;
  }

  /** Takes the key that a page shows. */
  takes(secret: string): void {
    this.#secret = secret;
  }

  /** What it shows now. */
  code(): string {
    return new TOTP({ secret: this.#secret }).generate({ timestamp: this.#server.now() });
  }

  /** A code that was not used before: each counts once. */
  async nextCode(): Promise<string> {
    await this.#server.letTimePass(PERIOD_MS);
    return this.code();
  }

  /** Set up for whoever is signed in, without a page. */
  async setUp(session: HttpSession): Promise<void> {
    const { secret } = await session.post<CodeToConfirm>('/api/account/code/begin', {});
    this.takes(secret);
    await session.post('/api/account/code', { code: this.code() });
  }
}
