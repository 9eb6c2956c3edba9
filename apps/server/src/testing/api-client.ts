import type { User } from '@ionm-clock/domain';

/** The HTTP side as one user asks it. */
export class ApiClient {
  readonly #address: string;
  readonly #token: string | undefined;

  constructor(address: string, user?: User) {
    this.#address = address;
    this.#token = user && `demo:${user.userId}`;
  }

  get(path: string): Promise<Response> {
    return fetch(`${this.#address}/api${path}`, { headers: this.#headers() });
  }

  post(path: string, body: unknown): Promise<Response> {
    return this.postText(path, JSON.stringify(body));
  }

  postText(path: string, body: string, contentType = 'application/json'): Promise<Response> {
    const headers = { ...this.#headers(), 'content-type': contentType };
    return fetch(`${this.#address}/api${path}`, { method: 'POST', body, headers });
  }

  #headers(): Record<string, string> {
    return this.#token === undefined ? {} : { authorization: `Bearer ${this.#token}` };
  }
}
