import { chmodSync, copyFileSync, readFileSync, renameSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { caseId } from '@ionm-clock/domain';
import type { CommandAnswer } from '@ionm-clock/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { demoUsers } from './demo/organisation.ts';
import { logPath } from './log/index.ts';
import { message, note, schedule } from './testing/commands.ts';
import { LiveClient } from './testing/live-client.ts';
import { ServerProcess } from './testing/server-process.ts';

const FILE_LIMIT_KIB = 512;
const LOG_LEVEL = 'info';

const TECH = demoUsers.find(({ role }) => role === 'technologist') ?? expect.fail('no technologist');

let server: ServerProcess;
let clients: LiveClient[];
beforeEach(() => {
  server = new ServerProcess();
  clients = [];
});
afterEach(async () => {
  for (const client of clients) client.close();
  protect(0o600, 0o700);
  await server.endAndForget();
});

async function connected(address: string): Promise<LiveClient> {
  const client = new LiveClient(address, TECH);
  clients.push(client);
  await client.until(() => client.held !== undefined);
  return client;
}

/** Sets the permissions of the log's file and of its folder. */
function protect(file: number, folder: number): void {
  chmodSync(logPath(server.dataDir), file);
  chmodSync(server.dataDir, folder);
}

const readyz = async (address: string) => (await fetch(`${address}/readyz`)).status;
const why = (answer: CommandAnswer) => (answer.ok ? 'ok' : `${answer.error.code}: ${answer.error.message}`);
const notSaved = (reason: string) =>
  `not-saved: The server could not store this: ${reason}. It is kept here and sent again.`;

async function verified(): Promise<number> {
  const log = server.openLog();
  const found = await log.verify();
  await log.close();
  return found.ok ? found.events : expect.fail(found.reason);
}

/** A log with the cases of the demo, and one case of our own. */
async function logged(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  const client = await connected(await server.ready());
  await client.does('C-1', schedule(TECH.facilities[0]));
  client.close();
  await server.ended(signal);
}

describe('a disk that is full', { timeout: 60_000 }, () => {
  it('keeps no command, which its sender is told; what was acknowledged is served, and stored again when there is room', async () => {
    const address = await server.ready({ LOG_LEVEL }, { fileKiB: FILE_LIMIT_KIB });
    const client = await connected(address);
    await client.does('C-1', schedule(TECH.facilities[0]));
    const { sent, answer } = await filled(client);
    expect(why(answer)).toBe(notSaved('its disk refuses to write'));
    // Room for a probe may be left where there is none for a command.
    while ((await readyz(address)) !== 503) expect((await client.sends(sent)).ok).toBe(false);
    expect((await fetch(`${address}/healthz`)).status).toBe(200);
    const reader = await connected(address);
    await reader.reached(client.held ?? 0);
    expect(reader.cases).toEqual(client.cases);

    makeRoom();
    await server.told('storing again');
    expect(why(await client.sends(sent))).toBe('ok');
    await client.reached((reader.held ?? 0) + 1);
    expect([...client.wrong, ...reader.wrong]).toEqual([]);
    await server.ended('SIGTERM');
    expect(await verified()).toBe(client.held);
  });

  it('when the server starts is as one that fills up later', async () => {
    const limits = { fileKiB: FILE_LIMIT_KIB };
    const { port } = new URL(await server.ready({ LOG_LEVEL }, limits));
    const client = await connected(`http://127.0.0.1:${port}`);
    await client.does('C-1', schedule(TECH.facilities[0]));
    const { sent } = await filled(client);
    const { held } = client;
    await server.ended('SIGKILL');
    const address = await server.ready({ LOG_LEVEL, PORT: port }, limits);
    await client.until(() => client.socket.connected);
    expect((await client.sends(sent)).ok).toBe(false);
    expect([client.held, client.wrong]).toEqual([held, []]);
    makeRoom();
    await server.told('storing again');
    expect(why(await client.sends(sent))).toBe('ok');
    expect(await readyz(address)).toBe(200);
  });

  /** Writes notes until one is not stored, and the client holds those that are. */
  async function filled(client: LiveClient) {
    for (let stored = 0; ; ) {
      const sent = message('C-1', note('x'.repeat(4_000)));
      const answer = await client.sends(sent);
      // An answer overtakes the message to all viewers.
      if (!answer.ok) return client.reached(stored).then(() => ({ sent, answer }));
      stored = answer.events.at(-1)?.seq ?? stored;
    }
  }

  /** What waits in the write-ahead log moves into the log, which is far from the limit, once the server does not read it. */
  function makeRoom(): void {
    const file = new DatabaseSync(logPath(server.dataDir), { timeout: 20_000 });
    expect(file.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()).toMatchObject({ busy: 0 });
    file.close();
  }
});

describe.each([
  ['a clean stop', 'SIGTERM'],
  ['a power cut', 'SIGKILL'],
] as const)('a log that may only be read after %s', { timeout: 60_000 }, (_, signal) => {
  it.each([
    ['its file', 0o400, 0o700],
    ['its file and its folder', 0o400, 0o500],
  ])('is served, and written again as soon as it may be: %s', async (_what, file, folder) => {
    await logged(signal);
    protect(file, folder);
    const address = await server.ready({ LOG_LEVEL }, { permissionsBind: true });
    const client = await connected(address);
    expect(client.cases.get(caseId('C-1'))).toHaveLength(1);
    expect(await readyz(address)).toBe(503);
    const sent = message('C-1', note('while the log may only be read'));
    expect(why(await client.sends(sent))).toBe(notSaved('its log may only be read'));
    protect(0o600, 0o700);
    await server.told('storing again');
    expect(await readyz(address)).toBe(200);
    expect(why(await client.sends(sent))).toBe('ok');
    await server.ended('SIGTERM');
    expect(await verified()).toBe(client.held);
  });
});

describe('a folder in which no file can be made', { timeout: 60_000 }, () => {
  it('keeps a log from being written, not from being served', async () => {
    await logged('SIGTERM');
    protect(0o600, 0o500);
    const address = await server.ready({ LOG_LEVEL }, { permissionsBind: true });
    const client = await connected(address);
    expect(client.cases.get(caseId('C-1'))).toHaveLength(1);
    expect(why(await client.does('C-1', note('no file can be made')))).toMatch(/^not-saved: /);
    protect(0o600, 0o700);
    await server.told('storing again');
    expect(why(await client.does('C-1', note('now it can')))).toBe('ok');
  });
});

describe('a log whose file is moved away while the server runs', { timeout: 60_000 }, () => {
  let address: string;
  let client: LiveClient;
  let elsewhere: string;
  beforeEach(async () => {
    address = await server.ready({ LOG_LEVEL });
    client = await connected(address);
    expect(why(await client.does('C-1', schedule(TECH.facilities[0])))).toBe('ok');
    elsewhere = `${logPath(server.dataDir)}.elsewhere`;
  });

  it('takes nothing, as nobody would find it; and goes on when the file is back', async () => {
    renameSync(logPath(server.dataDir), elsewhere);
    const sent = message('C-1', note('to a file without a name'));
    expect(why(await client.sends(sent))).toBe(notSaved('its log was moved or replaced'));
    expect(await readyz(address)).toBe(503);
    renameSync(elsewhere, logPath(server.dataDir));
    await server.told('storing again');
    expect(why(await client.sends(sent))).toBe('ok');
    await server.ended('SIGTERM');
    expect(await verified()).toBe(client.held);
  });

  it('takes nothing into another log that is put in its place', async () => {
    const other = new ServerProcess();
    await other.ready();
    await other.ended('SIGTERM');
    renameSync(logPath(server.dataDir), elsewhere);
    copyFileSync(logPath(other.dataDir), logPath(server.dataDir));
    const theirs = readFileSync(logPath(other.dataDir));
    await other.endAndForget();
    expect(why(await client.does('C-1', note('into another log')))).toMatch(/^not-saved: /);
    await server.told('another log');
    expect(await readyz(address)).toBe(503);
    await server.ended('SIGTERM');
    expect(readFileSync(logPath(server.dataDir)).equals(theirs)).toBe(true);
    renameSync(elsewhere, logPath(server.dataDir));
    expect(await verified()).toBe(client.held);
  });
});
