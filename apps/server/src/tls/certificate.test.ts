import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, type TLSSocket } from 'node:tls';
import { PROTOCOL_VERSION } from '@ionm-clock/protocol';
import { generate } from 'selfsigned';
import { io } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MemoryStore } from '../log/index.ts';
import { LogLines } from '../testing/log-lines.ts';
import { TestServer } from '../testing/test-server.ts';
import { Certificate } from './certificate.ts';

const folder = mkdtempSync(join(tmpdir(), 'ionm-tls-'));
const files = { certificate: join(folder, 'cert.pem'), key: join(folder, 'key.pem') };
const DAY_MS = 24 * 3_600_000;

async function newCertificate(commonName: string, days = 90): Promise<{ cert: string; private: string }> {
  return generate([{ name: 'commonName', value: commonName }], {
    keyType: 'ec',
    notAfterDate: new Date(Date.now() + days * DAY_MS),
  });
}

function put(pems: { cert: string; private: string }): void {
  writeFileSync(files.certificate, pems.cert);
  writeFileSync(files.key, pems.private);
}

afterAll(() => rmSync(folder, { recursive: true }));

describe('a server with a certificate', () => {
  let server: TestServer;
  beforeAll(async () => {
    put(await newCertificate('first'));
    server = await TestServer.started(new MemoryStore(), {
      reach: { tls: true, proxies: [] },
      certificateFiles: files,
    });
  });
  afterAll(() => server.stopAndForget());

  /** What a client finds that connects anew. */
  function connecting(options: object = {}): Promise<TLSSocket> {
    const { hostname, port } = new URL(server.address);
    return new Promise((resolve, reject) => {
      const socket = connect(
        { host: hostname, port: Number(port), rejectUnauthorized: false, ...options },
        () => resolve(socket),
      );
      socket.on('error', reject);
    });
  }
  async function nameShown(): Promise<unknown> {
    const socket = await connecting();
    const name = socket.getPeerCertificate().subject.CN;
    socket.destroy();
    return name;
  }

  it('answers over https, tells browsers to keep to it, and connects sockets', async () => {
    expect(server.address).toMatch(/^https:/);
    const response = await new Promise<{ status: number | undefined; hsts: string | undefined }>(
      (resolve, reject) => {
        get(`${server.address}/api/sign-in`, { rejectUnauthorized: false }, ({ statusCode, headers }) =>
          resolve({ status: statusCode, hsts: headers['strict-transport-security'] }),
        ).on('error', reject);
      },
    );
    expect(response).toEqual({ status: 200, hsts: expect.stringContaining('max-age') });
    for (const [origin, isFine] of [
      [server.address, true],
      [server.address.replace('https:', 'http:'), false],
    ] as const) {
      const socket = io(server.address, {
        forceNew: true,
        transports: ['websocket'],
        reconnection: false,
        rejectUnauthorized: false,
        auth: { protocol: PROTOCOL_VERSION, token: 'demo:tech-north' },
        extraHeaders: { origin, cookie: 'ionm-session=x' },
      });
      const connected = await new Promise((resolve) => {
        socket.on('connect', () => resolve(true));
        socket.on('connect_error', () => resolve(false));
      });
      socket.disconnect();
      expect(connected).toBe(isFine);
    }
  });

  it('speaks nothing older than TLS 1.2', async () => {
    await expect(connecting({ minVersion: 'TLSv1', maxVersion: 'TLSv1.1' })).rejects.toThrow();
    const socket = await connecting({ maxVersion: 'TLSv1.2' });
    expect(socket.getProtocol()).toBe('TLSv1.2');
    socket.destroy();
  });

  it('does not answer over plain http', async () => {
    await expect(fetch(server.address.replace('https:', 'http:'))).rejects.toThrow();
  });

  it('shows a new certificate to whoever connects from then on, and keeps the old one while the new one is wrong', async () => {
    expect(await nameShown()).toBe('first');
    writeFileSync(files.key, 'half a key');
    server.readCertificateAgain();
    expect(server.lines.has('TLS_KEY_FILE')).toBe(true);
    expect(server.lines.has('half a key')).toBe(false);
    expect(await nameShown()).toBe('first');
    put(await newCertificate('second'));
    server.readCertificateAgain();
    expect(await nameShown()).toBe('second');
  });
});

describe('the files of a certificate', () => {
  it('are read again when they change, by themselves', async () => {
    put(await newCertificate('watched'));
    const lines = new LogLines();
    const read: unknown[] = [];
    const certificate = new Certificate(files, lines.log, (context) => read.push(context));
    certificate.watch(20);
    put(await newCertificate('renewed'));
    await lines.until('certificate read');
    certificate.stopWatching();
    expect(read.length).toBeGreaterThan(0);
  });

  it('that end soon are told in the log', async () => {
    put(await newCertificate('short', 5));
    const lines = new LogLines();
    new Certificate(files, lines.log, () => undefined).readAgain();
    expect(lines.has('certificate ends soon')).toBe(true);
  });

  it('that cannot be used are named, with what is wrong', async () => {
    const good = await newCertificate('good');
    const other = await newCertificate('other');
    const problemWith = (pems: { cert: string; private: string }) => {
      put(pems);
      try {
        Certificate.read(files);
        return '';
      } catch (error) {
        return String(error);
      }
    };
    expect(problemWith(good)).toBe('');
    expect(problemWith({ ...good, private: other.private })).toContain('TLS_KEY_FILE: is not the key');
    expect(problemWith({ ...good, cert: 'x' })).toContain('TLS_CERT_FILE: the file holds no certificate');
    expect(problemWith({ ...good, private: 'x' })).toContain('TLS_KEY_FILE: the file holds no private key');
    rmSync(files.key);
    expect(() => Certificate.read(files)).toThrow('TLS_KEY_FILE: the file cannot be read');
  });
});
