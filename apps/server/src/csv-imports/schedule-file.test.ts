import { randomUUID } from 'node:crypto';
import type { User } from '@ionm-clock/domain';
import type { CsvImportAnswer, HttpError } from '@ionm-clock/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MemoryStore } from '../log/index.ts';
import { ApiClient } from '../testing/api-client.ts';
import { schedule } from '../testing/commands.ts';
import { ObservedStore } from '../testing/observed-store.ts';
import { ADMIN, ADMIN_NORTH, SOUTH, TECH_NORTH, TECH_SOUTH } from '../testing/organisation.ts';
import { changesIn } from '../testing/organisation-events.ts';
import { TestServer } from '../testing/test-server.ts';

let store: ObservedStore;
let server: TestServer;
beforeEach(async () => {
  store = new ObservedStore(new MemoryStore());
  server = await TestServer.started(store);
});
afterEach(() => server.stopAndForget());

const sends = (
  what: string,
  text: string,
  user: User = ADMIN,
  commandId: string = randomUUID(),
  apply = true,
) => new ApiClient(server.address, user).post(`/administration/imports/${what}`, { commandId, text, apply });
const answerOf = async (response: Response) => (await response.json()) as CsvImportAnswer;
const cases = async (...rows: string[]) => answerOf(await sends('schedule', rows.join('\r\n')));
const told = ({ problems }: CsvImportAnswer) => problems.map(({ path, reason }) => `${path}: ${reason}`);

const CASES = 'case,facility,room,date,start,end,payer,surgeon';

describe('a schedule', () => {
  it('is not imported while one row is wrong: each problem is told with its row and column', async () => {
    await (await server.client(TECH_SOUTH)).does('C-1', schedule(SOUTH));
    const answer = await cases(
      CASES,
      'A,north,or 1,2027-03-09,7:30,11:00,CPT,',
      'B,,,,,,,',
      'C,Nowhere,OR 1,9 March,07:30,,acme,',
      'D,North,OR 7,2027-03-14,02:30,,,dr-north',
      'E,North,OR 2,2027-11-07,01:30,01:45,,',
      'F,North,OR 2,2027-03-09,22:00,00:30,,',
      'C-1,South,OR 1,2027-03-09,08:00,,,',
      'A,North,OR 1,2027-03-09,07:30 -06:00,,,',
    );
    expect(told(answer)).toEqual([
      'row 3, facility: is missing',
      'row 3, date: is missing',
      'row 3, start: is missing',
      'row 4, facility: is none: there are North, South',
      'row 4, date: must be a date such as 2026-11-03',
      expect.stringContaining('row 4, payer: is no payer profile: there are cpt'),
      'row 5, room: is none at North: there are OR 1, OR 2',
      expect.stringContaining('row 5, start: never comes on 2027-03-14 in America/Chicago'),
      'row 5, surgeon: is not a surgeon whom the organisation knows and offers',
      expect.stringContaining('row 6, start: comes twice on 2027-11-07'),
      expect.stringContaining('row 6, end: comes twice on 2027-11-07'),
      expect.stringContaining('row 7, end: must lie after the start'),
      'row 8, case: is there already: leave the row out, or change the case where it is',
      'row 9, case: is the case of row 2 already',
      'row 9, start: is when row 2 begins in the same room: leave one of the two out',
    ]);
    expect((await changesIn(store)).map(({ stream }) => stream)).toEqual(['case/C-1']);
  });

  it('sent again with the same command id is imported once', async () => {
    const text = `${CASES}\n,North,OR 1,2027-03-09,07:30,,,\n,South,OR 1,2027-03-09,07:30,,,`;
    const id = randomUUID();
    const [first, second] = await Promise.all(
      [1, 2].map(async () => answerOf(await sends('schedule', text, ADMIN, id))),
    );
    expect(first).toMatchObject({ applied: true, problems: [] });
    expect(second).toEqual(first);
    expect(await answerOf(await sends('schedule', text, ADMIN, id))).toEqual(first);
    expect(await changesIn(store)).toHaveLength(2);
  });

  it('is for the facilities of the administrator', async () => {
    const text = `${CASES}\n,North,OR 1,2027-03-09,07:30,,,\n,South,OR 1,2027-03-09,07:30,,,`;
    expect(told(await answerOf(await sends('schedule', text, ADMIN_NORTH)))).toEqual([
      'row 3, facility: is not one that you administer',
    ]);
    expect(await changesIn(store)).toEqual([]);
  });

  it('is imported whole or not at all, also when somebody schedules one of its cases in the same instant', async () => {
    const disk = Promise.withResolvers<void>();
    store.disk = disk.promise;
    const tech = await server.client(TECH_NORTH);
    const blocking = tech.does('C-0', schedule());
    await tech.socket.emitWithAck('clock');
    const taken = tech.does('B', schedule());
    await tech.socket.emitWithAck('clock');
    const text = `${CASES}\nA,North,OR 1,2027-03-09,07:30,,,\nB,North,OR 2,2027-03-09,07:30,,,\nC,North,OR 1,2027-03-10,07:30,,,`;
    const response = sends('schedule', text);
    await new ApiClient(server.address, ADMIN).get('/me');
    disk.resolve();
    expect([await blocking, await taken]).toMatchObject([{ ok: true }, { ok: true }]);
    const error =
      (await response).status === 409 ? ((await (await response).json()) as HttpError).error : undefined;
    expect(error?.code).toBe('already-scheduled');
    expect((await changesIn(store)).map(({ stream }) => stream)).toEqual(['case/C-0', 'case/B']);
  });

  it('is told when it could not be stored', async () => {
    store.isFull = true;
    const response = await sends('schedule', `${CASES}\n,North,OR 1,2027-03-09,07:30,,,`);
    expect(response.status).toBe(503);
  });
});
