import { randomUUID } from 'node:crypto';
import {
  caseId,
  facilityId,
  type HoldScope,
  holdId,
  instant,
  type OrganisationCommand,
  type User,
} from '@ionm-clock/domain';
import type { Administration, AuditAnswer, HttpError } from '@ionm-clock/protocol';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { MemoryStore } from '../log/index.ts';
import { ApiClient } from '../testing/api-client.ts';
import { schedule } from '../testing/commands.ts';
import {
  ADMIN,
  ADMIN_NORTH,
  AUDITOR,
  NORTH,
  SOUTH,
  TECH_NORTH,
  TECH_SOUTH,
} from '../testing/organisation.ts';
import { TestServer } from '../testing/test-server.ts';

const LONG_AGO = instant(Date.UTC(2010, 0, 5, 15));

let server: TestServer;
beforeEach(async () => {
  server = await TestServer.started(new MemoryStore());
  const [north, south] = [await server.client(TECH_NORTH), await server.client(TECH_SOUTH)];
  await north.does('N-1', schedule(NORTH, { scheduledStart: LONG_AGO }));
  await north.does('N-2', schedule(NORTH, { scheduledStart: LONG_AGO }));
  await south.does('S-1', schedule(SOUTH, { scheduledStart: LONG_AGO }));
  await south.does('S-2', schedule(SOUTH, { scheduledStart: instant(Date.now()) }));
});
afterEach(() => server.stopAndForget());

const asks = (user: User, command: OrganisationCommand) =>
  new ApiClient(server.address, user).post('/administration/commands', { commandId: randomUUID(), command });
const place = (id: string, scope: HoldScope, user: User = ADMIN) =>
  asks(user, { type: 'placeHold', hold: { holdId: holdId(id), scope, reason: `Matter ${id}` } });
const shown = async (user: User) =>
  (await (await new ApiClient(server.address, user).get('/administration')).json()) as Administration;

it('a hold keeps cases past retention, until it is lifted', async () => {
  expect((await shown(ADMIN)).pastRetention).toEqual({ held: 0, unfinished: 0, needed: 0, disposable: 3 });
  const scope: HoldScope = { kind: 'cases', caseIds: [caseId('N-1')] };
  expect((await place('h-1', scope)).status).toBe(200);
  expect(
    (await place('h-2', { kind: 'facility', facility: SOUTH, from: '2010-01-01', to: '2010-12-31' })).ok,
  ).toBe(true);
  expect((await shown(ADMIN)).pastRetention).toEqual({ held: 2, unfinished: 0, needed: 0, disposable: 1 });
  expect((await shown(ADMIN_NORTH)).pastRetention).toEqual({
    held: 1,
    unfinished: 0,
    needed: 0,
    disposable: 1,
  });
  expect((await asks(ADMIN, { type: 'liftHold', holdId: holdId('h-1'), reason: 'Settled' })).ok).toBe(true);
  expect((await shown(ADMIN)).pastRetention).toEqual({ held: 1, unfinished: 0, needed: 0, disposable: 2 });
});

it('a hold is shown to whom it keeps anything, with who placed and lifted it, the latest first', async () => {
  await place('h-1', { kind: 'cases', caseIds: [caseId('N-1'), caseId('S-1')] });
  await place('h-2', { kind: 'facility', facility: SOUTH, from: '2010-01-01', to: '2010-12-31' });
  await place('h-3', { kind: 'everything' });
  await asks(ADMIN, { type: 'liftHold', holdId: holdId('h-3'), reason: 'Settled' });
  expect((await shown(ADMIN)).holds.map((hold) => hold.holdId)).toEqual(['h-3', 'h-2', 'h-1']);
  for (const user of [ADMIN_NORTH, AUDITOR]) {
    expect((await shown(user)).holds).toMatchObject([
      { holdId: 'h-3', placedBy: 'admin', lifted: { by: 'admin', reason: 'Settled' } },
      { holdId: 'h-1', scope: { kind: 'cases', caseIds: ['N-1'] } },
    ]);
  }
});

it('a hold is refused on a case that is not there, on no facility, and to whom it is not', async () => {
  const typo = await place('h-1', { kind: 'cases', caseIds: [caseId('N-1'), caseId('N-l')] });
  expect(((await typo.json()) as HttpError).error).toMatchObject({
    code: 'no-such-case',
    field: 'hold.scope.caseIds',
    message: expect.stringContaining('number 2 of 2'),
  });
  const nowhere = {
    kind: 'facility',
    facility: facilityId('Nowhere'),
    from: '2010-01-01',
    to: '2010-12-31',
  } as const;
  expect((await place('h-1', nowhere)).status).toBe(409);
  for (const user of [ADMIN_NORTH, AUDITOR]) {
    expect((await place('h-1', { kind: 'everything' }, user)).status).toBe(403);
  }
  expect((await shown(ADMIN)).holds).toEqual([]);
});

it('the audit trail tells who placed and lifted it, on what, and why', async () => {
  await place('h-1', { kind: 'cases', caseIds: [caseId('N-1')] });
  await place('h-2', { kind: 'facility', facility: SOUTH, from: '2010-01-01', to: '2010-12-31' });
  await asks(ADMIN, { type: 'liftHold', holdId: holdId('h-1'), reason: 'Settled' });
  const trail = await new ApiClient(server.address, ADMIN).post('/audit-trail', { kind: 'organisation' });
  const { entries } = (await trail.json()) as AuditAnswer;
  expect(entries.map(({ userId, words }) => `${userId} ${words}`)).toEqual([
    'admin lifted the legal hold h-1: Settled',
    'admin placed the legal hold h-2 on the cases of South from 2010-01-01 to 2010-12-31: Matter h-2',
    'admin placed the legal hold h-1 on N-1: Matter h-1',
  ]);
});
