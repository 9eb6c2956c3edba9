import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CommandId, User } from '@ionm-clock/domain';
import type { CommandMessage } from '@ionm-clock/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { demoUsers } from './demo/organisation.ts';
import { allEvents } from './log/index.ts';
import { message, note, schedule } from './testing/commands.ts';
import { LiveClient } from './testing/live-client.ts';
import { ServerProcess } from './testing/server-process.ts';

function technologist(): User {
  const found = demoUsers.find(({ role }) => role === 'technologist');
  if (found === undefined) throw new Error('the demo has no technologist');
  return found;
}
const TECH = technologist();

let server: ServerProcess;
let clients: LiveClient[];
beforeEach(() => {
  server = new ServerProcess();
  clients = [];
});
afterEach(async () => {
  for (const client of clients) client.close();
  await server.endAndForget();
});

async function connected(address: string): Promise<LiveClient> {
  const client = new LiveClient(address, TECH);
  clients.push(client);
  await client.until(() => client.held !== undefined);
  return client;
}

async function scheduled(client: LiveClient, id: string): Promise<void> {
  expect(await client.does(id, schedule(TECH.facilities[0]))).toMatchObject({ ok: true });
}

/** How often each command is in the log on disk. */
async function commandsOnDisk(): Promise<ReadonlyMap<CommandId, number>> {
  const store = server.openLog();
  expect(await store.verify()).toMatchObject({ ok: true });
  const found = new Map<CommandId, number>();
  for await (const { commandId } of allEvents(store)) found.set(commandId, (found.get(commandId) ?? 0) + 1);
  await store.close();
  return found;
}

describe('the server as a process', { timeout: 30_000 }, () => {
  it('says in one line where it is ready, serves, and ends with 0 when asked to, with people connected', async () => {
    const address = await server.ready();
    expect(server.output).toMatch(
      /^IONM Clock is ready at http:\/\/127\.0\.0\.1:\d+ \(demo: .*invented\)\n$/,
    );
    for (const path of ['/healthz', '/readyz']) expect((await fetch(address + path)).status).toBe(200);
    const client = await connected(address);
    expect(client.snapshots[0]?.cases.length).toBeGreaterThan(0);
    await Promise.all([connected(address), connected(address), scheduled(client, 'C-1')]);
    const since = performance.now();
    expect(await server.ended('SIGTERM')).toEqual({ code: 0, signal: null });
    expect(performance.now() - since).toBeLessThan(4_000);
    expect(server.errors).toBe('');
  });

  it('keeps what it acknowledged through a power cut, and takes the rest when it is sent again, once', async () => {
    const { port } = new URL(await server.ready());
    const client = await connected(`http://127.0.0.1:${port}`);
    await scheduled(client, 'C-1');
    const acknowledged = new Set<CommandId>();
    const open = new Map<CommandId, CommandMessage>();
    const send = async (sent: CommandMessage): Promise<void> => {
      open.set(sent.commandId, sent);
      const answer = await client.sends(sent).catch(() => undefined);
      if (!answer?.ok) return;
      acknowledged.add(sent.commandId);
      open.delete(sent.commandId);
    };
    for (const count of [1, 40, 120]) {
      const enough = Promise.withResolvers<void>();
      const sending = Array.from({ length: 200 }, async (_, index) => {
        await send(message('C-1', note(`note ${index}`)));
        if (acknowledged.size >= count) enough.resolve();
      });
      await enough.promise;
      expect(await server.ended('SIGKILL')).toEqual({ code: null, signal: 'SIGKILL' });
      await Promise.all(sending);
      const onDisk = await commandsOnDisk();
      for (const commandId of acknowledged) expect(onDisk.get(commandId)).toBe(1);
      await server.ready({ PORT: port });
      await client.until(() => client.socket.connected);
      await Promise.all([...open.values()].map(send));
      expect(open.size).toBe(0);
    }
    expect(await server.ended('SIGTERM')).toEqual({ code: 0, signal: null });
    const onDisk = await commandsOnDisk();
    expect([...acknowledged].filter((commandId) => onDisk.get(commandId) === 1)).toHaveLength(600);
    expect(client.wrong).toEqual([]);
  });

  it('says that its port is in use', async () => {
    const { port } = new URL(await server.ready());
    const second = new ServerProcess();
    second.run({ PORT: port });
    expect(await second.ended()).toEqual({ code: 1, signal: null });
    expect(second.errors).toBe(
      `IONM Clock cannot start: port ${port} on 127.0.0.1 is in use. Stop what uses it, or set PORT to another port.\n`,
    );
    expect(second.output).toBe('');
    await second.endAndForget();
  });

  it('says which variables are wrong', async () => {
    server.run({ HOST: 'nowhere', DATABASE_URL: 'mysql://clock:secret@db/clock' });
    expect(await server.ended()).toEqual({ code: 2, signal: null });
    expect(server.errors).toMatch(/^The configuration is wrong:\n {2}HOST: .*\n {2}DATABASE_URL: .*\n$/);
    expect(server.errors).not.toContain('secret');
  });

  it('makes its folder, whatever becomes of the database', async () => {
    const DATA_DIR = join(server.dataDir, 'of', 'its own');
    server.run({ DATA_DIR, DATABASE_URL: 'postgresql://127.0.0.1:1/none' });
    expect(await server.ended()).toEqual({ code: 1, signal: null });
    expect(existsSync(DATA_DIR)).toBe(true);
  });

  it('says that a file is no log, or a folder no folder', async () => {
    writeFileSync(
      join(server.dataDir, 'ionm-clock.db'),
      'not a database, and long enough to be looked at'.repeat(50),
    );
    server.run();
    expect(await server.ended()).toEqual({ code: 1, signal: null });
    expect(server.errors).toMatch(/^IONM Clock cannot start: the log in .* cannot be used: .*\n$/);
    server.run({ DATA_DIR: join(server.dataDir, 'ionm-clock.db') });
    expect(await server.ended()).toEqual({ code: 1, signal: null });
    expect(server.errors).toMatch(/^IONM Clock cannot start: EEXIST: .*DATA_DIR.*\n$/);
  });
});
