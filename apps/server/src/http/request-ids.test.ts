import { request } from 'node:http';
import { afterEach, expect, it } from 'vitest';
import { MemoryStore } from '../log/index.ts';
import { ApiClient } from '../testing/api-client.ts';
import { BILLER } from '../testing/organisation.ts';
import { TestServer } from '../testing/test-server.ts';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const OF_THE_PROXY = '0123456789abcdef0123456789abcdef';
const REACH = { publicOrigin: 'https://clock.example', tls: false, proxies: ['loopback'] };

let server: TestServer;
afterEach(() => server.stopAndForget());

/** What the answer tells, with headers that `fetch` does not let one set. */
const idOf = (path: string, headers: Record<string, string>): Promise<string> =>
  new Promise((resolve, reject) => {
    request(`${server.address}${path}`, { headers }, (response) => {
      response.resume();
      resolve(String(response.headers['x-request-id']));
    })
      .on('error', reject)
      .end();
  });

const linesOf = (id: string) => server.lines.lines.filter((line) => line.includes(`"requestId":"${id}"`));

it('each answer has an id of its own, and the log has it with the route, not with what was asked', async () => {
  server = await TestServer.started(new MemoryStore());
  const office = new ApiClient(server.address, BILLER);
  const ids = await Promise.all(
    ['/records?q=4711', '/exports/batches/4711/file'].map(
      async (path) => (await office.get(path)).headers.get('x-request-id') ?? '',
    ),
  );
  expect(new Set(ids).size).toBe(2);
  await server.lines.until('"route":"/api/records"');
  await server.lines.until('"route":"/api/exports/batches/:number/file"');
  for (const id of ids) {
    expect(id).toMatch(UUID);
    expect(linesOf(id)).toHaveLength(1);
  }
  expect(server.lines.has('4711')).toBe(false);
  const health = await fetch(`${server.address}/healthz`);
  expect(health.headers.get('x-request-id')).toMatch(UUID);
});

it('what goes wrong has the id of its request in each line, also after a body was read', async () => {
  server = await TestServer.started(new MemoryStore());
  const headers = { 'content-type': 'application/json' };
  const answers = await Promise.all(
    ['{"wrong":', '{'].map((body) =>
      fetch(`${server.address}/api/profiles`, { method: 'POST', headers, body }),
    ),
  );
  for (const { headers: told } of answers) {
    const lines = linesOf(told.get('x-request-id') ?? 'none').map((line) => JSON.parse(line).what);
    expect(new Set(lines)).toEqual(new Set(['invalid request', 'request']));
  }
});

it('behind a proxy it is the proxy that gives the id, if it is well-formed', async () => {
  server = await TestServer.started(new MemoryStore(), { reach: REACH });
  expect(await idOf('/readyz', { 'x-request-id': OF_THE_PROXY })).toBe(OF_THE_PROXY);
  for (const wrong of ['Doe, Jane 1961', 'janedoe-janedoe-janedoe', 'abc', 'a'.repeat(65)]) {
    expect(await idOf('/readyz', { 'x-request-id': wrong })).toMatch(UUID);
  }
});

it('without a proxy nobody gives it', async () => {
  server = await TestServer.started(new MemoryStore());
  expect(await idOf('/readyz', { 'x-request-id': OF_THE_PROXY })).toMatch(UUID);
});
