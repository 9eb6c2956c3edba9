import { PROTOCOL_VERSION } from '@ionm-clock/protocol';
import { io } from 'socket.io-client';
import { afterEach, describe, expect, it } from 'vitest';
import { MemoryStore } from '../log/index.ts';
import { ApiClient } from '../testing/api-client.ts';
import { message, note, schedule } from '../testing/commands.ts';
import { PROFILE_BILLER, TECH_NORTH } from '../testing/organisation.ts';
import { TestServer } from '../testing/test-server.ts';
import { LIMITS, type Limits } from './limits.ts';

let server: TestServer;
afterEach(() => server.stopAndForget());

const limited = async (limits: Partial<Limits>): Promise<TestServer> => {
  server = await TestServer.started(new MemoryStore(), { limits: { ...LIMITS, ...limits } });
  return server;
};

describe('over the socket', () => {
  it('a command that is one too many is not decided, and is stored when it comes again', async () => {
    // It asks as fast as it is answered, which is as fast as the machine.
    const packetsOfConnection = { atOnce: 1_000_000, aSecond: 1_000_000 };
    await limited({ messagesOfPerson: { atOnce: 5, aSecond: 20 }, packetsOfConnection });
    const client = await server.client(TECH_NORTH);
    expect(await client.does('C-1', schedule())).toMatchObject({ ok: true });
    const sent = Array.from({ length: 12 }, (_, index) => message('C-1', note(`note ${index}`)));
    const answers = await Promise.all(sent.map((one) => client.sends(one)));
    const refused = sent.filter((_, index) => answers[index]?.ok === false);
    expect(refused.length).toBeGreaterThan(3);
    for (const answer of answers) if (!answer.ok) expect(answer.error.code).toBe('too-many-requests');
    for (const one of refused) {
      let answer = await client.sends(one);
      while (!answer.ok) answer = await client.sends(one);
      expect(answer.events).toHaveLength(1);
    }
    await client.until(
      () => client.cases.get(sent[0]?.caseId ?? message('C-1', note('')).caseId)?.length === 13,
    );
    expect(client.wrong).toEqual([]);
  });

  it('somebody who asks again and again for what they lack is connected anew, and has it', async () => {
    await limited({ messagesOfPerson: { atOnce: 45, aSecond: 1 } });
    const client = await server.client(TECH_NORTH);
    for (let i = 0; i < 3; i++) client.socket.emit('catchUp', 0);
    await client.until(() => !client.socket.connected);
    client.socket.connect();
    const before = client.batches.length;
    await client.until(() => client.batches.length > before);
  });

  it('one that floods loses its connection, and the others go on', async () => {
    await limited({ packetsOfConnection: { atOnce: 200, aSecond: 1 } });
    const flooding = await server.client(TECH_NORTH);
    const other = await server.client(PROFILE_BILLER);
    const ended = new Promise((resolve) => flooding.socket.once('disconnect', resolve));
    for (let i = 0; i < 400; i++) flooding.socket.emit('catchUp', -1);
    await ended;
    expect(await other.socket.emitWithAck('clock')).toBeTypeOf('number');
  });

  it('one address has so many connections', async () => {
    await limited({ connectionsOfAddress: 1 });
    await server.client(TECH_NORTH);
    const second = io(server.address, {
      forceNew: true,
      transports: ['websocket'],
      reconnection: false,
      auth: { protocol: PROTOCOL_VERSION, token: `demo:${TECH_NORTH.userId}` },
    });
    await new Promise((resolve) => second.once('connect_error', resolve));
    expect(server.lines.has('too many')).toBe(true);
    second.disconnect();
  });
});

describe('over HTTP', () => {
  const statuses = async (times: number, ask: () => Promise<Response>): Promise<readonly number[]> => {
    const all: number[] = [];
    for (let i = 0; i < times; i++) all.push((await ask()).status);
    return all;
  };

  it('an address that asks too much is told when to come again; health is told all the same', async () => {
    await limited({ requestsOfAddress: { count: 3, seconds: 60 } });
    const api = new ApiClient(server.address);
    expect(await statuses(3, () => api.get('/sign-in'))).toEqual([200, 200, 200]);
    const refused = await api.get('/sign-in');
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await refused.json()).toEqual({
      error: { code: 'too-many-requests', message: expect.stringContaining('try again') },
    });
    expect((await fetch(`${server.address}/healthz`)).status).toBe(200);
  });

  it('a session that asks too much keeps nobody else from asking', async () => {
    await limited({ requestsOfSession: { count: 2, seconds: 60 } });
    const biller = new ApiClient(server.address, PROFILE_BILLER);
    expect(await statuses(3, () => biller.get('/me'))).toEqual([200, 200, 429]);
    expect((await new ApiClient(server.address, TECH_NORTH).get('/me')).status).toBe(200);
  });

  it('who fails to show who they are may soon not try any more; who is signed in goes on', async () => {
    await limited({ failedProofsOfAddress: { count: 2, seconds: 60 } });
    const api = new ApiClient(server.address);
    const guess = () => api.post('/sign-in', { userId: 'nobody' });
    expect(await statuses(3, guess)).toEqual([400, 400, 429]);
    expect((await api.post('/sign-in', { userId: PROFILE_BILLER.userId })).status).toBe(429);
    expect((await new ApiClient(server.address, PROFILE_BILLER).get('/me')).status).toBe(200);
    expect((await api.get('/sign-in')).status).toBe(200);
  });

  it('sign-ins that succeed are limited far later', async () => {
    await limited({
      failedProofsOfAddress: { count: 2, seconds: 60 },
      proofsOfAddress: { count: 5, seconds: 60 },
    });
    const api = new ApiClient(server.address);
    const signIn = () => api.post('/sign-in', { userId: PROFILE_BILLER.userId });
    expect(await statuses(6, signIn)).toEqual([200, 200, 200, 200, 200, 429]);
  });
});
