import { type AccessEvent, type CaseId, caseId, type User } from '@ionm-clock/domain';
import type { Opened } from '@ionm-clock/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ACCESS_STREAM, MemoryStore } from '../log/index.ts';
import { ApiClient } from '../testing/api-client.ts';
import { exportRequest } from '../testing/billing-office.ts';
import { FINALIZE, message, schedule } from '../testing/commands.ts';
import { endedCase } from '../testing/ended-case.ts';
import { ObservedStore } from '../testing/observed-store.ts';
import { BILLER, DR_NORTH, SOUTH, TECH_NORTH, TECH_SOUTH } from '../testing/organisation.ts';
import { TestServer } from '../testing/test-server.ts';
import { loggedAccess } from './logged-access.ts';

let server: TestServer;
let store: ObservedStore;
beforeEach(async () => {
  store = new ObservedStore(new MemoryStore());
  server = await TestServer.started(store);
});
afterEach(() => server.stopAndForget());

const as = (user: User) => new ApiClient(server.address, user);
const A = caseId('A');

/** Everything that the log tells of who saw or asked what. */
async function told(): Promise<readonly (AccessEvent & { readonly by: string })[]> {
  const stored = (await store.read(0, 10_000)).filter(({ stream }) => stream === ACCESS_STREAM);
  return stored.map((event) => {
    const access = loggedAccess(event);
    if (access === undefined) throw new Error(`${event.type} cannot be read`);
    return { ...access, by: event.actor.userId };
  });
}
const toldBy = async (user: User) => (await told()).filter(({ by }) => by === user.userId);
const opened = (what: Opened['what'], id: CaseId = A, ago = 0): Opened => ({
  caseId: id,
  what,
  at: (Date.now() - ago) as Opened['at'],
});

describe('records', () => {
  it('are read only when it is on disk whose they were, each case once in ten minutes', async () => {
    await endedCase(server, 'A', TECH_NORTH, DR_NORTH);
    for (let time = 0; time < 3; time++) expect((await as(BILLER).get('/records')).status).toBe(200);
    await endedCase(server, 'B', TECH_NORTH, DR_NORTH);
    await as(BILLER).get('/records');
    expect((await toldBy(BILLER)).map(({ type, payload }) => [type, payload])).toEqual([
      ['records.read', { caseIds: ['A'], from: { address: '127.0.0.1', sessionId: 'demo:biller' } }],
      ['records.read', { caseIds: ['B'], from: { address: '127.0.0.1', sessionId: 'demo:biller' } }],
    ]);
  });

  it('are not shown while the disk is full, and are when it is not', async () => {
    await endedCase(server, 'A', TECH_NORTH, DR_NORTH);
    store.isFull = true;
    const response = await as(BILLER).get('/records');
    expect([response.status, await response.text()]).toEqual([503, expect.not.stringContaining('North')]);
    store.isFull = false;
    expect((await as(BILLER).get('/records')).status).toBe(200);
  });

  it('go out in a file after the log says so', async () => {
    await endedCase(server, 'A', TECH_NORTH, DR_NORTH);
    await (await server.client(BILLER)).does('A', FINALIZE);
    await as(BILLER).post('/exports/batches', exportRequest(['A']));
    await (await as(BILLER).get('/exports/batches/1/file')).text();
    expect((await toldBy(BILLER)).at(-1)).toMatchObject({
      type: 'records.exported',
      payload: { caseIds: ['A'], format: 'csv' },
    });
  });
});

describe('a case that is opened', () => {
  it('is told once in ten minutes for each view, by whoever may see it', async () => {
    const tech = await server.client(TECH_NORTH);
    await tech.does('A', schedule());
    for (const what of ['case', 'case', 'times', 'case'] as const) tech.socket.emit('opened', opened(what));
    await tech.does('A', { type: 'addNote', text: 'Turned' });
    expect((await toldBy(TECH_NORTH)).map(({ payload }) => payload)).toEqual([
      expect.objectContaining({ caseId: 'A', what: 'case' }),
      expect.objectContaining({ caseId: 'A', what: 'times' }),
    ]);
  });

  it('without a connection is told with the time at which it was', async () => {
    const tech = await server.client(TECH_NORTH);
    await tech.does('A', schedule());
    const late = opened('case', A, 3_600_000);
    tech.socket.emit('opened', late);
    await tech.does('A', { type: 'addNote', text: 'Turned' });
    expect((await told()).map(({ payload }) => payload)).toMatchObject([{ openedAt: late.at }]);
  });

  it('elsewhere is refused, and that is told; a name that no case has tells nothing', async () => {
    await (await server.client(TECH_SOUTH)).does('B', schedule(SOUTH));
    const tech = await server.client(TECH_NORTH);
    tech.socket.emit('opened', opened('case', caseId('B')));
    await tech.sends(message('B', { type: 'startMonitoring' }));
    await tech.sends(message('nothing', { type: 'startMonitoring' }));
    expect((await told()).map(({ type, payload }) => [type, payload])).toMatchObject([
      ['request.refused', { what: 'opening a case', caseId: 'B' }],
      ['request.refused', { what: 'startMonitoring', caseId: 'B' }],
    ]);
  });

  it('is seen also while the disk is full', async () => {
    const tech = await server.client(TECH_NORTH);
    await tech.does('A', schedule());
    store.isFull = true;
    tech.socket.emit('opened', opened('case'));
    expect(await tech.does('A', { type: 'addNote', text: 'Turned' })).toMatchObject({ ok: false });
    store.isFull = false;
    tech.socket.emit('opened', opened('case'));
    await tech.does('A', { type: 'addNote', text: 'Turned' });
    expect(await told()).toHaveLength(1);
  });
});

describe('what is refused', () => {
  it('is told by the name of the route, and of the command, not what it held', async () => {
    await (await server.client(TECH_NORTH)).does('A', schedule());
    await as(TECH_NORTH).get('/records?name=Roe');
    await as(TECH_NORTH).post('/audit-trail', { caseId: 'Jane Roe' });
    await (await server.client(TECH_NORTH)).does('A', { type: 'reopenRecord', reason: 'Jane Roe' });
    // What is told without being waited for is before whatever is stored after it.
    await (await server.client(TECH_NORTH)).does('A', { type: 'addNote', text: 'Turned' });
    expect((await told()).map(({ payload }) => ('what' in payload ? payload.what : undefined))).toEqual([
      'GET /api/records',
      'POST /api/audit-trail/',
      'reopenRecord',
    ]);
    expect(JSON.stringify(await told())).not.toContain('Roe');
  });

  it('does not fill the disk: of a session at most twenty in ten minutes', async () => {
    const tech = await server.client(TECH_NORTH);
    for (let count = 0; count < 60; count++) await tech.does(`C-${count}`, FINALIZE);
    await tech.does('A', schedule());
    const refused = await told();
    expect(refused).toHaveLength(20);
    expect(refused.at(-1)).toMatchObject({ payload: { what: expect.stringContaining('many requests') } });
  });
});
