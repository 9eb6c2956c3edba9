import { facilityId } from '@ionm-clock/domain';
import { PROTOCOL_VERSION } from '@ionm-clock/protocol';
import { io, type Socket } from 'socket.io-client';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Browser } from './testing/browser.ts';
import { detailsAt, message } from './testing/commands.ts';
import { PLANTED, plantedIn } from './testing/planted-words.ts';
import { ServerProcess } from './testing/server-process.ts';
import { setUpCodeIn, setUpHospital } from './testing/set-up-hospital.ts';

const MERCY = facilityId('Mercy');
/** The password that everyone of the hospital has. */
const PASSWORD = PLANTED.password;
const DETAILS = detailsAt(MERCY, {
  patientLabel: PLANTED.patient,
  procedure: PLANTED.procedure,
  indication: PLANTED.indication,
});

let server: ServerProcess;
let socket: Socket | undefined;
beforeEach(() => {
  server = new ServerProcess();
});
afterEach(async () => {
  socket?.disconnect();
  await server.endAndForget();
});

/** The page's connection, as somebody who is signed in. */
function connected(address: string, browser: Browser): Promise<Socket> {
  const opened = io(address, {
    forceNew: true,
    transports: ['websocket'],
    reconnection: false,
    extraHeaders: { cookie: browser.cookie, origin: address },
    auth: { protocol: PROTOCOL_VERSION, token: browser.token },
  });
  socket = opened;
  return new Promise((resolve, reject) => {
    opened.once('snapshot', () => resolve(opened));
    opened.once('connect_error', reject);
  });
}

/** What people type wrong, or where it does not belong; what each is answered. */
async function wrongSecrets(address: string, signInName: string): Promise<readonly string[]> {
  const { wrongPassword: wrong, code, pin, reason } = PLANTED;
  const asked: readonly (readonly [string, object])[] = [
    ['/sign-in/password', { signInName, password: wrong }],
    ['/sign-in/password', { signInName: PLANTED.patient, password: wrong, code }],
    ['/sign-in/password', { signInName, password: PASSWORD, code: PLANTED.code.slice(0, 40), more: reason }],
    ['/sign-in/pin', { userId: signInName, pin }],
    ['/set-up', { code, name: PLANTED.patient, signInName: PLANTED.search, password: wrong }],
    ['/invitations/accept', { signInName, code, password: wrong }],
    ['/devices/enrol', { code }],
    ['/account/pin', { pin, proof: { kind: 'password', password: wrong } }],
    ['/account/password', { old: wrong, password: 'short' }],
    ['/attestations', { caseId: 'C-1', meaning: reason, proof: { kind: 'pin', pin } }],
  ];
  const answers: string[] = [];
  for (const [path, body] of asked) {
    const { status, body: answer } = await new Browser(address).post(path, body);
    if (status !== 200) answers.push(JSON.stringify(answer));
  }
  return answers;
}

it('with accounts, nothing of patients and no secret is in the log, in a refusal, in the metrics or in the audit trail', {
  timeout: 120_000,
}, async () => {
  const address = await server.ready({ DEMO: '0', LOG_LEVEL: 'debug' });
  const browsers = await setUpHospital(address, setUpCodeIn(server.output), {
    facilities: [MERCY],
    members: [{ id: 'tech', grants: [{ role: 'technologist', facilities: [MERCY] }] }],
    password: PASSWORD,
  });
  const [tech, administrator] = [browsers.get('tech'), browsers.get('ada')];
  if (tech === undefined || administrator === undefined) throw new Error('nobody was hired');
  expect((await tech.post('/account/pin', pinOf(PASSWORD))).status).toBe(200);
  const line = await connected(address, tech);
  for (const command of [
    { type: 'scheduleCase', details: DETAILS },
    { type: 'startMonitoring' },
    { type: 'addNote', text: PLANTED.note },
    { type: 'endMonitoring' },
  ] as const) {
    expect(await line.emitWithAck('command', message('C-1', command))).toMatchObject({ ok: true });
  }
  const wrong = { ...message('C-1', { type: 'addNote', text: PLANTED.note }), at: PLANTED.patient };
  const refusals = [
    JSON.stringify(await line.emitWithAck('command', wrong)),
    ...(await wrongSecrets(address, 'tech')),
    JSON.stringify(
      (await tech.post('/emergency-access', { facility: 'Nowhere', reason: PLANTED.reason })).body,
    ),
    JSON.stringify((await tech.post('/audit-trail', { userId: PLANTED.search })).body),
  ];
  expect(refusals.length).toBeGreaterThan(8);
  const trail = await administrator.post('/audit-trail', {});
  expect(trail.body.entries.length).toBeGreaterThan(10);
  const metrics = await (await fetch(`${address}/metrics`)).text();
  expect(metrics).toContain('ionm_commands_total{outcome="stored"} 4');
  await server.ended('SIGTERM');

  expect(server.errors).toContain('invalid message');
  const sessions = [tech, administrator].flatMap(({ token = '', cookies }) => [token, ...cookies.values()]);
  for (const [where, text] of Object.entries({
    log: server.errors,
    refusals: refusals.join('\n'),
    metrics,
    'audit trail': JSON.stringify(trail.body),
  })) {
    expect(plantedIn(text, sessions), where).toEqual([]);
  }
});

const pinOf = (password: string) => ({ pin: '860214', proof: { kind: 'password', password } });
