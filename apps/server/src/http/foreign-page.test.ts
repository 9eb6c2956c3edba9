import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MemoryStore } from '../log/index.ts';
import { PROFILE_BILLER } from '../testing/organisation.ts';
import { TestServer } from '../testing/test-server.ts';

const SIGN_IN = JSON.stringify({ userId: PROFILE_BILLER.userId });
const COOKIE = 'ionm-session=whatever';

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.started(new MemoryStore());
});
afterAll(() => server.stopAndForget());

interface Asked {
  readonly method?: string;
  readonly path?: string;
  readonly body?: string;
}

/** With headers that `fetch` does not let one set. */
function statusOf(headers: Readonly<Record<string, string>>, asked: Asked = {}): Promise<number | undefined> {
  const { method = 'POST', path = '/api/sign-in', body = SIGN_IN } = asked;
  const sent = { 'content-type': 'application/json', ...headers };
  return new Promise((resolve, reject) => {
    const asking = request(`${server.address}${path}`, { method, headers: sent }, (response) => {
      response.resume();
      resolve(response.statusCode);
    }).on('error', reject);
    asking.end(method === 'GET' ? undefined : body);
  });
}

const ours = () => ({ cookie: COOKIE, origin: server.address, 'sec-fetch-site': 'same-origin' });

describe('what changes something', () => {
  it('is done for our own page, and for a program that has no cookies', async () => {
    expect(await statusOf(ours())).toBe(200);
    expect(await statusOf({})).toBe(200);
  });

  it.each([
    ['a foreign page', { origin: 'http://evil.example' }],
    ['a page without an origin of its own', { origin: 'null' }],
    ['another program of this computer', { origin: 'http://127.0.0.1:1' }],
    ['a page that does not tell its origin, with a cookie', { cookie: COOKIE }],
    ['a foreign page whose origin was taken away', { 'sec-fetch-site': 'cross-site' }],
    ['a page of the same site', { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'navigate' }],
  ])('is refused to %s', async (_, headers) => {
    expect(await statusOf({ cookie: COOKIE, ...headers })).toBe(403);
  });

  it('is done for a program with a cookie that shows the token of its page, which no foreign page could send', async () => {
    const authorization = `Bearer demo:${PROFILE_BILLER.userId}`;
    expect(await statusOf({ cookie: COOKIE, authorization })).toBe(200);
    expect(await statusOf({ cookie: COOKIE, authorization, origin: 'http://evil.example' })).toBe(403);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'is refused as a form sends it, even from our page: %s',
    async (type) => {
      expect(await statusOf({ ...ours(), 'content-type': type })).toBe(415);
      expect(await statusOf({ ...ours(), origin: 'http://evil.example', 'content-type': type })).toBe(403);
    },
  );
});

describe('what is only read', () => {
  const READ: Asked = { method: 'GET' };

  it('is given to our page, and to whoever follows a link from anywhere', async () => {
    expect(await statusOf({ cookie: COOKIE, 'sec-fetch-site': 'same-origin' }, READ)).toBe(200);
    expect(await statusOf({ cookie: COOKIE }, READ)).toBe(200);
    const link = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' };
    expect(await statusOf(link, { method: 'GET', path: '/physician' })).toBe(200);
  });

  it('is not given to a foreign page that takes it for a picture or a script', async () => {
    const taken = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' };
    expect(await statusOf(taken, READ)).toBe(403);
    expect(await statusOf(taken, { method: 'GET', path: '/assets/app-1a2b3c.js' })).toBe(403);
  });
});

describe('behind a proxy', () => {
  let proxied: TestServer;
  beforeAll(async () => {
    proxied = await TestServer.started(new MemoryStore(), {
      reach: { publicOrigin: 'https://clock.example', tls: false, proxies: ['127.0.0.1'] },
    });
  });
  afterAll(() => proxied.stopAndForget());
  const HTTPS = { host: 'clock.example', 'x-forwarded-proto': 'https', 'x-forwarded-for': '203.0.113.7' };

  const status = (headers: Readonly<Record<string, string>>, path = '/api/sign-in') =>
    new Promise((resolve, reject) => {
      request(`${proxied.address}${path}`, { headers }, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
        .on('error', reject)
        .end();
    });

  it('is answered what came over https, at the public address, from its own page', async () => {
    expect(await status(HTTPS)).toBe(200);
    expect(await status({ ...HTTPS, host: 'clock.example:443' })).toBe(200);
    expect(await status({ ...HTTPS, origin: 'https://clock.example' })).toBe(200);
  });

  it.each([
    ['came over http', { 'x-forwarded-proto': 'http' }],
    ['came over http at first', { 'x-forwarded-proto': 'http, https' }],
    ['does not say over what', { 'x-forwarded-proto': '' }],
    ['is for another name', { host: 'evil.example' }],
    ['is for another port', { host: 'clock.example:8443' }],
    ['is for this computer by name', { host: '127.0.0.1' }],
    ['is of a page over http', { origin: 'http://clock.example' }],
    ['is of a foreign page', { origin: 'https://evil.example' }],
  ])('is refused what %s', async (_, headers) => {
    expect(await status({ ...HTTPS, ...headers })).toBe(403);
  });

  it('health is told over http, too', async () => {
    expect(await status({ host: '10.0.0.5' }, '/healthz')).toBe(200);
    expect(await status({ host: '10.0.0.5' }, '/readyz')).toBe(200);
  });

  it('is refused what did not come from the proxy', async () => {
    const elsewhere = await TestServer.started(new MemoryStore(), {
      reach: { publicOrigin: 'https://clock.example', tls: false, proxies: ['10.0.0.0/8'] },
    });
    const told = await fetch(`${elsewhere.address}/api/sign-in`, {
      headers: { 'x-forwarded-proto': 'https' },
    });
    expect(told.status).toBe(403);
    expect(elsewhere.lines.has('not by the proxy')).toBe(true);
    await elsewhere.stopAndForget();
  });
});
