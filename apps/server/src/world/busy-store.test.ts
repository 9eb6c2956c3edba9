import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { logPath, SqliteStore } from '../log/index.ts';
import { note, schedule } from '../testing/commands.ts';
import type { LiveClient } from '../testing/live-client.ts';
import { TECH_NORTH } from '../testing/organisation.ts';
import { TestServer } from '../testing/test-server.ts';

let server: TestServer;
let tech: LiveClient;
let other: DatabaseSync;
let pauses: number;
let onPause: () => void;
beforeEach(async () => {
  server = new TestServer();
  pauses = 0;
  onPause = () => {};
  await server.start(new SqliteStore(logPath(server.folder), { busyTimeoutMs: 0 }), {
    pause: async () => {
      pauses++;
      onPause();
      await tech.socket.emitWithAck('clock');
    },
  });
  tech = await server.client(TECH_NORTH);
  await tech.does('C-1', schedule());
  other = new DatabaseSync(logPath(server.folder));
});
afterEach(async () => {
  other.close();
  await server.stopAndForget();
});

const readyz = async () => (await fetch(`${server.address}/readyz`)).status;

describe('a program that holds the lock of the log', () => {
  it('makes a command wait, and nothing else; the command is stored when the lock is free', async () => {
    other.exec('BEGIN IMMEDIATE');
    onPause = () => {
      if (pauses === 5) other.exec('ROLLBACK');
    };
    expect(await tech.does('C-1', note('while the log is held'))).toMatchObject({ ok: true });
    // Between two attempts the server has told the time to the same client.
    expect(pauses).toBe(5);
    expect(await readyz()).toBe(200);
    await tech.reached(2);
    expect(tech.wrong).toEqual([]);
  });

  it('and does not let go of it keeps a command from being stored, which the sender is told', async () => {
    other.exec('BEGIN IMMEDIATE');
    expect(await tech.does('C-1', note('while the log is held'))).toEqual({
      ok: false,
      error: {
        code: 'not-saved',
        message:
          'The server could not store this: another program holds its log. It is kept here and sent again.',
      },
    });
    expect(await readyz()).toBe(503);
    other.exec('ROLLBACK');
    await server.lines.until('storing again');
    expect(await tech.does('C-1', note('when it is free again'))).toMatchObject({ ok: true });
    expect(await readyz()).toBe(200);
  });
});
