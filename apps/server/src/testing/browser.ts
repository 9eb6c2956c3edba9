import type { SignedIn } from '@ionm-clock/protocol';

/** What the server answered. */
export interface Answered {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into whatever was answered
  readonly body: any;
}

/** A browser: its cookies, and the token of the page that is open in it. */
export class Browser {
  readonly cookies: Map<string, string>;
  token: string | undefined;
  readonly #address: string;

  constructor(address: string, cookies: ReadonlyMap<string, string> = new Map()) {
    this.#address = address;
    this.cookies = new Map(cookies);
  }

  get cookie(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  get(path: string): Promise<Answered> {
    return this.#ask(path, {});
  }

  post(path: string, body: unknown = {}): Promise<Answered> {
    return this.#ask(path, { method: 'POST', body: JSON.stringify(body) });
  }

  /** Like `post`; the page then has the token of who signed in. */
  async signsIn(path: string, body: unknown): Promise<SignedIn> {
    return this.takes(await this.post(path, body));
  }

  /** The page takes what it was given when somebody signed in. */
  takes({ status, body }: Answered): SignedIn {
    if (status !== 200 || typeof body.token !== 'string') {
      throw new Error(`not signed in: ${status} ${JSON.stringify(body)}`);
    }
    this.token = body.token;
    return body;
  }

  /** A page of somebody else's making, with the cookies of this browser. */
  withoutToken(): Browser {
    return new Browser(this.#address, this.cookies);
  }

  /** The same page, served by another server: it shows what it has now, and keeps what it is given for itself. */
  at(address: string): Browser {
    const same = new Browser(address, this.cookies);
    same.token = this.token;
    return same;
  }

  async #ask(path: string, init: RequestInit): Promise<Answered> {
    const response = await fetch(`${this.#address}/api${path}`, {
      ...init,
      headers: {
        'content-type': 'application/json',
        origin: this.#address,
        ...(this.cookies.size > 0 && { cookie: this.cookie }),
        ...(this.token !== undefined && { authorization: `Bearer ${this.token}` }),
      },
    });
    for (const line of response.headers.getSetCookie()) this.#keep(line);
    const text = await response.text();
    return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
  }

  #keep(line: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    if (value === '') this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}
