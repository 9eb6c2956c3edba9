import { existsSync, readFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MemoryStore } from '../log/index.ts';
import { TestServer } from '../testing/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.started(new MemoryStore());
});
afterAll(() => server.stopAndForget());

const get = (path: string, init: RequestInit = {}) => fetch(`${server.address}${path}`, init);

/** Each kind of answer: how it is come by, and its status. */
const ANSWERS: readonly (readonly [string, number, string, RequestInit | undefined])[] = [
  ['the page', 200, '/', undefined],
  ['a page of the app', 200, '/technologist/case/C-1', undefined],
  ['an asset', 200, '/assets/app-1a2b3c.js', undefined],
  ['an asset that is gone', 404, '/assets/gone-000000.js', undefined],
  ['an answer of the API', 200, '/api/sign-in', undefined],
  ['nothing of the API', 404, '/api/nowhere', undefined],
  ['somebody who is not signed in', 401, '/api/records', undefined],
  ['a request that is refused', 403, '/api/sign-in', { headers: { origin: 'http://evil.example' } }],
  ['a page that is refused', 403, '/', { headers: { origin: 'null' } }],
  ['half of JSON', 400, '/api/sign-in', json('{')],
  ['a form', 415, '/api/sign-in', { method: 'POST', body: 'userId=x' }],
  ['more than anybody sends', 413, '/api/sign-in', json('x'.repeat(600_000))],
  ['a method that is none', 404, '/technologist', { method: 'DELETE' }],
  ['what browsers ask before a request', 404, '/api/records', { method: 'OPTIONS' }],
  ['health', 200, '/healthz', undefined],
  ['readiness', 200, '/readyz', undefined],
  ['a socket by long polling', 400, '/socket.io/?EIO=4&transport=polling', undefined],
];

function json(body: string): RequestInit {
  return { method: 'POST', body, headers: { 'content-type': 'application/json' } };
}

describe('every answer', () => {
  it.each(ANSWERS)('forbids foreign and inline content, and framing: %s', async (_, status, path, init) => {
    const { headers, ...response } = await get(path, init).then(({ headers, status }) => ({
      headers,
      status,
    }));
    expect(response.status).toBe(status);
    const policy = headers.get('content-security-policy') ?? '';
    for (const rule of [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "connect-src 'self'",
      "worker-src 'self'",
      "manifest-src 'self'",
      "form-action 'self'",
      "frame-ancestors 'none'",
      "base-uri 'none'",
      "require-trusted-types-for 'script'",
    ]) {
      expect(policy.split(';')).toContain(rule);
    }
    expect(policy).not.toMatch(/unsafe|\*|http|ws:|data:|blob:/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(headers.get('permissions-policy')).toContain('camera=(), ');
    expect(headers.get('access-control-allow-origin')).toBeNull();
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('strict-transport-security')).toBeNull();
    if (path.startsWith('/api')) expect(headers.get('cache-control')).toBe('no-store');
  });

  it('says nothing of where the program is', async () => {
    for (const [, , path, init] of ANSWERS) {
      const text = await (await get(path, init)).text();
      expect(text).not.toMatch(/node_modules|\.ts:|\.js:\d|at [A-Z]\w+ |Error:/);
      expect(text).not.toContain(server.folder);
    }
  });
});

it('people who come over https are told to keep to that', async () => {
  const behindProxy = await TestServer.started(new MemoryStore(), {
    reach: { publicOrigin: 'https://clock.example', tls: false, proxies: ['loopback'] },
  });
  const told = await new Promise((resolve, reject) => {
    const headers = { host: 'clock.example', 'x-forwarded-proto': 'https' };
    request(behindProxy.address, { headers }, (response) => {
      response.resume();
      resolve(response.headers['strict-transport-security']);
    })
      .on('error', reject)
      .end();
  });
  expect(told).toBe('max-age=31536000');
  await behindProxy.stopAndForget();
});

describe('the page', () => {
  const web = join(import.meta.dirname, '../../../web');

  it.each(['index.html', 'dist/index.html'])('%s has no script and no style of its own', (file) => {
    // It is built before the tests of the whole; the source is there always.
    if (!existsSync(join(web, file))) return;
    const page = readFileSync(join(web, file), 'utf8');
    expect(page).toContain('<script');
    for (const [script] of page.matchAll(/<script[^>]*>[\s\S]*?<\/script>/g)) {
      expect(script).toMatch(/^<script[^>]* src="\/[^"]+"[^>]*><\/script>$/);
    }
    expect(page).not.toMatch(/<style|\sstyle=|\son\w+=|javascript:/i);
  });
});
