import type { IncomingMessage } from 'node:http';
import ipaddr from 'ipaddr.js';
import proxyAddress from 'proxy-addr';

/** How people reach the server. */
export interface Reach {
  /** The origin at which people open it; without one it answers to the names of this computer only. */
  readonly publicOrigin?: string;
  /** Whether this process itself speaks TLS. */
  readonly tls: boolean;
  /** Addresses and ranges of the proxies before it, as Express's `trust proxy` takes them; empty: there is none. */
  readonly proxies: readonly string[];
}

/** On this computer, for this computer. */
export const ON_THIS_COMPUTER: Reach = { tls: false, proxies: [] };

/** Why a request is not answered. */
export type NotAnswered =
  | 'foreign host'
  | 'foreign origin'
  | 'no origin'
  | 'not over https'
  | 'not by the proxy';

const LOOPBACK_NAMES = new Set(['127.0.0.1', 'localhost', '[::1]']);
const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** The door: which requests and connections are meant for this server, and come from its own page. */
export class Entrance {
  readonly #scheme: 'http' | 'https';
  readonly #publicHost: string | undefined;
  readonly #isProxy: (address: string, index: number) => boolean;
  readonly #hasProxy: boolean;

  constructor({ publicOrigin, tls, proxies }: Reach) {
    this.#scheme = tls || publicOrigin?.startsWith('https:') ? 'https' : 'http';
    this.#publicHost = publicOrigin === undefined ? undefined : URL.parse(publicOrigin)?.host;
    this.#hasProxy = proxies.length > 0;
    this.#isProxy = proxyAddress.compile([...proxies]);
  }

  /** Whether people reach it over TLS only. */
  get isSecure(): boolean {
    return this.#scheme === 'https';
  }

  /** What Express needs to tell `request.ip`. */
  get trustProxy(): (address: string, index: number) => boolean {
    return this.#isProxy;
  }

  /** Whose request it is: behind a proxy the address that the proxy tells. */
  addressOf(request: IncomingMessage): string {
    const address = proxyAddress(request, this.#isProxy);
    return ipaddr.isValid(address) ? ipaddr.process(address).toString() : 'unknown';
  }

  /** Whether it comes straight from this computer: not through a proxy, and not from a page that another name leads here. */
  isFromThisComputer(request: IncomingMessage): boolean {
    const { headers, socket } = request;
    const through = Object.keys(headers).some(
      (name) => name === 'forwarded' || name.startsWith('x-forwarded-'),
    );
    const address = socket.remoteAddress ?? '';
    return (
      !through &&
      hasLoopbackName(request) &&
      ipaddr.isValid(address) &&
      ipaddr.process(address).range() === 'loopback'
    );
  }

  /** Why a request is not to be answered, if it is not. `connects`: it asks for a lasting connection. */
  refuses(request: IncomingMessage, connects = false): NotAnswered | undefined {
    if (this.#hasProxy) {
      if (!this.#isProxy(request.socket.remoteAddress ?? '', 0)) return 'not by the proxy';
      if (request.headers['x-forwarded-proto'] !== 'https') return 'not over https';
    }
    if (!this.#isForUs(request)) return 'foreign host';
    const why = this.#comesFromElsewhere(request, connects || !SAFE_METHODS.has(request.method ?? ''));
    // No foreign page can send this header, and a program has no use for an origin.
    const isProved = !connects && request.headers.authorization !== undefined;
    return why === 'no origin' && isProved ? undefined : why;
  }

  /**
   * A foreign site can point its own name at 127.0.0.1 and would then pass for the same origin; its name still stands in `Host`.
   */
  #isForUs(request: IncomingMessage): boolean {
    if (this.#publicHost === undefined) return hasLoopbackName(request);
    return hostOf(request, this.#scheme)?.host === this.#publicHost;
  }

  #comesFromElsewhere({ headers }: IncomingMessage, changes: boolean): NotAnswered | undefined {
    const { origin, cookie, host = '' } = headers;
    if (origin !== undefined) {
      const ours = URL.parse(`${this.#scheme}://${host}`)?.origin;
      return URL.parse(origin)?.origin === ours ? undefined : 'foreign origin';
    }
    const site = headers['sec-fetch-site'];
    // A link may lead here from anywhere, and so does the way back from an identity provider; that only shows a page.
    const isForeign = site === 'cross-site' || site === 'same-site';
    if (isForeign && (changes || headers['sec-fetch-mode'] !== 'navigate')) return 'foreign origin';
    // Browsers always tell the origin of what may change something. A cookie would prove whose browser it is, not whose page.
    return changes && cookie !== undefined ? 'no origin' : undefined;
  }
}

const hostOf = ({ headers }: IncomingMessage, scheme: string): URL | null =>
  URL.parse(`${scheme}://${headers.host ?? ''}`);

function hasLoopbackName(request: IncomingMessage): boolean {
  const name = hostOf(request, 'http')?.hostname;
  return name !== undefined && LOOPBACK_NAMES.has(name);
}
