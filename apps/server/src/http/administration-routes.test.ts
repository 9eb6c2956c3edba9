import { randomUUID } from 'node:crypto';
import { facilityId, type OrganisationCommand, type Person, type User, userId } from '@ionm-clock/domain';
import type { Administration, HttpError } from '@ionm-clock/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { allEvents, MemoryStore, type StoredEvent } from '../log/index.ts';
import { ApiClient } from '../testing/api-client.ts';
import { ObservedStore } from '../testing/observed-store.ts';
import { ADMIN, ADMIN_NORTH, AUDITOR, BILLER, NORTH, SOUTH, TECH_NORTH } from '../testing/organisation.ts';
import { TestServer } from '../testing/test-server.ts';

let store: ObservedStore;
let server: TestServer;
beforeEach(async () => {
  store = new ObservedStore(new MemoryStore());
  server = await TestServer.started(store);
});
afterEach(() => server.stopAndForget());

const as = (user?: User) => new ApiClient(server.address, user);
const asks = (user: User, command: OrganisationCommand, commandId: string = randomUUID()) =>
  as(user).post('/administration/commands', { commandId, command });
const administration = async (user: User) =>
  (await (await as(user).get('/administration')).json()) as Administration;
const errorOf = async (response: Response) => ((await response.json()) as HttpError).error;

async function events(): Promise<readonly StoredEvent[]> {
  const found: StoredEvent[] = [];
  for await (const event of allEvents(store)) found.push(event);
  return found;
}

const EVE: Person = {
  userId: userId('tech-eve'),
  name: 'The new one',
  signInName: 'eve',
  grants: [{ role: 'technologist', facilities: [NORTH] }],
  rights: [],
  active: true,
};

describe('the organisation is shown', () => {
  it('to an administrator of all of it: everyone, whatever the log has changed', async () => {
    expect((await asks(ADMIN, { type: 'savePerson', person: EVE })).status).toBe(200);
    const shown = await administration(ADMIN);
    expect(shown.facilities.map(({ id }) => id)).toEqual([NORTH, SOUTH]);
    const people = shown.people.map(({ person }) => person);
    expect(people).toContainEqual(EVE);
    expect(people.find(({ userId: id }) => id === 'biller-profiles')).toMatchObject({
      grants: [{ role: 'biller', facilities: [NORTH] }],
      rights: ['edit-payer-profiles'],
    });
    expect(shown).toMatchObject({ devices: [], sessions: [], emergencies: [] });
    expect(shown.policy.idleMinutes.technologist).toBe(15);
    expect(shown.people[0]).not.toHaveProperty('account');
  });

  it('to one of a facility, and to an auditor of it: those who work there', async () => {
    for (const user of [ADMIN_NORTH, AUDITOR]) {
      const { people, facilities } = await administration(user);
      const ids = people.map(({ person }) => person.userId);
      expect(facilities.map(({ id }) => id)).toEqual([NORTH]);
      expect(ids).toEqual(expect.arrayContaining(['tech-north', 'biller', 'admin']));
      expect(ids).not.toContain('tech-south');
    }
  });

  it('to nobody else, which the audit trail tells', async () => {
    expect((await as().get('/administration')).status).toBe(401);
    for (const user of [TECH_NORTH, BILLER]) expect((await as(user).get('/administration')).status).toBe(403);
    expect((await events()).map(({ type, actor, payload }) => ({ type, actor, payload }))).toMatchObject([
      { type: 'request.refused', actor: { userId: 'tech-north' }, payload: { what: 'organisation' } },
      { type: 'request.refused', actor: { userId: 'biller' } },
    ]);
  });

  it('only when the audit trail can tell of it', async () => {
    await administration(ADMIN);
    expect(await events()).toMatchObject([
      {
        stream: 'access',
        type: 'organisation.read',
        actor: { userId: 'admin', role: 'administrator' },
        payload: { what: 'administration', from: { address: expect.stringContaining('127.0.0.1') } },
      },
    ]);
    store.isFull = true;
    expect((await as(ADMIN).get('/administration')).status).toBe(503);
  });
});

describe('a command on the organisation', () => {
  it('is in the log with who asked, and done once however often it is sent', async () => {
    const id = randomUUID();
    for (const _ of [1, 2]) {
      const response = await asks(ADMIN, { type: 'savePerson', person: EVE }, id);
      expect([response.status, await response.json()]).toEqual([200, {}]);
    }
    expect(await events()).toMatchObject([
      {
        stream: 'organisation',
        type: 'person.saved',
        actor: { userId: 'admin', role: 'administrator' },
        payload: { person: EVE },
      },
    ]);
  });

  it('that cannot be is refused, and names the field', async () => {
    const person = { ...EVE, grants: [{ role: 'technologist' as const, facilities: [facilityId('West')] }] };
    const response = await asks(ADMIN, { type: 'savePerson', person });
    expect(response.status).toBe(409);
    expect(await errorOf(response)).toMatchObject({
      code: 'no-such-facility',
      field: 'person.grants.0.facilities',
    });
    expect(await events()).toEqual([]);
  });

  it('that is not for whoever asks is refused, and told to the audit trail', async () => {
    const person = { ...EVE, grants: [{ role: 'technologist' as const, facilities: [SOUTH] }] };
    for (const user of [ADMIN_NORTH, AUDITOR, TECH_NORTH]) {
      const response = await asks(user, { type: 'savePerson', person });
      expect([response.status, (await errorOf(response)).code]).toEqual([403, 'not-allowed']);
    }
    const told = await events();
    expect(told.map(({ type }) => type)).toEqual(Array(3).fill('request.refused'));
    expect(told[0]).toMatchObject({ payload: { what: 'savePerson' }, actor: { userId: 'admin-north' } });
  });

  it('that is not as agreed is not understood', async () => {
    for (const body of [{}, null, [], { commandId: randomUUID(), command: { type: 'removeEveryone' } }]) {
      expect((await as(ADMIN).post('/administration/commands', body)).status).toBe(400);
    }
  });

  it('is told when it could not be stored', async () => {
    store.isFull = true;
    const response = await asks(ADMIN, { type: 'savePerson', person: EVE });
    expect([response.status, (await errorOf(response)).code]).toEqual([503, 'not-saved']);
  });
});

describe('in the demo', () => {
  const choices = async () =>
    ((await (await as().get('/sign-in')).json()) as { users: (User & { title: string })[] }).users;

  it('whom the administrator adds can be picked, in each of their roles; who is not active cannot', async () => {
    const person: Person = {
      ...EVE,
      credential: 'CNIM',
      grants: [...EVE.grants, { role: 'biller', facilities: 'everywhere' }],
    };
    await asks(ADMIN, { type: 'savePerson', person });
    expect((await choices()).filter(({ userId: id }) => id === EVE.userId)).toMatchObject([
      { role: 'technologist', title: 'Technologist, CNIM', facilities: [NORTH] },
      { role: 'biller', title: 'Biller, CNIM', facilities: [NORTH, SOUTH], everywhere: true },
    ]);
    const signsIn = async (role?: string) =>
      (await as().post('/sign-in', { userId: EVE.userId, role })).json();
    expect(await signsIn()).toMatchObject({ token: 'demo:tech-eve', user: { role: 'technologist' } });
    expect(await signsIn('biller')).toMatchObject({
      token: 'demo-biller:tech-eve',
      user: { role: 'biller' },
    });
    expect((await as().post('/sign-in', { userId: EVE.userId, role: 'auditor' })).status).toBe(400);
    const eve = await server.client({ ...TECH_NORTH, userId: EVE.userId });
    await asks(ADMIN, { type: 'savePerson', person: { ...person, active: false } });
    expect((await choices()).map(({ userId: id }) => id)).not.toContain(EVE.userId);
    await eve.until(() => !eve.socket.connected);
    expect((await as({ ...TECH_NORTH, userId: EVE.userId }).get('/me')).status).toBe(401);
  });
});
