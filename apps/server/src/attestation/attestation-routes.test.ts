import { randomUUID } from 'node:crypto';
import { ATTESTATION_MEANINGS, caseId, type User } from '@ionm-clock/domain';
import type { HttpError, RecordsAnswer } from '@ionm-clock/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MemoryStore } from '../log/index.ts';
import { ApiClient } from '../testing/api-client.ts';
import { note } from '../testing/commands.ts';
import { endedCase } from '../testing/ended-case.ts';
import { ObservedStore } from '../testing/observed-store.ts';
import { BILLER, DR_NORTH, DR_SOUTH, TECH_NORTH, TECH_SOUTH } from '../testing/organisation.ts';
import { TestServer } from '../testing/test-server.ts';

let server: TestServer;
let store: ObservedStore;
beforeEach(async () => {
  store = new ObservedStore(new MemoryStore());
  server = await TestServer.started(store);
  await endedCase(server, 'A', TECH_NORTH, DR_NORTH);
});
afterEach(() => server.stopAndForget());

const lastOf = async (id = 'A') =>
  (await store.read(0, 1_000)).findLast(({ stream }) => stream === `case/${id}`);

async function attests(user: User, changes: object = {}): Promise<Response> {
  const role = user.role === 'technologist' ? 'technologist' : 'physician';
  return new ApiClient(server.address, user).post('/attestations', {
    commandId: randomUUID(),
    caseId: caseId('A'),
    version: (await lastOf())?.version,
    meaning: ATTESTATION_MEANINGS[role],
    proof: { kind: 'pin', pin: '0000' },
    ...changes,
  });
}
const codeOf = async (response: Response) => ((await response.json()) as HttpError).error.code;

describe('attesting', () => {
  it('binds what was signed to the chain, for who ran it and who read it', async () => {
    for (const user of [TECH_NORTH, DR_NORTH]) {
      const signed = await lastOf();
      expect((await attests(user)).status).toBe(200);
      expect(await lastOf()).toMatchObject({
        type: 'record.attested',
        actor: { userId: user.userId, role: user.role },
        payload: { method: 'demo', signed: { version: signed?.version, hash: signed?.hash } },
      });
    }
    expect(await store.verify()).toMatchObject({ ok: true });
    const records = await new ApiClient(server.address, BILLER).get('/records');
    const [row] = ((await records.json()) as RecordsAnswer).records;
    expect(row?.record.documentation.attestations.map(({ role }) => role)).toEqual([
      'technologist',
      'physician',
    ]);
  });

  it('the same command again gets the same answer, and signs once', async () => {
    const again = { commandId: randomUUID(), version: (await lastOf())?.version };
    expect((await attests(DR_NORTH, again)).status).toBe(200);
    expect((await attests(DR_NORTH, again)).status).toBe(200);
    const attested = (await store.read(0, 1_000)).filter(({ type }) => type === 'record.attested');
    expect(attested).toHaveLength(1);
  });

  it('of what is no longer so is refused', async () => {
    const version = (await lastOf())?.version;
    await (await server.client(TECH_NORTH)).does('A', note('The drape came down'));
    const response = await attests(DR_NORTH, { version });
    expect([response.status, await codeOf(response)]).toEqual([409, 'changed-meanwhile']);
  });

  it.each<[string, User, object, number, string]>([
    ['a wrong PIN', DR_NORTH, { proof: { kind: 'pin', pin: '1234' } }, 403, 'not-proved'],
    ['another role', BILLER, {}, 403, 'not-allowed'],
    ['somebody who did not attend', DR_SOUTH, {}, 409, 'no-such-case'],
    ['somebody of another facility', TECH_SOUTH, {}, 409, 'no-such-case'],
    ['a case that is none', DR_NORTH, { caseId: 'nothing' }, 409, 'no-such-case'],
    ['no PIN', DR_NORTH, { proof: { kind: 'pin' } }, 400, 'invalid-message'],
    ['words of their own', DR_NORTH, { meaning: 'Fine' }, 409, 'no-such-meaning'],
  ])('with %s is refused', async (_, user, changes, status, code) => {
    const response = await attests(user, changes);
    expect([response.status, await codeOf(response)]).toEqual([status, code]);
    expect((await lastOf())?.type).not.toBe('record.attested');
  });

  it('while the disk is full is refused, and nothing is signed', async () => {
    store.isFull = true;
    const response = await attests(DR_NORTH);
    expect([response.status, await codeOf(response)]).toEqual([503, 'not-saved']);
  });
});
