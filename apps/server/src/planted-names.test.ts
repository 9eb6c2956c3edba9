import type { CaseCommand } from '@ionm-clock/domain';
import type { CommandMessage } from '@ionm-clock/protocol';
import { io, type Socket } from 'socket.io-client';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { demoUsers } from './demo/organisation.ts';
import { ApiClient } from './testing/api-client.ts';
import { exportRequest } from './testing/billing-office.ts';
import { detailsAt, message } from './testing/commands.ts';
import { LiveClient } from './testing/live-client.ts';
import { PLANTED, plantedIn } from './testing/planted-words.ts';
import { ServerProcess } from './testing/server-process.ts';

const FILE_LIMIT_KIB = 512;
const found = (role: string) => demoUsers.find((user) => user.role === role) ?? expect.fail(`no ${role}`);
const [TECH, DR, BILLER] = [found('technologist'), found('physician'), found('biller')];

let server: ServerProcess;
let clients: LiveClient[];
/** All that the server said to whoever was refused, and what it tells about itself. */
let told: string[];
beforeEach(() => {
  server = new ServerProcess();
  clients = [];
  told = [];
});
afterEach(async () => {
  for (const client of clients) client.close();
  await server.endAndForget();
});

async function connected(address: string, user: typeof TECH): Promise<LiveClient> {
  const client = new LiveClient(address, user);
  clients.push(client);
  await client.until(() => client.held !== undefined);
  return client;
}

/** What somebody says who is asked by a test; what they are refused is kept to be looked at. */
async function says(client: LiveClient, sent: unknown): Promise<boolean> {
  const answer = await client.sends(sent as CommandMessage);
  if (!answer.ok) told.push(JSON.stringify(answer));
  return answer.ok;
}

const DETAILS = detailsAt(TECH.facilities[0], {
  room: PLANTED.room,
  patientLabel: PLANTED.patient,
  procedure: PLANTED.procedure,
  indication: PLANTED.indication,
});
const DAY_OF_TECHNOLOGIST: readonly CaseCommand[] = [
  { type: 'scheduleCase', details: DETAILS },
  { type: 'joinAsTechnologist' },
  { type: 'recordBaseline', modality: 'SSEP', quality: 'present' },
  { type: 'startMonitoring' },
  { type: 'interruptMonitoring', reason: PLANTED.reason },
  { type: 'resumeMonitoring' },
  { type: 'logSignalChange', modality: 'SSEP', side: 'left', description: PLANTED.signal },
  { type: 'notifySurgeon', message: PLANTED.surgeonAsked, answer: PLANTED.surgeonAnswer },
  { type: 'addNote', text: PLANTED.note },
  { type: 'changeDetails', changes: { patientLabel: `${PLANTED.patient} ` } },
  { type: 'endMonitoring' },
];

async function wholeDay(address: string): Promise<void> {
  const [tech, doctor, biller] = await Promise.all(
    [TECH, DR, BILLER].map((user) => connected(address, user)),
  );
  if (!tech || !doctor || !biller) throw new Error('nobody came');
  for (const command of DAY_OF_TECHNOLOGIST.slice(0, 4)) {
    expect(await says(tech, message('C-1', command))).toBe(true);
  }
  expect(await says(doctor, message('C-1', { type: 'joinCase', location: 'remote' }))).toBe(true);
  for (const command of DAY_OF_TECHNOLOGIST.slice(4)) {
    expect(await says(tech, message('C-1', command))).toBe(true);
  }
  expect(
    await says(biller, message('C-1', { type: 'chooseCode', timeClass: 'outside', reason: PLANTED.reason })),
  ).toBe(true);
  expect(await says(biller, message('C-1', { type: 'finalizeRecord' }))).toBe(true);
  const office = new ApiClient(address, BILLER);
  await office.post('/exports/batches', exportRequest(['C-1']));
  const csv = await office.get('/exports/batches/1/file');
  // That something was entered at all is seen where it belongs.
  expect(csv.status).toBe(200);
  expect(JSON.stringify(tech.batches)).toContain(PLANTED.patient);
}

/** Everything that people get wrong, with the planted words wherever one can put a word. */
async function muchIsWrong(address: string): Promise<void> {
  const tech = await connected(address, TECH);
  const right = message('C-1', { type: 'addNote', text: PLANTED.note });
  const wrong: readonly unknown[] = [
    PLANTED.patient,
    { ...right, at: PLANTED.patient },
    { ...right, [PLANTED.patient]: 1, commandId: PLANTED.patient },
    { ...right, caseId: `${PLANTED.patient}\u0000` },
    { ...right, command: { type: PLANTED.note } },
    { ...right, command: { type: 'addNote', text: PLANTED.note.repeat(1_000) } },
    { ...right, command: { type: 'scheduleCase', details: { ...DETAILS, timeZone: PLANTED.room } } },
    { ...right, command: { type: 'scheduleCase', details: { ...DETAILS, facility: PLANTED.room } } },
    { ...right, command: { type: 'scheduleCase', details: { ...DETAILS, payerProfile: PLANTED.reason } } },
    { ...right, command: { type: 'amendTime', eventId: PLANTED.note, reason: PLANTED.reason } },
    message('C-1', { type: 'cancelCase', reason: PLANTED.reason }),
    message('C-none', { type: 'addNote', text: PLANTED.note }),
    Buffer.from(PLANTED.patient),
  ];
  for (const sent of wrong) expect(await says(tech, sent)).toBe(false);
  const anything = tech.socket as unknown as Socket;
  told.push(JSON.stringify(await anything.emitWithAck(PLANTED.search)));
  anything.emit('catchUp', PLANTED.patient);
  await turnedAway(address, { protocol: 1, token: PLANTED.token });
  await turnedAway(address, { protocol: PLANTED.patient, token: PLANTED.token });
  await wrongRequests(address);
}

async function turnedAway(address: string, auth: object): Promise<void> {
  const socket = io(address, { auth, transports: ['websocket'], reconnection: false, forceNew: true });
  told.push(String(await new Promise((resolve) => socket.once('connect_error', resolve))));
  socket.close();
}

async function wrongRequests(address: string): Promise<void> {
  const bearer = { authorization: `Bearer ${PLANTED.token}`, 'x-request-id': PLANTED.patient };
  const cookie = { cookie: `ionm-session=${PLANTED.cookie}` };
  const bodies = [
    JSON.stringify({ userId: PLANTED.patient, password: PLANTED.wrongPassword, pin: PLANTED.pin }),
    JSON.stringify({ signInName: PLANTED.patient, password: PLANTED.wrongPassword, code: PLANTED.code }),
    JSON.stringify({ code: PLANTED.code, name: PLANTED.patient, password: PLANTED.password }),
    `{"password":"${PLANTED.password}`,
    PLANTED.patient.repeat(60_000),
  ];
  const paths = ['sign-in', 'sign-in/password', 'sign-in/pin', 'set-up', 'exports/batches', 'profiles'];
  for (const path of [...paths, 'administration/commands', 'audit-trail', 'attestations', PLANTED.search]) {
    for (const [index, body] of bodies.entries()) {
      const headers = { 'content-type': 'application/json', ...bearer, ...cookie };
      const response = await fetch(`${address}/api/${path}`, { method: 'POST', headers, body });
      expect(response.status, `${path} ${index}`).toBeGreaterThanOrEqual(400);
      expect(response.status, `${path} ${index}`).toBeLessThan(500);
      told.push(await response.text());
    }
  }
  for (const path of [
    `/${PLANTED.fileName}`,
    `/assets/${PLANTED.fileName}`,
    `/api/records?q=${PLANTED.search}`,
  ]) {
    told.push(await (await fetch(address + path, { headers: { ...bearer, ...cookie } })).text());
  }
  const foreign = { origin: `http://${PLANTED.search}.example` };
  told.push(await (await fetch(`${address}/api/records`, { headers: foreign })).text());
  for (const path of ['/metrics', '/healthz', '/readyz']) {
    const answer = await fetch(address + path);
    expect(answer.status, path).toBe(200);
    told.push(await answer.text());
  }
}

/** Until the disk refuses: what does not fit is refused, and the server tells itself why. */
async function diskIsFull(address: string): Promise<void> {
  const tech = await connected(address, TECH);
  const note = `${PLANTED.note} ${'x'.repeat(3_900)}`;
  while (await says(tech, message('C-2', { type: 'scheduleCase', details: DETAILS })));
  while (await says(tech, message('C-2', { type: 'addNote', text: note })));
  await server.told('not storing');
  const response = await new ApiClient(address, BILLER).post(
    '/exports/batches',
    exportRequest(['C-1'], { again: 'Lost' }),
  );
  told.push(await response.text());
}

it('nothing of patients, and no secret, is in the log, in an error or in the metrics, whatever happens in a day', {
  timeout: 120_000,
}, async () => {
  const address = await server.ready({ LOG_LEVEL: 'debug' }, { fileKiB: FILE_LIMIT_KIB });
  await wholeDay(address);
  await muchIsWrong(address);
  await diskIsFull(address);
  await server.ended('SIGTERM');
  expect(server.errors.split('\n').length).toBeGreaterThan(10);
  expect(plantedIn(server.output + server.errors)).toEqual([]);
  expect(told.length).toBeGreaterThan(60);
  expect(plantedIn(told.join('\n'))).toEqual([]);
});

it('a word that the server logs on purpose is found', async () => {
  const logs = `console.error(JSON.stringify({ error: 'no such case: ${PLANTED.patient.toUpperCase()}' }))`;
  await server.ready({ NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(logs)}` });
  await server.ended('SIGTERM');
  expect(plantedIn(server.output + server.errors)).toEqual([PLANTED.patient]);
  expect(plantedIn(`GET /x?code=${Buffer.from(PLANTED.code).toString('base64')}`)).toEqual([PLANTED.code]);
});
