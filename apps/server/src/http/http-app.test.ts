import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MemoryStore } from '../log/index.ts';
import { PAGE, TestServer } from '../testing/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.started(new MemoryStore());
});
afterAll(() => server.stopAndForget());

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${server.address}${path}`, { headers });

/** Like `get`, with headers that `fetch` does not let one set. */
const statusOf = (path: string, headers: Record<string, string>): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    request(`${server.address}${path}`, { headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });

describe('the web app', () => {
  it.each([
    '/',
    '/technologist/case/C-1',
    '/physician',
    '/billing?case=1',
    '/index.html',
    '/..%2f..%2fetc/passwd',
  ])('is what %s gives, asked for anew each time', async (path) => {
    const response = await get(path);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain('text/html');
    expect(response.headers.get('cache-control')).toBe('no-cache');
    expect(await response.text()).toBe(PAGE);
  });

  it('has assets that are kept for good, as their names change with their content', async () => {
    const response = await get('/assets/app-1a2b3c.js');
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  });

  it('has other files that are asked for each time', async () => {
    const response = await get('/manifest.json');
    expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-cache']);
  });

  it.each(['/assets/gone-000000.js', '/assets/..%2findex.html', '/assets/%E0%A4%A', '/assets/.git/config'])(
    'has no %s',
    async (path) => {
      const response = await get(path);
      expect([400, 403, 404]).toContain(response.status);
      expect(await response.json()).toMatchObject({ error: { code: 'invalid-message' } });
    },
  );
});

describe('health', () => {
  it('is told to whoever asks', async () => {
    expect(await (await get('/healthz')).text()).toBe('alive\n');
    expect(await (await get('/readyz')).text()).toBe('ready\n');
    expect(await statusOf('/readyz', { host: 'monitor.example' })).toBe(200);
  });
});

describe('a request', () => {
  it.each([
    ['to a foreign host name', { host: 'evil.example' }],
    ['to a foreign host name with our own in front', { host: '127.0.0.1.evil.example' }],
    ['to a foreign host name behind a user', { host: '127.0.0.1@evil.example' }],
    ['from a foreign page', { origin: 'http://evil.example' }],
    ['from a page without an origin of its own', { origin: 'null' }],
    ['from another program of this computer', { origin: 'http://127.0.0.1:1' }],
  ])('%s is refused', async (_, headers) => {
    expect(await statusOf('/', headers)).toBe(403);
    expect(await statusOf('/api/sign-in', headers)).toBe(403);
    expect(server.lines.has('foreign')).toBe(true);
    expect(server.lines.has('evil.example')).toBe(false);
  });

  it('from our own page, under any name of this computer, is answered', async () => {
    const { port } = new URL(server.address);
    for (const host of [`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`]) {
      expect(await statusOf('/api/sign-in', { host, origin: `http://${host}` })).toBe(200);
    }
  });
});

it('an app that is not built is told to be', async () => {
  const unbuilt = new TestServer();
  await unbuilt.start(new MemoryStore(), { webRoot: '/nowhere' });
  const response = await fetch(unbuilt.address);
  expect([response.status, await response.text()]).toEqual([503, expect.stringContaining('pnpm@12 build')]);
  await unbuilt.stopAndForget();
});
