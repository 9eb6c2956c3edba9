import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { userId } from '@ionm-clock/domain';
import { PROTOCOL_VERSION } from '@ionm-clock/protocol';
import { generate } from 'selfsigned';
import { io } from 'socket.io-client';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { AccountsServer, PASSWORD } from '../testing/accounts-server.ts';
import { NORTH } from '../testing/organisation.ts';

const folder = mkdtempSync(join(tmpdir(), 'ionm-tls-accounts-'));
const files = { certificate: join(folder, 'cert.pem'), key: join(folder, 'key.pem') };

let server: AccountsServer;
beforeAll(async () => {
  const pems = await generate([{ name: 'commonName', value: 'clock' }], { keyType: 'ec' });
  writeFileSync(files.certificate, pems.cert);
  writeFileSync(files.key, pems.private);
  server = await AccountsServer.started(undefined, {
    reach: { tls: true, proxies: [] },
    certificateFiles: files,
  });
  await server.organised();
  await server.person('tech', { role: 'technologist', facilities: [NORTH] });
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

interface Answer {
  readonly status: number | undefined;
  readonly setCookies: readonly string[];
  readonly text: string;
}

const asks = (method: string, path: string, headers: Record<string, string>, body = ''): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const { address } = server;
    const json = { 'content-type': 'application/json', origin: address };
    const options = { method, rejectUnauthorized: false, headers: { ...json, ...headers } };
    request(`${address}/api${path}`, options, (response) => {
      let text = '';
      response.on('data', (part) => {
        text += part;
      });
      const setCookies = response.headers['set-cookie'] ?? [];
      response.on('end', () => resolve({ status: response.statusCode, setCookies, text }));
    })
      .on('error', reject)
      .end(body);
  });

it('over TLS a session is in a cookie that only this host can set, and no other counts', async () => {
  const { code } = await server.signIn.invite(userId('tech'));
  const accepts = JSON.stringify({ signInName: 'tech', code, password: PASSWORD });
  const accepted = await asks('POST', '/invitations/accept', {}, accepts);
  expect(accepted.status).toBe(200);
  const given = accepted.setCookies.find((line) => line.includes('ionm-session=')) ?? '';
  expect(given).toMatch(/^__Host-ionm-session=.+; Path=\/; .*HttpOnly; Secure; SameSite=Strict$/);
  const { token } = JSON.parse(accepted.text);
  const authorization = `Bearer ${token}`;
  const [cookie = ''] = given.split(';');

  expect((await asks('GET', '/me', { authorization, cookie })).status).toBe(200);
  const unprefixed = cookie.replace('__Host-', '');
  expect((await asks('GET', '/me', { authorization, cookie: unprefixed })).status).toBe(401);
  for (const [shown, outcome] of [
    [cookie, 'snapshot'],
    [unprefixed, 'signed-out'],
  ] as const) {
    const socket = io(server.address, {
      forceNew: true,
      transports: ['websocket'],
      reconnection: false,
      rejectUnauthorized: false,
      extraHeaders: { origin: server.address, cookie: shown },
      auth: { protocol: PROTOCOL_VERSION, token },
    });
    const came = await new Promise((resolve) => {
      socket.once('snapshot', () => resolve('snapshot'));
      socket.once('connect_error', ({ message }) => resolve(message));
    });
    socket.disconnect();
    expect(came).toBe(outcome);
  }
});
