import type { User } from '@ionm-clock/domain';
import type { HttpError } from '@ionm-clock/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { allEvents, MemoryStore } from '../log/index.ts';
import { ApiClient } from '../testing/api-client.ts';
import { endedCase } from '../testing/ended-case.ts';
import { ObservedStore } from '../testing/observed-store.ts';
import { AUDITOR, BILLER, DR_NORTH, PROFILE_BILLER, TECH_NORTH } from '../testing/organisation.ts';
import { ACME, ACME_BY_QUARTERS, saveAs, saveRequest, TO_ACME } from '../testing/profiles.ts';
import { TestServer } from '../testing/test-server.ts';

let store: ObservedStore;
let server: TestServer;
beforeEach(async () => {
  store = new ObservedStore(new MemoryStore());
  server = await TestServer.started(store);
});
afterEach(() => server.stopAndForget());

const errorOf = async (response: Response) => ((await response.json()) as HttpError).error;
const preview = (body: unknown, user: User = PROFILE_BILLER) =>
  new ApiClient(server.address, user).post('/profiles/preview', body);

async function savedVersions(): Promise<number> {
  let count = 0;
  for await (const { type } of allEvents(store)) if (type === 'profile.saved') count++;
  return count;
}

describe('a payer profile', () => {
  it('is saved in versions that the server counts, by whom the log says', async () => {
    const first = await saveAs(server, PROFILE_BILLER, saveRequest(ACME));
    expect(await first.json()).toEqual({ profile: { ...ACME, version: 1 } });
    const second = await saveAs(server, PROFILE_BILLER, saveRequest(ACME_BY_QUARTERS, 1));
    expect(await second.json()).toEqual({ profile: { ...ACME_BY_QUARTERS, version: 2 } });
    const [event] = await store.read(1, 1);
    expect(event).toMatchObject({
      stream: 'organisation',
      version: 2,
      type: 'profile.saved',
      source: 'tap',
      actor: { userId: PROFILE_BILLER.userId, role: 'biller' },
      payload: { profile: { ...ACME_BY_QUARTERS, version: 2 } },
    });
    expect(event?.at).toBe(event?.recordedAt);
  });

  it.each([BILLER, TECH_NORTH, DR_NORTH, AUDITOR])('is not for the $userId to change', async (user) => {
    for (const response of [await saveAs(server, user), await preview({ profile: ACME }, user)]) {
      expect(response.status).toBe(403);
      expect(await errorOf(response)).toEqual({
        code: 'not-allowed',
        message: 'Payer profiles are for billers with the right to change them. Ask one of them.',
      });
    }
    expect(await savedVersions()).toBe(0);
  });

  it('is changed by nobody who is signed out', async () => {
    const nobody = new ApiClient(server.address);
    for (const path of ['/profiles', '/profiles/preview']) {
      expect((await nobody.post(path, saveRequest())).status).toBe(401);
    }
  });

  it('with mistakes is refused, and every field that is wrong is named', async () => {
    const { title: _, ...untitled } = ACME;
    const wrong = {
      ...untitled,
      id: 'Acme Health',
      inRoom: { ...ACME.inRoom, unitMinutes: 0, maxUnits: 1.5 },
      outside: { ...ACME.outside, counts: 'some', thresholdMinutes: 90 },
      concurrency: { limit: 'three', over: 'flag' },
      documentation: [
        { part: 'order', severity: 'error' },
        { part: 'order', severity: 'warning' },
      ],
      effectiveFrom: '2026-02-01',
      effectiveTo: '2026-01-31',
      sources: [],
      colour: 'blue',
    };
    const expected = {
      id: expect.stringContaining('such as acme-health'),
      title: 'is missing',
      'inRoom.unitMinutes': 'must be at least 1',
      'inRoom.maxUnits': 'must be a whole number',
      'outside.counts': 'must be one of attended, exclusive',
      'outside.thresholdMinutes': 'must not be longer than a unit',
      'concurrency.limit': 'must be of type number',
      documentation: 'must name each part once',
      effectiveTo: 'must not lie before effectiveFrom',
      sources: 'must name where these rules are written',
      colour: 'is no field that belongs here',
    };
    const answers = [
      await new ApiClient(server.address, PROFILE_BILLER).post('/profiles', {
        ...saveRequest(),
        profile: wrong,
      }),
      await preview({ profile: wrong }),
    ];
    for (const response of answers) {
      expect(response.status).toBe(400);
      const { code, message, problems = [] } = await errorOf(response);
      expect([code, message]).toEqual([
        'invalid-message',
        '11 fields of the payer profile are wrong. Mend what is named and try again.',
      ]);
      expect(Object.fromEntries(problems.map(({ path, reason }) => [path, reason]))).toEqual(expected);
    }
    expect(await savedVersions()).toBe(0);
  });

  it('that is no profile at all is refused', async () => {
    for (const profile of [undefined, null, 'acme', []]) {
      const response = await preview({ profile });
      expect(response.status).toBe(400);
      expect(await errorOf(response)).toMatchObject({ problems: [{ path: '', reason: expect.any(String) }] });
    }
    const { commandId: _, ...anonymous } = saveRequest();
    for (const body of [anonymous, { ...saveRequest(), after: -1 }, [], null]) {
      const response = await new ApiClient(server.address, PROFILE_BILLER).post('/profiles', body);
      expect([response.status, (await errorOf(response)).code]).toEqual([400, 'invalid-message']);
    }
  });

  it.each(['cpt', 'medicare', 'quarter-hour'])('named %s stays as it comes with the program', async (id) => {
    const profile = { ...ACME, id };
    const answers = [
      await saveAs(server, PROFILE_BILLER, saveRequest(profile, 1)),
      await preview({ profile }),
    ];
    for (const response of answers) {
      expect([response.status, (await errorOf(response)).code]).toEqual([409, 'shipped-profile']);
    }
    expect(await savedVersions()).toBe(0);
  });

  it('that somebody else has changed meanwhile is not overwritten', async () => {
    const answers = await Promise.all([
      saveAs(server, PROFILE_BILLER, saveRequest(ACME)),
      saveAs(server, PROFILE_BILLER, saveRequest(ACME_BY_QUARTERS)),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const late = await saveAs(server, PROFILE_BILLER, saveRequest(ACME_BY_QUARTERS));
    expect(await errorOf(late)).toMatchObject({ code: 'profile-changed-meanwhile' });
    expect(await savedVersions()).toBe(1);
  });

  it('saved again with the same command id is saved once, and gets the same answer', async () => {
    const request = saveRequest(ACME);
    const answers = await Promise.all([1, 2, 3].map(() => saveAs(server, PROFILE_BILLER, request)));
    const again = await saveAs(server, PROFILE_BILLER, request);
    for (const response of [...answers, again]) {
      expect(await response.json()).toEqual({ profile: { ...ACME, version: 1 } });
    }
    expect(await savedVersions()).toBe(1);
  });

  it('is not saved with the command id of something else', async () => {
    const tech = await server.client(TECH_NORTH);
    await endedCase(server, 'C-1', TECH_NORTH, DR_NORTH);
    const [taken] = await store.read(0, 1);
    const response = await saveAs(server, PROFILE_BILLER, saveRequest(ACME, 0, taken?.commandId));
    expect([response.status, (await errorOf(response)).code]).toEqual([409, 'command-id-reused']);
    const request = saveRequest(ACME);
    await saveAs(server, PROFILE_BILLER, request);
    expect(await tech.does('C-1', TO_ACME)).toMatchObject({ ok: true });
    expect(await savedVersions()).toBe(1);
  });

  it('is told not to be saved when the disk refuses', async () => {
    store.isFull = true;
    const response = await saveAs(server, PROFILE_BILLER);
    expect(response.status).toBe(503);
    expect(await errorOf(response)).toEqual({
      code: 'not-saved',
      message: 'The server could not store this. Nothing was changed. Try again.',
    });
  });
});
