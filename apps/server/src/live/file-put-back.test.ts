import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { logPath } from '../log/index.ts';
import { note, START, schedule } from '../testing/commands.ts';
import type { LiveClient } from '../testing/live-client.ts';
import { DR_NORTH, TECH_NORTH } from '../testing/organisation.ts';
import { TestServer } from '../testing/test-server.ts';

let server: TestServer;
let tech: LiveClient;
let doctor: LiveClient;
beforeEach(async () => {
  server = await TestServer.started();
  tech = await server.client(TECH_NORTH);
  doctor = await server.client(DR_NORTH);
  await tech.does('C-1', schedule());
});
afterEach(() => server.stopAndForget());

/** The server's file as it was before `happens`, put back while viewers wait for the server. */
async function restoredFromBefore(happens: () => Promise<unknown>): Promise<void> {
  const backup = join(server.folder, 'backup');
  await server.stop();
  await tech.until(() => !tech.socket.connected);
  copyFileSync(logPath(server.folder), backup);
  await server.start();
  await tech.until(() => tech.socket.connected);
  await happens();
  await server.stop();
  for (const rest of ['-wal', '-shm']) rmSync(`${logPath(server.folder)}${rest}`, { force: true });
  copyFileSync(backup, logPath(server.folder));
  await server.start();
}

describe('a file of the log that somebody put back by hand, and that lacks what viewers hold', () => {
  it('is told them as a snapshot, though it has the same id, and they go on with that', async () => {
    const { logId } = tech;
    await restoredFromBefore(async () => {
      await tech.does('C-1', START);
      await Promise.all([tech.reached(3), doctor.reached(3)]);
    });
    for (const viewer of [tech, doctor]) {
      await viewer.until(() => viewer.held === 1);
      expect(viewer.snapshots.at(-1)).toMatchObject({ logId, to: 1, cases: [{ events: [{ seq: 1 }] }] });
    }
    await tech.does('C-1', note('after the restore'));
    await Promise.all([tech.reached(2), doctor.reached(2)]);
    expect(tech.cases).toEqual(doctor.cases);
    expect(
      tech.cases
        .values()
        .next()
        .value?.map(({ type }) => type),
    ).toEqual(['case.scheduled', 'note.added']);
    expect([...tech.wrong, ...doctor.wrong]).toEqual([]);
  });

  it('is told as a snapshot also to a viewer who asks on a connection that it has', async () => {
    doctor.socket.emit('catchUp', 1_000);
    await doctor.until(() => doctor.snapshots.length === 2);
    expect(doctor.snapshots.at(-1)).toMatchObject({ to: 1 });
    expect(doctor.cases).toEqual(tech.cases);
  });
});
