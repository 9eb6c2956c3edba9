import { PROTOCOL_VERSION } from '@ionm-clock/protocol';
import { io } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MemoryStore } from '../log/index.ts';
import { TestServer } from '../testing/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.started(new MemoryStore());
});
afterAll(() => server.stopAndForget());

const TOKEN = 'demo:tech-north';
const GOOD = { protocol: PROTOCOL_VERSION, token: TOKEN };

/** How the server takes a connection: `connected`, its refusal, or `no websocket`. */
function connecting(auth: object, headers: Record<string, string> = {}): Promise<string> {
  const socket = io(server.address, {
    forceNew: true,
    transports: ['websocket'],
    reconnection: false,
    auth,
    extraHeaders: headers,
  });
  return new Promise<string>((resolve) => {
    socket.on('connect', () => resolve('connected'));
    socket.on('connect_error', (error) => {
      resolve('data' in error ? (error.data as { code: string }).code : 'no websocket');
    });
  }).finally(() => socket.disconnect());
}

describe('a connection', () => {
  it('is accepted from the page of this server, and from a program', async () => {
    expect(await connecting(GOOD)).toBe('connected');
    expect(await connecting(GOOD, { origin: server.address })).toBe('connected');
  });

  it.each([
    ['of an older page', { ...GOOD, protocol: PROTOCOL_VERSION - 1 }],
    ['of a newer page', { ...GOOD, protocol: PROTOCOL_VERSION + 1 }],
    ['that says nothing', {}],
    ['that says nonsense', { protocol: '1', token: { a: 1 }, held: -1 }],
    ['that holds half an event', { ...GOOD, held: 0.5 }],
  ])('%s is told to load the page again', async (_, auth) => {
    expect(await connecting(auth)).toBe('old-page');
  });

  it.each(['', 'demo:', 'demo:nobody', 'tech-north', 'demo:__proto__'])(
    'with the token %j is told to sign in',
    async (token) => {
      expect(await connecting({ ...GOOD, token })).toBe('signed-out');
    },
  );

  it.each(['http://evil.example', 'null', 'http://127.0.0.1:1', 'https://localhost', 'nonsense'])(
    'from the origin %s is refused',
    async (origin) => {
      expect(await connecting(GOOD, { origin })).toBe('no websocket');
      expect(server.lines.has('foreign origin')).toBe(true);
    },
  );

  it('with a cookie and no origin is refused: it proves whose browser it is, and not whose page', async () => {
    expect(await connecting(GOOD, { cookie: 'ionm-session=x' })).toBe('no websocket');
    expect(server.lines.has('no origin')).toBe(true);
    const bearer = { cookie: 'ionm-session=x', authorization: `Bearer ${TOKEN}` };
    expect(await connecting(GOOD, bearer)).toBe('no websocket');
    expect(await connecting(GOOD, { cookie: 'ionm-session=x', origin: 'null' })).toBe('no websocket');
    expect(await connecting(GOOD, { cookie: 'ionm-session=x', origin: server.address })).toBe('connected');
  });

  it('that names this computer by a foreign name is refused, though its origin agrees', async () => {
    const host = `evil.example:${new URL(server.address).port}`;
    expect(await connecting(GOOD, { host, origin: `http://${host}` })).toBe('no websocket');
    expect(await connecting(GOOD, { host })).toBe('no websocket');
  });

  it('by long polling is not offered', async () => {
    const response = await fetch(`${server.address}/socket.io/?EIO=4&transport=polling`);
    expect(response.status).toBe(400);
  });

  it('that was refused is told in the log without its token', () => {
    expect(server.lines.has('signed-out')).toBe(true);
    expect(server.lines.has('demo:')).toBe(false);
  });
});
