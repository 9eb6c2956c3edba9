import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CsvImportAnswer } from '@ionm-clock/protocol';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { demoDirectory, demoUsers } from '../demo/organisation.ts';
import { MemoryStore } from '../log/index.ts';
import { DemoSignIn } from '../sign-in/demo-sign-in.ts';
import { ApiClient } from '../testing/api-client.ts';
import { changesIn } from '../testing/organisation-events.ts';
import { TestServer } from '../testing/test-server.ts';

const PAGE = readFileSync(join(import.meta.dirname, '../../../../docs/administration.md'), 'utf8');
const ADMINISTRATOR =
  demoUsers.find(({ role }) => role === 'administrator') ?? expect.fail('no administrator');

let server: TestServer;
let store: MemoryStore;
beforeEach(async () => {
  store = new MemoryStore();
  server = await TestServer.started(store, {
    directory: demoDirectory,
    signIn: ({ queue }) => new DemoSignIn(demoUsers, () => queue.world.organisation.setUp),
  });
});
afterEach(() => server.stopAndForget());

const example = (name: string): string =>
  new RegExp(`\`\`\`csv ${name}\n([^]*?)\`\`\``).exec(PAGE)?.[1] ?? expect.fail(`no example of ${name}`);

async function imported(what: string, apply: boolean): Promise<CsvImportAnswer> {
  const body = { commandId: randomUUID(), text: example(what), apply };
  const response = await new ApiClient(server.address, ADMINISTRATOR).post(
    `/administration/imports/${what}`,
    body,
  );
  return (await response.json()) as CsvImportAnswer;
}

it('the people on the page of administration are imported in the demo, after they were looked at', async () => {
  const rows = [
    'row 2: adds Ada Lowe, technologist at Mercy and St Ann',
    'row 3: adds dr Ferreira, physician everywhere',
    'row 4: adds Khan, Sana, biller at Lakeside, administrator at Lakeside',
    'row 5: adds dr Mbeki, surgeon at Mercy',
    'row 6: changes Yuki Tanaka: active: no',
  ];
  expect(await imported('people', false)).toEqual({ rows, problems: [], applied: false });
  expect(await changesIn(store)).toEqual([]);
  expect(await imported('people', true)).toEqual({ rows, problems: [], applied: true });
  expect((await changesIn(store)).map(({ type }) => type)).toEqual(Array(5).fill('person.saved'));
  expect(await imported('people', false)).toMatchObject({
    rows: expect.arrayContaining(['row 2: leaves Ada Lowe as they are']),
    problems: [{ path: 'file', reason: expect.stringContaining('nothing to save') }],
  });
});

it('the schedule on the page of administration is imported in the demo', async () => {
  const { rows, problems, applied } = await imported('schedule', true);
  expect([problems, applied]).toEqual([[], true]);
  expect(rows.map((row) => row.replace(/C-(\d{6})-[\dA-F]{6}/, 'C-$1-…'))).toEqual([
    'row 2: schedules C-270309-… at Mercy, OR 2, 2027-03-09 07:30',
    'row 3: schedules S-2027-17 at Lakeside, OR 1, 2027-03-09 22:15',
    'row 4: schedules C-271107-… at St Ann, OR 3, 2027-11-07 01:30 −06:00',
  ]);
  const [first] = await changesIn(store);
  expect(first).toMatchObject({
    type: 'case.scheduled',
    actor: { userId: ADMINISTRATOR.userId, role: 'administrator' },
    payload: {
      facility: 'Mercy',
      room: 'OR 2',
      timeZone: 'America/Chicago',
      payerProfile: 'medicare',
      procedure: 'L4–S1 fusion',
      primaryProcedure: '22633',
      modalities: ['SSEP', 'TcMEP', 'EMG'],
      surgeonId: 'dr-weiss',
      orderedBy: 'dr-weiss',
      indication: 'Spondylolisthesis',
      patientLabel: '···4711',
      scheduledStart: Date.parse('2027-03-09T07:30-06:00'),
      scheduledEnd: Date.parse('2027-03-09T11:45-06:00'),
    },
  });
  expect((await imported('schedule', true)).problems).toMatchObject([
    { path: 'row 2, start', reason: expect.stringContaining('begins in the same room') },
    { path: 'row 3, case', reason: expect.stringContaining('is there already') },
    { path: 'row 3, start' },
    { path: 'row 4, start' },
  ]);
});
