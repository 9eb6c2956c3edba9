import type { CaseCommand, User } from '@ionm-clock/domain';
import type { RecordsAnswer } from '@ionm-clock/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MemoryStore } from '../log/index.ts';
import { ApiClient } from '../testing/api-client.ts';
import { FINALIZE, message } from '../testing/commands.ts';
import { endedCase } from '../testing/ended-case.ts';
import { AUDITOR, BILLER, BILLER_SOUTH, DR_NORTH, TECH_NORTH } from '../testing/organisation.ts';
import { TestServer } from '../testing/test-server.ts';

let server: TestServer;
beforeEach(async () => {
  server = await TestServer.started(new MemoryStore());
});
afterEach(() => server.stopAndForget());

const as = (user?: User) => new ApiClient(server.address, user);
const ended = (id: string): Promise<void> => endedCase(server, id, TECH_NORTH, DR_NORTH);
const download = (...caseIds: string[]) => as(BILLER).post('/exports/csv', { caseIds });

async function accepted(id: string, ...commands: readonly CaseCommand[]): Promise<void> {
  const biller = await server.client(BILLER);
  for (const command of commands)
    expect(await biller.sends(message(id, command))).toMatchObject({ ok: true });
}

const statuses = async () => {
  const { records } = (await (await as(BILLER).get('/records')).json()) as RecordsAnswer;
  return Object.fromEntries(records.map(({ record, status }) => [record.caseId, status]));
};

describe('a batch', () => {
  it('can be had again as it went out, whatever became of its records since', async () => {
    await ended('C-1');
    await ended('C-2');
    for (const id of ['C-1', 'C-2']) await accepted(id, FINALIZE);
    const first = await download('C-2', 'C-1');
    const batch = first.headers.get('x-export-batch') ?? '';
    const path = `/exports/batches/${batch}/csv`;
    await accepted('C-1', { type: 'reopenRecord', reason: 'A room was wrong' });
    await accepted('C-1', { type: 'changeDetails', changes: { room: 'OR 99' } }, FINALIZE);
    const again = await as(BILLER).get(path);
    expect(again.headers.get('x-export-batch')).toBe(batch);
    expect(await again.text()).toBe(await first.text());
    expect(await statuses()).toEqual({ 'C-1': 'finalized', 'C-2': 'exported' });
    expect((await as(BILLER_SOUTH).get(path)).status).toBe(404);
    expect((await as(BILLER).get('/exports/batches/B-none/csv')).status).toBe(404);
    for (const user of [TECH_NORTH, AUDITOR]) expect((await as(user).get(path)).status).toBe(403);
  });

  it('leaves what is finalized out where only open records are asked for', async () => {
    await ended('C-1');
    await ended('C-2');
    await accepted('C-1', FINALIZE);
    const { records } = (await (await as(BILLER).get('/records?of=open')).json()) as RecordsAnswer;
    expect(records.map(({ record }) => record.caseId)).toEqual(['C-2']);
  });
});
