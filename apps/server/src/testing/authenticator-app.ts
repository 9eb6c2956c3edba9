import { TOTP } from 'otpauth';
import type { Browser } from './browser.ts';

/** The app on somebody's phone. */
export class AuthenticatorApp {
  readonly #secret: string;
  /** What stands in for it, where the phone is lost. */
  readonly recoveryCodes: readonly string[];

  constructor(secret: string, recoveryCodes: readonly string[]) {
    this.#secret = secret;
    this.recoveryCodes = recoveryCodes;
  }

  /** Is set up for whoever is signed in. */
  static async setUp(browser: Browser, now: number): Promise<AuthenticatorApp> {
    const { secret, address } = (await browser.post('/account/code/begin')).body;
    const code = new TOTP({ secret }).generate({ timestamp: now });
    const { status, body } = await browser.post('/account/code', { code });
    if (status !== 200) throw new Error(`no authenticator app: ${status} ${JSON.stringify(body)}`);
    if (!/^otpauth:\/\/totp\/IONM%20Clock:.*secret=/.test(address)) throw new Error(address);
    return new AuthenticatorApp(secret, body.codes);
  }

  code(now: number): string {
    return new TOTP({ secret: this.#secret }).generate({ timestamp: now });
  }
}
