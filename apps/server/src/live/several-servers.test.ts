import type { CaseId, User } from '@ionm-clock/domain';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { demoUsers } from '../demo/organisation.ts';
import { allEvents } from '../log/index.ts';
import { PostgresStore } from '../log/postgres/postgres-store.ts';
import { message, note } from '../testing/commands.ts';
import { CuttableWire } from '../testing/cuttable-wire.ts';
import { LiveClient } from '../testing/live-client.ts';
import { POSTGRES_MS, TestPostgres } from '../testing/postgres.ts';
import { RoundRobin } from '../testing/round-robin.ts';
import { ServerProcess } from '../testing/server-process.ts';

/** A client that hears nothing for so long sends the same again. */
const AGAIN_MS = 2_000;

const DOCTOR = demoUsers.find(({ role }) => role === 'physician') ?? expect.fail('no physician');

let postgres: TestPostgres;
beforeAll(async () => {
  postgres = await TestPostgres.start();
}, POSTGRES_MS);
afterAll(() => postgres.stopAndForget(), POSTGRES_MS);

let url: string;
let wire: CuttableWire;
let servers: readonly ServerProcess[];
let balancer: RoundRobin;
let clients: readonly LiveClient[];

/** Three servers on one database, the third over a wire that can be cut; behind a balancer through which six people come. */
beforeEach(async () => {
  url = await postgres.place();
  const wired = await CuttableWire.to(url);
  wire = wired.wire;
  servers = [new ServerProcess(), new ServerProcess(), new ServerProcess()];
  const addresses: string[] = [];
  for (const [at, server] of servers.entries())
    addresses.push(await server.ready(environment(at === 2 ? wired.url : url)));
  balancer = new RoundRobin(addresses);
  const address = await balancer.listen();
  clients = technologists().map((user) => new LiveClient(address, user));
  await Promise.all(clients.map((client) => client.until(() => client.snapshots.length > 0)));
}, POSTGRES_MS);
afterEach(async () => {
  for (const client of clients) client.close();
  await balancer.close();
  for (const server of servers) await server.endAndForget();
  await wire.close();
});

const environment = (on: string) => ({ DATABASE_URL: on, RATE_LIMITS: 'off', DRAIN_SECONDS: '1' });

/** Two connections of each of three people who see the same facility, so that what they hold can be compared. */
function technologists(): readonly User[] {
  const some = demoUsers.filter(({ role }) => role === 'physician').slice(0, 3);
  return [...some, ...some];
}

const [first, second, third] = [0, 1, 2].map((at) => () => {
  const server = servers[at];
  if (server === undefined) throw new Error('there is no such server');
  return server;
}) as [() => ServerProcess, () => ServerProcess, () => ServerProcess];

/** Notes of all clients at once, each of which is sent again until it is acknowledged; gives the ids of the commands. */
async function allWrite(
  round: string,
  each: number,
  meanwhile: (sent: number) => void = () => {},
  isEnough: () => boolean = () => false,
) {
  const acknowledged: string[] = [];
  await Promise.all(
    clients.map(async (client, who) => {
      const caseId = aCaseOf(client);
      for (let number = 0; number < each && !isEnough(); number++) {
        const sent = message(caseId, note(`${round} ${who} ${number}`));
        await until(async () => {
          const answer = await client.socket
            .timeout(AGAIN_MS)
            .emitWithAck('command', sent)
            .catch(() => undefined);
          return answer?.ok === true;
        });
        acknowledged.push(sent.commandId);
        meanwhile(acknowledged.length);
      }
    }),
  );
  return acknowledged;
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo()));
}

function aCaseOf(client: LiveClient): CaseId {
  const [caseId] = client.cases.keys();
  if (caseId === undefined) throw new Error('they see no case');
  return caseId;
}

/** Everything that was acknowledged is in the log once, the log is whole, and all clients hold the same. */
async function expectNothingLost(acknowledged: readonly string[]): Promise<void> {
  const log = await PostgresStore.open(url);
  const times = new Map<string, number>();
  for await (const { commandId, type } of allEvents(log))
    if (type === 'note.added') times.set(commandId, (times.get(commandId) ?? 0) + 1);
  expect(acknowledged.filter((commandId) => times.get(commandId) !== 1)).toEqual([]);
  expect(await log.verify()).toMatchObject({ ok: true });
  const head = await log.head();
  await log.close();
  await Promise.all(clients.map((client) => client.reached(head)));
  for (const client of clients) {
    expect(client.wrong).toEqual([]);
    expect(client.cases).toEqual(clients.find(({ user }) => user === client.user)?.cases);
  }
}

it(
  'a server that is killed under load takes nothing with it: its people go on at another',
  async () => {
    const acknowledged = await allWrite('killed', 15, (sent) => {
      if (sent === 30) void second().ended('SIGKILL');
    });
    expect(acknowledged).toHaveLength(90);
    await expectNothingLost(acknowledged);
  },
  POSTGRES_MS,
);

it(
  'a server that is cut off from the database sends its people to the others, and has all when it is back',
  async () => {
    const before = await allWrite('before', 2);
    wire.cut();
    const ready = async () => (await fetch(`${third().address}/readyz`)).status;
    const meanwhile = await allWrite('cut off', 3);
    await until(async () => (await ready()) === 503);
    expect(meanwhile).toHaveLength(18);
    await expectNothingLost([...before, ...meanwhile]);
    wire.mend();
    await until(async () => (await ready()) === 200);
    const [someone] = clients;
    if (someone === undefined) throw new Error('there is no client');
    const direct = new LiveClient(third().address ?? '', someone.user);
    await direct.reached(someone.held ?? 0);
    expect(direct.cases).toEqual(someone.cases);
    direct.close();
  },
  POSTGRES_MS,
);

it(
  'the database is restarted: what was acknowledged is there, what was not is sent again, and all go on',
  async () => {
    const acknowledged = await allWrite('restart', 10, (sent) => {
      if (sent === 20) void postgres.stop().then(() => postgres.startAgain());
    });
    expect(acknowledged).toHaveLength(60);
    await expectNothingLost(acknowledged);
    expect((await fetch(`${first().address}/readyz`)).status).toBe(200);
  },
  POSTGRES_MS,
);

/** What a new version does: the server stops, while a balancer looks whether it is ready, and one in its place starts. */
async function replaced(server: ServerProcess): Promise<void> {
  const { address = '' } = server;
  const ready = async () => (await fetch(`${address}/readyz`)).status;
  const ended = server.ended('SIGTERM');
  await until(async () => (await ready()) === 503);
  balancer.leaveOut(address);
  // Whoever is connected to it is still served by it.
  const direct = new LiveClient(address, DOCTOR);
  await direct.until(() => direct.snapshots.length > 0);
  expect(await direct.does(aCaseOf(direct), note('while it drains'))).toMatchObject({ ok: true });
  direct.close();
  expect(await ended).toEqual({ code: 0, signal: null });
  await server.ready({ ...environment(url), PORT: new URL(address).port });
  expect(await ready()).toBe(200);
  balancer.takeBack(address);
}

it(
  'a rolling restart under load: a server that is to stop says so and serves on, its people move, and nothing is lost',
  async () => {
    let isDone = false;
    const load = allWrite('rolling', Number.POSITIVE_INFINITY, undefined, () => isDone);
    for (const server of [first(), second()]) await replaced(server);
    isDone = true;
    const acknowledged = await load;
    expect(balancer.connections).toBeGreaterThan(clients.length);
    expect(acknowledged.length).toBeGreaterThan(clients.length * 2);
    await expectNothingLost(acknowledged);
  },
  POSTGRES_MS,
);
