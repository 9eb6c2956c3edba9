import { createServer, type Server as HttpServer, type RequestListener } from 'node:http';
import { createServer as createTlsServer, type Server as HttpsServer } from 'node:https';
import { type AddressInfo, isIPv6 } from 'node:net';
import type { CertificateFiles } from '../config/reach-config.ts';
import type { Log } from '../log-line.ts';
import { Certificate, TLS_RULES } from '../tls/certificate.ts';

/** Whoever sends slower, more or longer than any page does is not waited for. */
const LIMITS = {
  /** The whole request. */
  requestTimeout: 30_000,
  headersTimeout: 10_000,
  /** How often these two are looked at. */
  connectionsCheckingInterval: 5_000,
  /** Longer than proxies and clients keep an idle connection: else one sends a request just as this end closes it. */
  keepAliveTimeout: 65_000,
  maxHeaderSize: 16 * 1024,
};
const MOST_HEADERS = 100;

/** What listens, over plain HTTP or TLS. */
export class WebServer {
  readonly server: HttpServer | HttpsServer;
  readonly #certificate: Certificate | undefined;

  /** Throws if the certificate cannot be used. */
  constructor(app: RequestListener, log: Log, files?: CertificateFiles) {
    if (files === undefined) this.server = createServer(LIMITS, app);
    else {
      const { validTo, ...read } = Certificate.read(files);
      const server = createTlsServer({ ...LIMITS, ...TLS_RULES, ...read }, app);
      this.#certificate = new Certificate(files, log, (again) =>
        server.setSecureContext({ ...TLS_RULES, ...again }),
      );
      this.#certificate.warnBeforeEnd(validTo, Date.now());
      this.server = server;
    }
    this.server.maxHeadersCount = MOST_HEADERS;
  }

  /** Resolves with the address; rejects if the port is taken. */
  listen(host: string, port: number): Promise<string> {
    const { server } = this;
    return new Promise((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, host, () => {
        server.off('error', reject);
        const bound = server.address();
        if (bound === null || typeof bound === 'string') throw new Error('not listening on a port');
        this.#certificate?.watch();
        resolve(`${this.#certificate === undefined ? 'http' : 'https'}://${addressText(host, bound)}`);
      });
    });
  }

  readCertificateAgain(): void {
    this.#certificate?.readAgain();
  }

  /** Whatever is under way. */
  endConnections(): void {
    this.#certificate?.stopWatching();
    this.server.closeAllConnections();
  }
}

const addressText = (host: string, { port }: AddressInfo): string =>
  `${isIPv6(host) ? `[${host}]` : host}:${port}`;
