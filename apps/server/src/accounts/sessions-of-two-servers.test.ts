import {
  type Instant,
  instant,
  NOTHING_SET_UP,
  type OrganisationState,
  type Person,
  type SessionEnd,
  userId,
} from '@ionm-clock/domain';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { LogLines } from '../testing/log-lines.ts';
import { POSTGRES_MS, TestPostgres } from '../testing/postgres.ts';
import { type AccountStore, openAccounts } from './account-store.ts';
import { Sessions } from './sessions.ts';

const MINUTE_MS = 60_000;
const TECH: Person = {
  userId: userId('tech'),
  name: 'The tech',
  grants: [
    { role: 'technologist', facilities: 'everywhere' },
    { role: 'physician', facilities: 'everywhere' },
  ],
  rights: [],
  active: true,
};
const STATE: OrganisationState = { ...NOTHING_SET_UP, people: new Map([[TECH.userId, TECH]]) };
const STARTED = {
  userId: TECH.userId,
  role: 'technologist',
  method: 'password',
  address: '192.0.2.1',
  agent: 'a browser',
} as const;

/** The sessions of one server. */
interface Site {
  readonly store: AccountStore;
  readonly sessions: Sessions;
  readonly told: SessionEnd[];
}

let postgres: TestPostgres;
beforeAll(async () => {
  postgres = await TestPostgres.start();
}, POSTGRES_MS);
afterAll(() => postgres.stopAndForget(), POSTGRES_MS);

let now: Instant;
let one: Site;
let other: Site;
beforeEach(async () => {
  now = instant(Date.UTC(2026, 10, 2, 12));
  const databaseUrl = await postgres.place();
  [one, other] = [await site(databaseUrl), await site(databaseUrl)];
});
afterEach(async () => {
  for (const { sessions, store } of [one, other]) {
    await sessions.close();
    await store.close();
  }
});

async function site(databaseUrl: string): Promise<Site> {
  const store = await openAccounts({ dataDir: 'nowhere', databaseUrl });
  const told: SessionEnd[] = [];
  const sessions = new Sessions({
    rows: store.sessions,
    organisation: () => STATE,
    now: () => now,
    log: new LogLines().log,
    onEnded: (_, why) => told.push(why),
  });
  await sessions.begin();
  return { store, sessions, told };
}

it('a session that begins at one server is known at the other as soon as somebody asks there', async () => {
  const { session, secret } = await one.sessions.start(STARTED);
  await other.sessions.meet(secret);
  expect(other.sessions.find(secret)).toEqual(session);
  await other.sessions.meet('of nobody');
  expect(other.sessions.find('of nobody')).toBeUndefined();
});

it('and also where nobody asks', async () => {
  const { session } = await one.sessions.start(STARTED);
  await expect.poll(() => other.sessions.byId(session.sessionId)).toEqual(session);
});

it('in another role it is so at both, under the new secret alone', async () => {
  const { session, secret } = await one.sessions.start(STARTED);
  await other.sessions.meet(secret);
  const renewed = await other.sessions.renewed(session, 'physician');
  await one.sessions.meet(renewed?.secret ?? '');
  expect(one.sessions.find(renewed?.secret ?? '')).toMatchObject({ role: 'physician' });
  expect(one.sessions.find(secret)).toBeUndefined();
});

it('of two changes at once one counts, and the other is told that it does not', async () => {
  const { session, secret } = await one.sessions.start(STARTED);
  await other.sessions.meet(secret);
  const changes = await Promise.all(
    [one, other].map(({ sessions }) => sessions.renewed(session, 'physician')),
  );
  const [winner] = changes.filter((change) => change !== undefined);
  expect(changes.filter((change) => change === undefined)).toHaveLength(1);
  for (const { sessions } of [one, other])
    await expect.poll(() => sessions.find(winner?.secret ?? '')?.role).toBe('physician');
});

it('when it ends at one it is over at the other, which says why; it is told once', async () => {
  const { session, secret } = await one.sessions.start(STARTED);
  await other.sessions.meet(secret);
  await one.sessions.end(session, 'signed-out');
  await expect.poll(() => other.sessions.find(secret)).toBeUndefined();
  expect(other.sessions.whyEnded({ secret })).toBe('signed-out');
  await Promise.all([one, other].map(({ sessions }) => sessions.sweep()));
  expect([one.told, other.told]).toEqual([['signed-out'], []]);
});

it('all of a person end at one server, also those that began at the other a moment ago', async () => {
  const started = await Promise.all([one, one, other].map(({ sessions }) => sessions.start(STARTED)));
  await other.sessions.endAllOf(TECH.userId, 'signed-out-everywhere', started[2]?.session.sessionId);
  expect(other.told).toEqual(['signed-out-everywhere', 'signed-out-everywhere']);
  expect((await one.store.sessions.running()).map(({ sessionId }) => sessionId)).toEqual([
    started[2]?.session.sessionId,
  ]);
});

it('when both end it at once it is told once', async () => {
  const { session, secret } = await one.sessions.start(STARTED);
  await other.sessions.meet(secret);
  await Promise.all([one, other].map(({ sessions }) => sessions.end(session, 'signed-out')));
  expect([...one.told, ...other.told]).toEqual(['signed-out']);
});

it('goes on at both while somebody is there at one, and ends at both when nobody is', async () => {
  const { session, secret } = await one.sessions.start(STARTED);
  await other.sessions.meet(secret);
  for (let minutes = 0; minutes < 40; minutes += 1) {
    now = instant(now + MINUTE_MS);
    one.sessions.touch(session.sessionId);
    await one.sessions.sweep();
    await other.sessions.sweep();
    expect(other.sessions.find(secret)).toBeDefined();
  }
  now = instant(now + 20 * MINUTE_MS);
  await Promise.all([one, other].map(({ sessions }) => sessions.sweep()));
  expect([one, other].map(({ sessions }) => sessions.find(secret))).toEqual([undefined, undefined]);
  expect([...one.told, ...other.told]).toEqual(['idle']);
});

it('one that this server takes for idle goes on if somebody was there at the other', async () => {
  const { session, secret } = await one.sessions.start(STARTED);
  await other.sessions.meet(secret);
  now = instant(now + 20 * MINUTE_MS - 1);
  await one.store.sessions.touch([{ ...session, lastActiveAt: now }]);
  expect(other.sessions.find(secret)).toBeUndefined();
  await other.sessions.sweep();
  expect(other.sessions.find(secret)).toMatchObject({ lastActiveAt: now });
  expect(other.told).toEqual([]);
});

it(
  'what was changed while a server heard nothing is known within seconds',
  async () => {
    const { session, secret } = await one.sessions.start(STARTED);
    await other.sessions.meet(secret);
    await postgres.stop();
    await postgres.startAgain();
    await one.sessions.end(session, 'signed-out');
    now = instant(now + 10_000);
    await expect
      .poll(
        async () => {
          now = instant(now + 10_000);
          await one.sessions.sweep();
          await other.sessions.sweep();
          return other.sessions.find(secret);
        },
        { timeout: 20_000 },
      )
      .toBeUndefined();
    expect([...one.told, ...other.told]).toEqual(['signed-out']);
  },
  POSTGRES_MS,
);
