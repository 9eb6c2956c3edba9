import { request } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { MemoryStore } from '../log/index.ts';
import { message, note, schedule } from '../testing/commands.ts';
import { TECH_NORTH } from '../testing/organisation.ts';
import { TestServer } from '../testing/test-server.ts';

const TOKEN = 'a-token-of-the-people-who-run-it';

let server: TestServer;
afterEach(() => server.stopAndForget());

const asked = (headers: Record<string, string> = {}): Promise<{ status: number | undefined; text: string }> =>
  new Promise((resolve, reject) => {
    request(`${server.address}/metrics`, { headers }, (response) => {
      let text = '';
      response.on('data', (part) => {
        text += part;
      });
      response.on('end', () => resolve({ status: response.statusCode, text }));
    })
      .on('error', reject)
      .end();
  });

describe('the metrics', () => {
  it('count what happens, without saying who or which', async () => {
    server = await TestServer.started(new MemoryStore(), { recordsOpening: true });
    const client = await server.client(TECH_NORTH);
    await client.does('C-17', schedule());
    await client.does('C-17', note('Doe, Jane 1961'));
    expect(await client.sends({ ...message('C-17', note('x')), at: 0.5 as never })).toMatchObject({
      ok: false,
    });
    const { status, text } = await asked();
    expect(status).toBe(200);
    expect(text).toContain('ionm_commands_total{outcome="stored"} 2');
    expect(text).toContain('ionm_commands_total{outcome="invalid-message"} 1');
    expect(text).toContain('ionm_connections 1');
    expect(text).toContain('ionm_storing 1');
    expect(text).toContain('ionm_messages_waiting 0');
    expect(text).toContain('ionm_webhooks_failing 0');
    expect(text).toMatch(/ionm_log_events \d+/);
    expect(text).toMatch(/ionm_store_seconds_count [1-9]/);
    expect(text).toContain('ionm_access_events_total{type="cases.sent"} 1');
    expect(text).toContain('process_resident_memory_bytes');
    expect(text).not.toMatch(/C-17|Doe|tech-north|127\.0\.0\.1|demo:/);
  });

  it('are told to this computer without a token, and to no page and through no proxy', async () => {
    server = await TestServer.started(new MemoryStore());
    expect((await asked()).status).toBe(200);
    expect((await asked({ host: 'evil.example' })).status).toBe(401);
    expect((await asked({ 'x-forwarded-for': '203.0.113.7' })).status).toBe(401);
    expect(
      (await asked({ 'x-forwarded-for': '203.0.113.7', authorization: 'Bearer undefined' })).status,
    ).toBe(401);
  });

  it('are told through the proxy to who has the token', async () => {
    server = await TestServer.started(new MemoryStore(), {
      metricsToken: TOKEN,
      reach: { publicOrigin: 'https://clock.example', tls: false, proxies: ['loopback'] },
    });
    const proxied = { host: 'clock.example', 'x-forwarded-proto': 'https', 'x-forwarded-for': '203.0.113.7' };
    expect((await asked(proxied)).status).toBe(401);
    expect((await asked({ ...proxied, authorization: 'Bearer wrong' })).status).toBe(401);
    expect((await asked({ ...proxied, authorization: `Bearer ${TOKEN}` })).status).toBe(200);
    const plain = { ...proxied, 'x-forwarded-proto': 'http', authorization: `Bearer ${TOKEN}` };
    expect((await asked(plain)).status).toBe(401);
  });
});
