import type { CaseCommand, User } from '@ionm-clock/domain';
import type { RecordRow, RecordsAnswer } from '@ionm-clock/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MemoryStore } from '../log/index.ts';
import { ApiClient } from '../testing/api-client.ts';
import { FINALIZE, message, START, STOP, schedule } from '../testing/commands.ts';
import { endedCase } from '../testing/ended-case.ts';
import type { LiveClient } from '../testing/live-client.ts';
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
let biller: LiveClient;
beforeEach(async () => {
  server = await TestServer.started(new MemoryStore());
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

  it('of a case that is not finalized can be asked for alone', async () => {
    await ended('C-1');
    await ended('C-2');
    await accepted(biller, 'C-1', FINALIZE);
    const { records } = (await (await as(BILLER).get('/records?of=open')).json()) as RecordsAnswer;
    expect(records.map(({ record }) => record.caseId)).toEqual(['C-2']);
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
