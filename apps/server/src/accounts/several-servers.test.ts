import { randomUUID } from 'node:crypto';
import { deviceId, type Grant } from '@ionm-clock/domain';
import { PROTOCOL_VERSION } from '@ionm-clock/protocol';
import { TOTP } from 'otpauth';
import { io, type Socket } from 'socket.io-client';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { Browser } from '../testing/browser.ts';
import { message, schedule } from '../testing/commands.ts';
import { NORTH } from '../testing/organisation.ts';
import { POSTGRES_MS, TestPostgres } from '../testing/postgres.ts';
import { ServerProcess } from '../testing/server-process.ts';
import { setUpCodeIn, setUpHospital } from '../testing/set-up-hospital.ts';

const PASSWORD = 'violet tractor swims north';
const PIN = '271828';
const TABLET = deviceId('tablet-1');
/** What is told at once is known within so long also on a busy machine; what is only read again now and then is not. */
const LOST_WITHIN_MS = 5_000;

/** Each test has somebody of its own; the last ends a server. */
const PEOPLE = ['works', 'changes', 'fails', 'guessed', 'shares', 'proves', 'waits', 'stays'] as const;

let postgres: TestPostgres;
let servers: readonly [ServerProcess, ServerProcess];
let one: string;
let other: string;
let browsers: ReadonlyMap<string, Browser>;
let sockets: Socket[];

/** A hospital on one database, set up at the one server. */
beforeAll(async () => {
  postgres = await TestPostgres.start();
  const environment = { DEMO: '0', DATABASE_URL: await postgres.place(), RATE_LIMITS: 'off' };
  servers = [new ServerProcess(), new ServerProcess()];
  [one, other] = [await servers[0].ready(environment), await servers[1].ready(environment)];
  const grants: readonly Grant[] = [
    { role: 'technologist', facilities: [NORTH] },
    { role: 'physician', facilities: [NORTH] },
  ];
  const members = PEOPLE.map((id) => ({ id, grants }));
  const code = setUpCodeIn(servers[0].output);
  browsers = await setUpHospital(one, code, { facilities: [NORTH], members, password: PASSWORD });
  // The other server hears of all of them a moment later.
  await vi.waitFor(async () => expect(await status(pageOf('stays').at(other))).toBe(200), POSTGRES_MS);
}, 2 * POSTGRES_MS);
afterAll(async () => {
  for (const server of servers) await server.endAndForget();
  await postgres.stopAndForget();
}, POSTGRES_MS);
beforeEach(() => {
  sockets = [];
});
afterEach(() => {
  for (const socket of sockets) socket.disconnect();
});

const pageOf = (id: (typeof PEOPLE)[number] | 'ada'): Browser =>
  browsers.get(id) ?? expect.fail(`${id} was not hired`);

/** The page's connection; rejects with the code if it is turned away. */
function connected(address: string, { cookie, token }: Browser): Promise<Socket> {
  const socket = io(address, {
    forceNew: true,
    transports: ['websocket'],
    reconnection: false,
    extraHeaders: { cookie, origin: address },
    auth: { protocol: PROTOCOL_VERSION, token },
  });
  sockets.push(socket);
  return new Promise((resolve, reject) => {
    socket.once('snapshot', () => resolve(socket));
    socket.once('connect_error', reject);
  });
}

const status = async (browser: Browser) => (await browser.get('/me')).status;
const guess = (signInName: string, address: string, password: string) =>
  new Browser(address).post('/sign-in/password', { signInName, password });

it('whoever signs in at one server works at the other, and loses both when they sign out', async () => {
  const person = pageOf('works');
  const page = person.at(other);
  expect(await status(page)).toBe(200);
  const socket = await connected(other, page);
  expect(await socket.emitWithAck('command', message('C-1', schedule(NORTH)))).toMatchObject({ ok: true });
  const lost = new Promise<number>((resolve) => {
    const began = performance.now();
    socket.once('disconnect', () => resolve(performance.now() - began));
  });
  await person.at(one).post('/session/end', { why: 'signed-out' });
  expect(await lost).toBeLessThan(LOST_WITHIN_MS);
  expect(await page.get('/session')).toMatchObject({ status: 401, body: { ended: 'signed-out' } });
  await expect(connected(other, page)).rejects.toThrow('signed-out');
});

it('another role at one server is that role at the other; the cookie before it is nothing at either', async () => {
  const page = pageOf('changes');
  const before = page.at(one);
  const changed = page.at(other);
  await changed.signsIn('/session/role', { role: 'physician' });
  expect((await changed.at(one).get('/me')).body.role).toBe('physician');
  expect([await status(before), await status(before.at(other))]).toEqual([401, 401]);
});

it('failures are counted over both, and so is the wait', async () => {
  const answers = [];
  for (const address of [one, other, one, other, one])
    answers.push((await guess('fails', address, 'wrong')).status);
  expect(answers).toEqual([401, 401, 401, 401, 401]);
  for (const address of [one, other])
    expect((await guess('fails', address, PASSWORD)).body.error.code).toBe('locked');
  const removed = await pageOf('ada').at(other).post('/administration/credentials/remove', {
    userId: 'fails',
    credential: 'lock',
  });
  expect(removed.status).toBe(200);
  expect((await guess('fails', one, PASSWORD)).status).toBe(200);
});

it('guesses at both at once are no way around', async () => {
  const guesses = await Promise.all(
    Array.from({ length: 16 }, (_, at) => guess('guessed', at % 2 === 0 ? one : other, `guess ${at}`)),
  );
  expect(guesses.filter(({ status: answered }) => answered === 401)).toHaveLength(5);
});

it('a shared tablet is one at both, its PIN counts at both, and is off at both after five wrong ones', async () => {
  const person = pageOf('shares');
  const device = { deviceId: TABLET, name: 'OR 1', facility: NORTH };
  const command = { type: 'enrolDevice', device };
  await pageOf('ada').post('/administration/commands', { commandId: randomUUID(), command });
  const { code } = (await pageOf('ada').post('/administration/devices/enrolment-code', { deviceId: TABLET }))
    .body;
  const proof = { kind: 'password', password: PASSWORD };
  expect((await person.at(other).post('/account/pin', { pin: PIN, proof })).status).toBe(200);
  const tablet = new Browser(other);
  // The tablet itself may not be known there yet: it came with the log a moment ago.
  await expect.poll(async () => (await tablet.post('/devices/enrol', { code })).status).toBe(200);
  const page = tablet.at(one);
  expect((await page.get('/sign-in')).body.device.people).toEqual([{ userId: 'shares', name: 'The shares' }]);
  await page.signsIn('/sign-in/pin', { userId: 'shares', pin: PIN });
  expect((await page.at(other).get('/me')).body.role).toBe('technologist');
  for (const address of [one, other, one, other, one])
    await tablet.at(address).post('/sign-in/pin', { userId: 'shares', pin: '314159' });
  for (const address of [one, other])
    expect((await tablet.at(address).post('/sign-in/pin', { userId: 'shares', pin: PIN })).status).toBe(401);
});

it('an authenticator app is begun at one server and confirmed at the other; a code counts at one of them', async () => {
  const page = pageOf('proves');
  const { secret } = (await page.post('/account/code/begin')).body;
  const app = new TOTP({ secret });
  const confirmed = await page.at(other).post('/account/code', { code: app.generate() });
  expect(confirmed).toMatchObject({ status: 200, body: { codes: expect.any(Array) } });
  const [recovery] = confirmed.body.codes;
  const signIns = await Promise.all(
    [one, other].map((address) =>
      new Browser(address).post('/sign-in/password', {
        signInName: 'proves',
        password: PASSWORD,
        code: recovery,
      }),
    ),
  );
  expect(signIns.map(({ status: answered }) => answered).toSorted()).toEqual([200, 401]);
});

it('while the database is away whoever is signed in goes on, and nobody else gets in; then all is as before', async () => {
  const page = pageOf('waits');
  await postgres.stop();
  expect(await status(page)).toBe(200);
  expect(await guess('waits', one, PASSWORD)).toMatchObject({
    status: 503,
    body: { error: { code: 'not-saved' } },
  });
  await postgres.startAgain();
  await expect.poll(async () => (await guess('waits', other, PASSWORD)).status).toBe(200);
  expect(await status(page.at(other))).toBe(200);
  await page.post('/session/end', { why: 'signed-out' });
  await expect.poll(() => status(page.at(other)), { timeout: 10_000 }).toBe(401);
});

it('sessions and passwords outlive the server where they were made', async () => {
  const page = pageOf('stays');
  await servers[0].ended('SIGKILL');
  expect(await status(page.at(other))).toBe(200);
  const again = new Browser(other);
  await again.signsIn('/sign-in/password', { signInName: 'stays', password: PASSWORD });
  expect(await status(again)).toBe(200);
});
