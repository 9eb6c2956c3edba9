import { createDecipheriv, createECDH, createHmac, type ECDH, randomBytes } from 'node:crypto';
import { Agent, createServer, type Server } from 'node:https';
import type { Duplex } from 'node:stream';
import { generate } from 'selfsigned';

const hmac = (key: Buffer, ...parts: readonly (Buffer | string)[]): Buffer => {
  const made = createHmac('sha256', key);
  for (const part of parts) made.update(part);
  return made.digest();
};
const ONE = Buffer.from([1]);
const TAG_BYTES = 16;
const DELIMITER_OF_LAST = 2;

/** A browser's subscription, which reads what it is sent as RFC 8291 and RFC 8188 say: written anew here, with no library. */
export class PushBrowser {
  readonly endpoint: string;
  readonly #pair: ECDH = createECDH('prime256v1');
  readonly #auth = randomBytes(16);

  constructor(endpoint: string) {
    this.endpoint = endpoint;
    this.#pair.generateKeys();
  }

  /** As the browser tells it. */
  get subscription() {
    const keys = { p256dh: this.#pair.getPublicKey('base64url'), auth: this.#auth.toString('base64url') };
    return { endpoint: this.endpoint, expirationTime: null, keys };
  }

  read(body: Buffer): unknown {
    const salt = body.subarray(0, 16);
    const keyEnd = 21 + body.readUInt8(20);
    const sender = body.subarray(21, keyEnd);
    const shared = hmac(this.#auth, this.#pair.computeSecret(sender));
    const input = hmac(shared, 'WebPush: info\0', this.#pair.getPublicKey(), sender, ONE);
    const pseudoRandom = hmac(salt, input);
    const key = hmac(pseudoRandom, 'Content-Encoding: aes128gcm\0', ONE).subarray(0, 16);
    const nonce = hmac(pseudoRandom, 'Content-Encoding: nonce\0', ONE).subarray(0, 12);
    const decipher = createDecipheriv('aes-128-gcm', key, nonce);
    decipher.setAuthTag(body.subarray(-TAG_BYTES));
    const padded = Buffer.concat([decipher.update(body.subarray(keyEnd, -TAG_BYTES)), decipher.final()]);
    const end = padded.lastIndexOf(DELIMITER_OF_LAST);
    return JSON.parse(padded.subarray(0, end).toString());
  }
}

/** What came to the push service, as it sees it. */
export interface Pushed {
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

/** A push service in this process, over TLS with a certificate of its own. */
export class PushService {
  readonly pushed: Pushed[] = [];
  /** What it answers next, in order; 201 when nothing is left. */
  readonly answers: { readonly status: number; readonly retryAfter?: string }[] = [];
  /** Takes what comes and says nothing. */
  silent = false;
  readonly #server: Server;
  readonly agent: Agent;
  readonly #sockets = new Set<Duplex>();
  #waiting: (() => void)[] = [];

  private constructor(key: string, cert: string) {
    this.agent = new Agent({ ca: cert });
    this.#server = createServer({ key, cert }, (request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part) => parts.push(part));
      request.on('end', () => {
        if (this.silent) return;
        const { status, retryAfter } = this.answers.shift() ?? { status: 201 };
        if (retryAfter !== undefined) response.setHeader('Retry-After', retryAfter);
        response.writeHead(status).end();
        this.pushed.push({ path: request.url ?? '', headers: request.headers, body: Buffer.concat(parts) });
        for (const tell of this.#waiting.splice(0)) tell();
      });
    });
    this.#server.on('connection', (socket) => this.#sockets.add(socket));
  }

  static async started(): Promise<PushService> {
    const pems = await generate([{ name: 'commonName', value: 'localhost' }], {
      keyType: 'ec',
      extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: 'localhost' }] }],
    });
    const service = new PushService(pems.private, pems.cert);
    await new Promise<void>((resolve) => service.#server.listen(0, '127.0.0.1', resolve));
    return service;
  }

  get host(): string {
    const address = this.#server.address();
    if (address === null || typeof address === 'string') throw new Error('it does not listen');
    return `localhost:${address.port}`;
  }

  browser(name: string): PushBrowser {
    return new PushBrowser(`https://${this.host}/send/${name}`);
  }

  /** Resolves when so many have come. */
  async came(count: number): Promise<readonly Pushed[]> {
    while (this.pushed.length < count) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    return this.pushed;
  }

  async stop(): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve));
    // Also those that are still shaking hands.
    for (const socket of this.#sockets) socket.destroy();
    await closed;
  }
}
