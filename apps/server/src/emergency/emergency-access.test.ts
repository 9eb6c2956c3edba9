import type { User } from '@ionm-clock/domain';
import type { OwnEmergencies } from '@ionm-clock/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MemoryStore } from '../log/index.ts';
import { accessEvents } from '../testing/access-events.ts';
import { ApiClient } from '../testing/api-client.ts';
import { message, note, schedule } from '../testing/commands.ts';
import type { LiveClient } from '../testing/live-client.ts';
import { ObservedStore } from '../testing/observed-store.ts';
import {
  ADMIN,
  ADMIN_NORTH,
  AUDITOR,
  BILLER,
  NORTH,
  SOUTH,
  TECH_NORTH,
  TECH_SOUTH,
  testUsers,
} from '../testing/organisation.ts';
import { another, codeOfAnswer, comesBack, SeveralSessions } from '../testing/several-sessions.ts';
import { TestServer } from '../testing/test-server.ts';
import { ServerTime } from '../world/server-time.ts';

const HOURS = 3_600_000;
const REASON = 'planted reason, the colleague was taken ill';

let store: ObservedStore;
let server: TestServer;
let laterMs: number;
beforeEach(async () => {
  store = new ObservedStore(new MemoryStore());
  laterMs = 0;
  server = await TestServer.started(store, started());
  const tech = await server.client(TECH_SOUTH);
  expect(await tech.does('C-1', schedule(SOUTH))).toMatchObject({ ok: true });
});
afterEach(() => server.stopAndForget());

const started = () => ({
  signIn: () => new SeveralSessions(testUsers),
  time: new ServerTime(
    () => Date.now() + laterMs,
    () => performance.now() + laterMs,
  ),
});

const as = (user: User) => new ApiClient(server.address, user);
const take = (user: User, facility: string = SOUTH, reason: string = REASON) =>
  as(user).post('/emergency-access', { facility, reason });
const end = (by: User) =>
  as(by).post('/administration/emergency-access/end', { userId: TECH_NORTH.userId, facility: SOUTH });

const own = async (user: User) =>
  ((await (await as(user).get('/emergency-access')).json()) as OwnEmergencies).emergencies;

const codeOf = async (client: LiveClient) => codeOfAnswer(await client.does('C-1', note('a note')));
const connected = async (user: User) => comesBack(await server.client(user));
const told = (client: LiveClient) => client.until(() => client.snapshots.at(-1)?.cases.length === 1);
const toldNoMore = (client: LiveClient) =>
  client.until(() => client.snapshots.length > 1 && client.snapshots.at(-1)?.cases.length === 0);

const trail = async () =>
  (await accessEvents(store)).filter(({ type }) => type.startsWith('emergencyAccess'));
const kinds = async () => (await trail()).map(({ type }) => type);

describe('a case elsewhere', () => {
  it('does not exist for a technologist, until they take emergency access, and only then, in this session', async () => {
    const [desk, other] = [await connected(TECH_NORTH), await connected(another(TECH_NORTH))];
    expect(await codeOf(desk)).toBe('no-such-case');
    const response = await take(TECH_NORTH);
    expect([response.status, await response.json()]).toEqual([
      200,
      { emergencies: [{ facility: SOUTH, until: expect.any(Number) }] },
    ]);
    await told(desk);
    expect(await codeOf(desk)).toBe('accepted');
    expect([other.snapshots.length, await codeOf(other)]).toEqual([1, 'no-such-case']);
    expect(await own(another(TECH_NORTH))).toEqual([]);
    expect((await own(TECH_NORTH)).map(({ facility }) => facility)).toEqual([SOUTH]);
  });

  it('is gone again when the time is over', async () => {
    const desk = await connected(TECH_NORTH);
    await take(TECH_NORTH);
    await told(desk);
    laterMs = 4 * HOURS;
    expect(await codeOf(desk)).toBe('no-such-case');
    await toldNoMore(desk);
    await desk.until(() => desk.socket.connected);
    expect(await kinds()).toEqual(['emergencyAccess.taken', 'emergencyAccess.ended']);
    expect((await trail()).at(-1)).toMatchObject({ actor: { role: 'system' }, payload: { why: 'time' } });
  });

  it.each([
    ['when an administrator ends it', () => end(ADMIN), 'ended-by-administrator'],
    [
      'when it is given up',
      () => as(TECH_NORTH).post('/emergency-access/end', { facility: SOUTH }),
      'ended-by-person',
    ],
  ])('is gone again %s', async (_, ends, why) => {
    const desk = await connected(TECH_NORTH);
    await take(TECH_NORTH);
    await told(desk);
    expect((await ends()).status).toBe(200);
    await toldNoMore(desk);
    expect([await codeOf(desk), await own(TECH_NORTH)]).toEqual(['no-such-case', []]);
    expect((await trail()).at(-1)).toMatchObject({ type: 'emergencyAccess.ended', payload: { why } });
  });

  it('stays open when the server starts anew', async () => {
    await take(TECH_NORTH);
    await server.stop();
    await server.start(store, started());
    const desk = await connected(TECH_NORTH);
    expect([desk.snapshots.at(-1)?.cases.length, await codeOf(desk)]).toEqual([1, 'accepted']);
  });
});

describe('emergency access is refused', () => {
  it.each([
    ['to a biller', BILLER, 403],
    ['to an auditor', AUDITOR, 403],
    ['to an administrator', ADMIN_NORTH, 403],
    ['where one works', TECH_SOUTH, 409],
  ])('%s', async (_, user, status) => {
    expect((await take(user)).status).toBe(status);
    expect(await kinds()).toEqual([]);
  });

  it('without a reason, or to a facility that there is not', async () => {
    expect((await take(TECH_NORTH, SOUTH, '  ')).status).toBe(400);
    expect((await take(TECH_NORTH, 'Nowhere')).status).toBe(409);
    expect((await new ApiClient(server.address).post('/emergency-access', {})).status).toBe(401);
  });

  it('to be ended by whoever does not administer the facility', async () => {
    await take(TECH_NORTH);
    expect((await end(ADMIN_NORTH)).status).toBe(409);
    expect((await end(AUDITOR)).status).toBe(403);
    expect((await end(TECH_SOUTH)).status).toBe(403);
    expect(await own(TECH_NORTH)).toHaveLength(1);
  });
});

describe('what is done by it', () => {
  it('is told to who watches over the facility, at once and when they connect; to operators without the reason', async () => {
    const [south, north] = [await connected(ADMIN), await connected(ADMIN_NORTH)];
    await take(TECH_NORTH);
    await south.until(() => south.emergencies.length === 1);
    const one = { userId: TECH_NORTH.userId, name: TECH_NORTH.name, facility: SOUTH, reason: REASON };
    expect(south.emergencies[0]).toEqual([expect.objectContaining(one)]);
    await connected(ADMIN).then((later) => later.until(() => later.emergencies.length === 1));
    await end(ADMIN);
    await south.until(() => south.emergencies.at(-1)?.length === 0);
    expect(north.emergencies.flat()).toEqual([]);
    expect(server.lines.has('"what":"emergency access","userId":"tech-north","facility":"South"')).toBe(true);
    expect(server.lines.has('planted')).toBe(false);
  });

  it('is in the audit trail as done under it', async () => {
    const [desk, local] = [await connected(TECH_NORTH), await connected(TECH_SOUTH)];
    await take(TECH_NORTH);
    await told(desk);
    const asked = message('C-1', note('a note'));
    expect(await desk.sends(asked)).toMatchObject({ ok: true });
    expect(await desk.does('C-2', schedule(NORTH))).toMatchObject({ ok: true });
    expect(await codeOf(local)).toBe('accepted');
    const [, used, ...more] = await trail();
    expect([used?.type, used?.payload, more]).toEqual([
      'emergencyAccess.used',
      {
        facility: SOUTH,
        caseId: 'C-1',
        commandId: asked.commandId,
        command: 'addNote',
        from: expect.objectContaining({ emergencyAt: [SOUTH] }),
      },
      [],
    ]);
  });
});

describe('while the log cannot be written', () => {
  it('access is given all the same, operators are told, and the log has it as soon as it can', async () => {
    const desk = await connected(TECH_NORTH);
    store.isFull = true;
    expect((await take(TECH_NORTH)).status).toBe(200);
    await told(desk);
    expect(server.lines.has('"what":"access not recorded","access":"emergencyAccess.taken"')).toBe(true);
    expect(await kinds()).toEqual([]);
    store.isFull = false;
    await server.lines.until('storing again');
    expect(await codeOf(desk)).toBe('accepted');
    await server.lines.until('"what":"access recorded late"');
    const taken = (await trail()).find(({ type }) => type === 'emergencyAccess.taken');
    expect(taken?.at).toBeLessThan(taken?.recordedAt ?? 0);
  });
});
