/** Browsers send at most so many redirects on their way. */
const MOST_REDIRECTS = 20;

/** An address bar with cookies, for one person: follows redirects, and fills in the provider's forms. No `SameSite`. */
export class Browsing {
  /** By host and name. */
  readonly #cookies = new Map<string, Map<string, string>>();

  /** Opens the address, and follows where it is sent until there is a page, or an address for which `stop` holds. */
  async open(address: string | URL, stop: (url: URL) => boolean = () => false): Promise<Opened> {
    return this.#follow(new URL(address), { method: 'GET' }, stop);
  }

  /** Fills in the form of the page, and sends it. */
  async send({ url, text }: Opened, values: Record<string, string>, stop?: (url: URL) => boolean) {
    const action = /<form[^>]*action="([^"]+)"/.exec(text)?.[1];
    if (action === undefined) throw new Error(`there is no form at ${url.pathname}`);
    const hidden = [...text.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
    const body = new URLSearchParams();
    for (const [, name = '', value = ''] of hidden) body.set(name, value);
    for (const [name, value] of Object.entries(values)) body.set(name, value);
    return this.#follow(new URL(action, url), { method: 'POST', body }, stop ?? (() => false));
  }

  /** Fills in what is asked, form after form, until there is none. */
  async sendAll(page: Opened, values: Record<string, string>, stop?: (url: URL) => boolean): Promise<Opened> {
    let at = page;
    for (let form = 0; form < MOST_REDIRECTS && at.text.includes('<form'); form++) {
      at = await this.send(at, values, stop);
    }
    return at;
  }

  /** The `Cookie` that this browser sends there. */
  cookie(address: string | URL): string {
    const held = this.#cookies.get(new URL(address).host) ?? new Map<string, string>();
    return [...held].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  async #follow(start: URL, init: RequestInit, stop: (url: URL) => boolean): Promise<Opened> {
    let url = start;
    let request = init;
    for (let step = 0; step < MOST_REDIRECTS; step++) {
      if (stop(url)) return { url, status: 0, text: '' };
      const headers = { cookie: this.cookie(url) };
      const response = await fetch(url, { ...request, headers, redirect: 'manual' });
      this.#keep(url, response.headers.getSetCookie());
      const location = response.headers.get('location');
      if (location === null) return { url, status: response.status, text: await response.text() };
      url = new URL(location, url);
      request = { method: 'GET' };
    }
    throw new Error('sent round and round');
  }

  #keep({ host }: URL, set: readonly string[]): void {
    const held = this.#cookies.get(host) ?? new Map<string, string>();
    this.#cookies.set(host, held);
    for (const line of set) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '') held.delete(name);
      else held.set(name, value);
    }
  }
}

/** Where the browser has arrived. */
export interface Opened {
  readonly url: URL;
  /** 0 where it stopped before it asked. */
  readonly status: number;
  readonly text: string;
}
