import { randomUUID } from 'node:crypto';
import type { User } from '@ionm-clock/domain';
import type { CsvImportAnswer, HttpError } from '@ionm-clock/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MemoryStore } from '../log/index.ts';
import { ApiClient } from '../testing/api-client.ts';
import { ObservedStore } from '../testing/observed-store.ts';
import { ADMIN, ADMIN_NORTH, AUDITOR, BILLER, TECH_NORTH } from '../testing/organisation.ts';
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
const people = async (...rows: string[]) => answerOf(await sends('people', rows.join('\r\n')));
const told = ({ problems }: CsvImportAnswer) => problems.map(({ path, reason }) => `${path}: ${reason}`);

const PEOPLE = 'id,name,sign_in_name,roles,rights,active';

describe('a file', () => {
  it('may begin with the mark of UTF-8, have lines as Windows ends them, and columns in any order', async () => {
    const answer = await people('\uFEFFName , ID', 'Zoë,zoe', '');
    expect(answer).toEqual({ rows: ['row 2: adds Zoë, without a role'], problems: [], applied: true });
  });

  it.each([
    ['', ['file: has no rows below a header']],
    [PEOPLE, ['file: has no rows below a header']],
    ['id,roles\nx,', ['row 1: has no column name: its first row must name the columns']],
    [
      'id,name,salary\nx,X,1',
      [expect.stringContaining('row 1: has a column "salary" that means nothing here')],
    ],
    ['id,id,name\nx,x,X', ['row 1: has the column id twice']],
    ['id,name\nx,X,Y', [expect.stringContaining('row 2: has more cells than the header')]],
    ['id,name\nx,"X', [expect.stringContaining('opens a quotation mark that is never closed')]],
  ])('that is no table, %j, is told as such', async (text, expected) => {
    const answer = await answerOf(await sends('people', text));
    expect(told(answer)).toEqual(expect.arrayContaining(expected));
    expect(answer.applied).toBe(false);
    expect(await changesIn(store)).toEqual([]);
  });

  it('that looks like a formula is only text', async () => {
    await people('id,name', 'f,=HYPERLINK("http://x")&cmd');
    expect(await changesIn(store)).toEqual([]);
    expect((await people('id,name', 'f,"=1+1"')).applied).toBe(true);
    expect(await changesIn(store)).toMatchObject([{ payload: { person: { name: '=1+1' } } }]);
  });

  it('that is too long is refused', async () => {
    const response = await sends('people', `id,name\n${'x'.repeat(400_001)}`);
    expect(response.status).toBe(400);
  });

  it('is for administrators, which the audit trail tells', async () => {
    for (const user of [TECH_NORTH, BILLER, AUDITOR])
      for (const what of ['people', 'schedule']) {
        const response = await sends(what, 'id,name\nx,X', user);
        expect([response.status, ((await response.json()) as HttpError).error.code]).toEqual([
          403,
          'not-allowed',
        ]);
      }
    expect((await store.read(0, 10)).map(({ type }) => type)).toEqual(Array(6).fill('request.refused'));
  });
});

describe('people', () => {
  it('are not saved while one row is wrong: each problem is told with its row and column', async () => {
    const answer = await people(
      PEOPLE,
      'good,The good one,good,technologist@North,,',
      ',No id,,,,',
      'b,,GOOD,nurse@North; technologist@Nowhere,,maybe',
      'c,The c,good ,technologist@North,,',
      'd,The d,,technologist@North,edit-payer-profiles,no',
      'd,The d,,biller@North;biller@South,everything,',
    );
    expect(told(answer)).toEqual([
      'row 3, id: is missing, too long, or holds what cannot be written here',
      expect.stringContaining('row 4, roles: "nurse@North" names no role'),
      'row 4, roles: there is no facility "Nowhere": there are North, South',
      'row 4, active: must be yes or no; empty is yes',
      'row 4, name: is missing or too long',
      'row 7, rights: must be edit-payer-profiles, or empty',
      'row 2, sign_in_name: Somebody else signs in with this name. Choose another one.',
      'row 5, sign_in_name: Somebody else signs in with this name. Choose another one.',
      expect.stringContaining('row 6, rights: The right edit-payer-profiles goes with the role biller'),
    ]);
    expect(answer).toMatchObject({
      applied: false,
      rows: expect.arrayContaining([expect.stringContaining('row 2: adds The good one')]),
    });
    expect(await changesIn(store)).toEqual([]);
  });

  it('keep what the file has no column for', async () => {
    await people('id,name,credential,sign_in_name', 'tech-north,The new name,CNIM,north');
    expect(await changesIn(store)).toMatchObject([
      {
        payload: {
          person: {
            userId: 'tech-north',
            credential: 'CNIM',
            grants: [{ role: 'technologist', facilities: ['North'] }],
            active: true,
          },
        },
      },
    ]);
  });

  it('are given only what the administrator has, and the last administrator stays', async () => {
    const text = `${PEOPLE}\nx,X,,technologist@South,,\ntech-south,Mine,,technologist@North,,\ny,Y,,technologist@North,,`;
    expect(told(await answerOf(await sends('people', text, ADMIN_NORTH)))).toEqual([
      'row 2, roles: is not for you to give: ask an administrator of all that it is about',
      'row 3, roles: is not for you to give: ask an administrator of all that it is about',
    ]);
    const alone = `${PEOPLE}\nadmin,The admin,,administrator@North,,`;
    const preview = await answerOf(await sends('people', alone, ADMIN, randomUUID(), false));
    expect(told(preview)).toEqual([expect.stringContaining('file: Nobody would be left')]);
    const response = await sends('people', alone);
    expect([response.status, ((await response.json()) as HttpError).error.code]).toEqual([
      409,
      'last-administrator',
    ]);
    expect(await changesIn(store)).toEqual([]);
  });
});
