import type { CaseCommand, User } from '@ionm-clock/domain';
import type { HttpError, RecordRow, RecordsAnswer } from '@ionm-clock/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MemoryStore } from '../log/index.ts';
import { ApiClient } from '../testing/api-client.ts';
import { FINALIZE, message, START, STOP, schedule } from '../testing/commands.ts';
import { endedCase } from '../testing/ended-case.ts';
import type { LiveClient } from '../testing/live-client.ts';
import { ObservedStore } from '../testing/observed-store.ts';
import {
  AUDITOR,
  BILLER,
  BILLER_SOUTH,
  DR_NORTH,
  SOUTH,
  TECH_NORTH,
  TECH_SOUTH,
} from '../testing/organisation.ts';
import { TestServer } from '../testing/test-server.ts';

let server: TestServer;
let store: ObservedStore;
let biller: LiveClient;
beforeEach(async () => {
  store = new ObservedStore(new MemoryStore());
  server = await TestServer.started(store);
  biller = await server.client(BILLER);
});
afterEach(() => server.stopAndForget());

const as = (user?: User) => new ApiClient(server.address, user);

async function accepted(client: LiveClient, id: string, ...commands: readonly CaseCommand[]): Promise<void> {
  for (const command of commands)
    expect(await client.sends(message(id, command))).toMatchObject({ ok: true });
}

const ended = (id: string): Promise<void> => endedCase(server, id, TECH_NORTH, DR_NORTH);

const rowsOf = async (user: User): Promise<readonly RecordRow[]> =>
  ((await (await as(user).get('/records')).json()) as RecordsAnswer).records;
const statuses = async (user: User) =>
  Object.fromEntries((await rowsOf(user)).map(({ record, status }) => [record.caseId, status]));
const errorOf = async (response: Response) => ((await response.json()) as HttpError).error;
const download = (user: User | undefined, ...caseIds: string[]) => as(user).post('/exports/csv', { caseIds });

describe('signing in', () => {
  it('offers whom one may be, and gives a token that tells who one is', async () => {
    const choices = await (await as().get('/sign-in')).json();
    expect(choices).toMatchObject({ mode: 'demo', users: expect.arrayContaining([{ ...TECH_NORTH }]) });
    const response = await as().post('/sign-in', { userId: 'tech-north' });
    const { title: _, ...user } = TECH_NORTH;
    expect(await response.json()).toEqual({ token: 'demo:tech-north', user });
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await (await as(user).get('/me')).json()).toEqual(user);
  });

  it.each([{ userId: 'nobody' }, { userId: '' }, { userId: 7 }, {}, [], null, 'tech-north'])(
    'as %j is refused',
    async (body) => {
      const response = await as().post('/sign-in', body);
      expect(response.status).toBe(400);
      expect(await response.json()).toMatchObject({ error: { message: expect.any(String) } });
    },
  );

  it('is needed for everything else', async () => {
    for (const path of ['/me', '/records']) expect((await as().get(path)).status).toBe(401);
    expect((await download(undefined, 'C-1')).status).toBe(401);
  });
});

describe('records', () => {
  it('are of ended cases, as of now until they are finalized', async () => {
    await ended('C-1');
    await accepted(await server.client(TECH_NORTH), 'C-2', schedule(), START);
    expect(await statuses(BILLER)).toEqual({ 'C-1': 'ended' });
    await accepted(biller, 'C-1', FINALIZE);
    const [row] = await rowsOf(BILLER);
    expect(row).toMatchObject({ status: 'finalized', caseVersion: 6, record: { caseId: 'C-1', version: 1 } });
    expect(row?.record.physicians.map(({ physicianId }) => physicianId)).toEqual(['dr-north']);
  });

  it('are for those who work with them, and of their facilities', async () => {
    await ended('C-1');
    await accepted(await server.client(TECH_SOUTH), 'C-2', schedule(SOUTH), START, STOP);
    expect(Object.keys(await statuses(BILLER))).toEqual(['C-1', 'C-2']);
    expect(Object.keys(await statuses(BILLER_SOUTH))).toEqual(['C-2']);
    expect(Object.keys(await statuses(AUDITOR))).toEqual(['C-1']);
    for (const user of [TECH_NORTH, DR_NORTH]) expect((await as(user).get('/records')).status).toBe(403);
  });
});

describe('the CSV of records', () => {
  it('holds what was chosen, in that order, once, and the log says that it went out', async () => {
    await ended('C-1');
    await ended('C-2');
    for (const id of ['C-1', 'C-2']) await accepted(biller, id, FINALIZE);
    const response = await download(BILLER, 'C-2', 'C-1', 'C-2');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(response.headers.get('content-disposition')).toMatch(
      /^attachment; filename=ionm-clock-records-B-\d{4}-\d\d-\d\d-\d{4}-[0-9a-f]{4}\.csv$/,
    );
    const text = await response.text();
    expect(text.indexOf('C-2')).toBeGreaterThan(0);
    expect(text.indexOf('C-2')).toBeLessThan(text.indexOf('C-1'));
    expect(text).toContain('The dr-north');
    expect(await statuses(BILLER)).toEqual({ 'C-1': 'exported', 'C-2': 'exported' });
    const types = biller.batches.flatMap(({ events }) => events.map(({ type }) => type));
    expect(types.filter((type) => type === 'record.exported')).toHaveLength(2);
  });

  it('is not made when one record is not finalized, and nothing counts as exported then', async () => {
    await ended('C-1');
    await ended('C-2');
    await accepted(biller, 'C-1', FINALIZE);
    const response = await download(BILLER, 'C-1', 'C-2', 'C-9');
    expect(response.status).toBe(409);
    expect(await errorOf(response)).toEqual({
      code: 'record-not-finalized',
      message: 'C-2, C-9: not finalized. Finalize first, or leave out.',
    });
    expect(await statuses(BILLER)).toEqual({ 'C-1': 'finalized', 'C-2': 'ended' });
  });

  it('is for billers, of their facilities', async () => {
    await ended('C-1');
    await accepted(biller, 'C-1', FINALIZE);
    for (const user of [TECH_NORTH, DR_NORTH, AUDITOR])
      expect((await download(user, 'C-1')).status).toBe(403);
    expect((await download(BILLER_SOUTH, 'C-1')).status).toBe(409);
    expect(await statuses(BILLER)).toEqual({ 'C-1': 'finalized' });
  });

  it('does not go out when the log cannot say so', async () => {
    await ended('C-1');
    await accepted(biller, 'C-1', FINALIZE);
    store.isFull = true;
    const response = await download(BILLER, 'C-1');
    expect([response.status, (await errorOf(response)).code]).toEqual([503, 'not-saved']);
  });

  it('does not hold a record that was reopened in the same instant', async () => {
    await ended('C-1');
    await accepted(biller, 'C-1', FINALIZE);
    const disk = Promise.withResolvers<void>();
    store.disk = disk.promise;
    const reopened = biller.does('C-1', { type: 'reopenRecord', reason: 'something was missing' });
    await biller.socket.emitWithAck('clock');
    const response = download(BILLER, 'C-1');
    await (await as(BILLER).get('/me')).json();
    disk.resolve();
    expect(await reopened).toMatchObject({ ok: true });
    expect((await response).status).toBe(409);
    expect(await statuses(BILLER)).toEqual({ 'C-1': 'ended' });
  });

  it('holds the record that the log says, if it was finalized anew in the same instant', async () => {
    await ended('C-1');
    await accepted(biller, 'C-1', FINALIZE);
    const disk = Promise.withResolvers<void>();
    store.disk = disk.promise;
    const noted = biller.does('C-1', { type: 'reopenRecord', reason: 'something was missing' });
    const anew = biller.does('C-1', FINALIZE);
    await biller.socket.emitWithAck('clock');
    const response = download(BILLER, 'C-1');
    await (await as(BILLER).get('/me')).json();
    disk.resolve();
    expect([await noted, await anew]).toMatchObject([{ ok: true }, { ok: true }]);
    expect((await response).status).toBe(200);
    const [row] = await rowsOf(BILLER);
    expect(row).toMatchObject({ status: 'exported', record: { version: 2 } });
  });
});
