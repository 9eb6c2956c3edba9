import type { ProfilePreviewAnswer } from '@ionm-clock/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MemoryStore } from '../log/index.ts';
import { ApiClient } from '../testing/api-client.ts';
import { endedCase } from '../testing/ended-case.ts';
import {
  DR_NORTH,
  DR_SOUTH,
  PROFILE_BILLER,
  SOUTH,
  TECH_NORTH,
  TECH_SOUTH,
} from '../testing/organisation.ts';
import { ACME, ACME_BY_QUARTERS, saveAs, saveRequest, TO_ACME } from '../testing/profiles.ts';
import { TestServer } from '../testing/test-server.ts';

let store: MemoryStore;
let server: TestServer;
beforeEach(async () => {
  store = new MemoryStore();
  server = await TestServer.started(store);
});
afterEach(() => server.stopAndForget());

async function preview(body: unknown): Promise<ProfilePreviewAnswer> {
  const response = await new ApiClient(server.address, PROFILE_BILLER).post('/profiles/preview', body);
  expect(response.status).toBe(200);
  return (await response.json()) as ProfilePreviewAnswer;
}

describe('the preview of a payer profile', () => {
  it('tells what it would change, of cases elsewhere only how many, and saves nothing', async () => {
    await saveAs(server, PROFILE_BILLER, saveRequest(ACME));
    for (const [id, tech, doctor, facility] of [
      ['N-1', TECH_NORTH, DR_NORTH, undefined],
      ['S-1', TECH_SOUTH, DR_SOUTH, SOUTH],
    ] as const) {
      await endedCase(server, id, tech, doctor, facility);
      await (await server.client(tech)).does(id, TO_ACME);
    }
    const head = await store.head();
    const { preview: told, changesElsewhere } = await preview({ profile: ACME_BY_QUARTERS });
    expect(told).toMatchObject({
      billedByIt: 2,
      changes: [{ caseId: 'N-1', before: { lines: [{ units: 1 }] }, after: { lines: [{ units: 6 }] } }],
      units: [{ code: '95941', before: 2, after: 12 }],
    });
    expect([told.changes.length, changesElsewhere]).toEqual([1, 1]);
    expect(await store.head()).toBe(head);
  });

  it('shows a new contract on the cases of another profile', async () => {
    await endedCase(server, 'N-1', TECH_NORTH, DR_NORTH);
    expect(await preview({ profile: ACME_BY_QUARTERS })).toEqual({
      preview: { billedByIt: 0, changes: [], units: [] },
      changesElsewhere: 0,
    });
    expect(await preview({ profile: ACME_BY_QUARTERS, onCasesOf: 'cpt' })).toMatchObject({
      preview: { billedByIt: 1, units: [{ code: '95941', before: 1, after: 6 }] },
      changesElsewhere: 0,
    });
  });
});
