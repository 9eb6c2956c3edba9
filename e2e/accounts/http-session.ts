import type { SignedIn } from '@ionm-clock/protocol';
import type { APIRequest, APIRequestContext } from '@playwright/test';
import type { HostedServer } from '../hosted/server-host.ts';

/** Somebody who is signed in, without a page. */
export class HttpSession {
  readonly #context: APIRequestContext;
  #token = '';

  private constructor(context: APIRequestContext) {
    this.#context = context;
  }

  static async opened(server: HostedServer, requests: APIRequest): Promise<HttpSession> {
    const { address } = server;
    return new HttpSession(
      await requests.newContext({ baseURL: address, extraHTTPHeaders: { origin: address } }),
    );
  }

  /** Signs in by a request whose answer says so. */
  async signIn(path: string, body: object): Promise<void> {
    const { token } = await this.post<SignedIn>(path, body);
    this.#token = token;
  }

  async post<Answer>(path: string, data: object): Promise<Answer> {
    return this.#answer(path, await this.#context.post(path, { data, headers: this.#headers() }));
  }

  async get<Answer>(path: string): Promise<Answer> {
    return this.#answer(path, await this.#context.get(path, { headers: this.#headers() }));
  }

  async #answer<Answer>(
    path: string,
    response: { ok(): boolean; status(): number; text(): Promise<string>; json(): Promise<Answer> },
  ): Promise<Answer> {
    if (!response.ok()) throw new Error(`${path}: ${response.status()} ${await response.text()}`);
    return response.json();
  }

  #headers(): Record<string, string> {
    return this.#token === '' ? {} : { authorization: `Bearer ${this.#token}` };
  }
}
