import { createHash } from 'node:crypto';
import type { ListedToken, NewToken } from '@ionm-clock/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MemoryStore } from '../log/index.ts';
import { BillingOffice } from '../testing/billing-office.ts';
import { endedCase } from '../testing/ended-case.ts';
import { ADMIN, ADMIN_NORTH, BILLER, DR_SOUTH, SOUTH, TECH_SOUTH } from '../testing/organisation.ts';
import { TestServer } from '../testing/test-server.ts';

let store: MemoryStore;
let server: TestServer;
let office: BillingOffice;
beforeEach(async () => {
  store = new MemoryStore();
  server = await TestServer.started(store);
  office = new BillingOffice(server);
});
afterEach(() => server.stopAndForget());

const ALL = ['records:read', 'cases:read', 'batches:read', 'batches:write'];
const makeToken = async (asked: object = {}): Promise<NewToken> => {
  const body = { name: 'Billing system', scopes: ALL, facilities: 'everywhere', ...asked };
  return (await office.as(ADMIN).post('/integrations/tokens', body)).json() as Promise<NewToken>;
};

const asked = (secret: string, path: string, init: RequestInit = {}): Promise<Response> =>
  fetch(`${server.address}/api/v1${path}`, {
    ...init,
    headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json', ...init.headers },
  });
const writes = (secret: string, key: string, body: object): Promise<Response> =>
  asked(secret, '/batches', {
    method: 'POST',
    headers: { 'idempotency-key': key },
    body: JSON.stringify(body),
  });
// biome-ignore lint/suspicious/noExplicitAny: tests look into whatever was answered
const answer = async (response: Promise<Response>): Promise<any> => (await response).json();

describe('a token', () => {
  it('is made by who administers everything, shown once, and kept as a digest', async () => {
    for (const user of [BILLER, ADMIN_NORTH])
      expect((await office.as(user).post('/integrations/tokens', {})).status).toBe(403);
    const { secret, listed } = await makeToken();
    expect(secret).toMatch(/^ionm_[\w-]{43}$/);
    const told = await (await office.as(ADMIN).get('/integrations')).text();
    expect(told).toContain(listed.tokenId);
    expect(told).not.toContain(secret);
    expect((await asked(secret, '/records')).status).toBe(200);
  });

  it('is no good any more as soon as it is revoked, and the audit trail tells both', async () => {
    const { secret, listed } = await makeToken();
    await office.as(ADMIN).post('/integrations/tokens/revoke', { tokenId: listed.tokenId });
    expect((await asked(secret, '/records')).status).toBe(401);
    expect((await asked('ionm_nothing', '/records')).status).toBe(401);
    expect((await asked('demo:admin', '/records')).status).toBe(401);
    const types = (await store.read(0, 1_000)).map(({ type }) => type);
    expect(types).toEqual(expect.arrayContaining(['apiToken.made', 'apiToken.revoked']));
    const { tokens } = await answer(office.as(ADMIN).get('/integrations'));
    expect(tokens.map(({ revokedAt }: ListedToken) => revokedAt)).toEqual([expect.any(Number)]);
  });

  it('is made only as it should be, and what is wrong is told by field', async () => {
    for (const [wrong, path] of [
      [{ name: ' ' }, 'name'],
      [{ scopes: [] }, 'scopes'],
      [{ facilities: [] }, 'facilities'],
      [{ facilities: ['Nowhere'] }, 'facilities'],
    ] as const) {
      const body = { name: 'Billing system', scopes: ALL, facilities: 'everywhere', ...wrong };
      const { error } = await answer(office.as(ADMIN).post('/integrations/tokens', body));
      expect(error.problems).toMatchObject([{ path }]);
    }
    expect((await answer(office.as(ADMIN).get('/integrations'))).tokens).toEqual([]);
  });

  it('does what its scopes say, where its facilities are', async () => {
    await office.finalized('C-1');
    await endedCase(server, 'C-2', TECH_SOUTH, DR_SOUTH, SOUTH);
    const { secret } = await makeToken({ scopes: ['records:read'], facilities: [SOUTH] });
    expect((await answer(asked(secret, '/records'))).records).toEqual([]);
    expect((await asked(secret, '/records/C-1')).status).toBe(404);
    expect((await asked(secret, '/cases/C-2')).status).toBe(403);
    expect((await asked(secret, '/batches')).status).toBe(403);
    expect((await writes(secret, 'a-key-of-mine', { destination: 'csv', caseIds: ['C-1'] })).status).toBe(
      403,
    );
  });
});

describe('records', () => {
  it('come page by page, and one that is finalized anew comes again', async () => {
    await office.finalized('C-1', 'C-2', 'C-3');
    const { secret } = await makeToken();
    const first = await answer(asked(secret, '/records?limit=2'));
    expect(first.records.map((one: { caseId: string }) => one.caseId)).toEqual(['C-1', 'C-2']);
    expect(first.hasMore).toBe(true);
    const second = await answer(asked(secret, `/records?cursor=${first.nextCursor}`));
    expect(second.records.map((one: { caseId: string }) => one.caseId)).toEqual(['C-3']);
    expect(second.hasMore).toBe(false);
    await office.reopenedAndMended('C-1');
    const third = await answer(asked(secret, `/records?cursor=${second.nextCursor}`));
    expect(third.records).toMatchObject([{ caseId: 'C-1', version: 2 }]);
    for (const wrong of ['limit=0', 'limit=501', 'cursor=..'])
      expect((await asked(secret, `/records?${wrong}`)).status).toBe(400);
  });

  it('and cases are had one by one, and who had them is in the log', async () => {
    await office.finalized('C-1');
    const { secret, listed } = await makeToken();
    expect(await answer(asked(secret, '/records/C-1'))).toMatchObject({
      record: { caseId: 'C-1', version: 1 },
    });
    expect(await answer(asked(secret, '/cases/C-1'))).toMatchObject({
      format: 'ionm-case/1',
      case: { id: 'C-1' },
    });
    const read = (await store.read(0, 1_000)).filter(({ actor }) => actor.userId === `api-${listed.tokenId}`);
    expect(read.map(({ type }) => type)).toEqual(['records.read', 'records.exported']);
  });
});

describe('a batch', () => {
  it('is written once, however often the same key comes, and its file is the bytes that went out', async () => {
    await office.finalized('C-1');
    await office.ended('C-2');
    const { secret } = await makeToken();
    const body = { destination: 'csv', caseIds: ['C-1', 'C-2'] };
    expect((await asked(secret, '/batches', { method: 'POST', body: JSON.stringify(body) })).status).toBe(
      400,
    );
    const first = await writes(secret, 'monday-0001', body);
    expect(first.status).toBe(201);
    const text = await first.text();
    expect(JSON.parse(text)).toMatchObject({ batch: { number: 1 }, leftOut: [{ caseId: 'C-2' }] });
    const again = await writes(secret, 'monday-0001', body);
    expect([again.status, await again.text()]).toEqual([201, text]);
    expect((await writes(secret, 'monday-0001', { ...body, caseIds: ['C-1'] })).status).toBe(422);
    expect((await answer(asked(secret, '/batches'))).batches).toMatchObject([{ number: 1 }]);
    const bytes = Buffer.from(await (await asked(secret, '/batches/1/file')).arrayBuffer());
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(JSON.parse(text).batch.file.sha256);
  });

  it('goes to a destination that is there', async () => {
    const { secret } = await makeToken();
    const { destinations } = await answer(asked(secret, '/destinations'));
    expect(destinations).toContainEqual({ id: 'csv', title: 'CSV file', format: 'csv' });
    expect((await writes(secret, 'monday-0001', { destination: 'fax', caseIds: ['C-1'] })).status).toBe(409);
  });
});
