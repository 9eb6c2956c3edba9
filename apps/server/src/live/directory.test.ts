import { commandId, instant, milliseconds, SHIPPED_PROFILES, userId } from '@ionm-clock/domain';
import type { Directory } from '@ionm-clock/protocol';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { EventStore } from '../log/index.ts';
import { ORGANISATION_STREAM, profileSaved } from '../organisation/index.ts';
import { schedule } from '../testing/commands.ts';
import type { LiveClient } from '../testing/live-client.ts';
import { BILLER, DR_SOUTH, PROFILE_BILLER, TECH_NORTH } from '../testing/organisation.ts';
import { ACME, ACME_BY_QUARTERS, saveAs, saveRequest } from '../testing/profiles.ts';
import { TestServer } from '../testing/test-server.ts';

let server: TestServer;
beforeEach(async () => {
  server = await TestServer.started();
});
afterEach(() => server.stopAndForget());

const FIRST = { ...ACME, version: 1 };
const SECOND = { ...ACME_BY_QUARTERS, version: 2 };

const acmeIn = (directory: Directory | undefined) => directory?.profiles.filter(({ id }) => id === 'acme');
const latest = ({ directories }: LiveClient) => directories.at(-1);

it('a viewer is told every version of all profiles, and of each new one once', async () => {
  const tech = await server.client(TECH_NORTH);
  const doctor = await server.client(DR_SOUTH);
  expect(tech.snapshots[0]?.directory.profiles).toEqual(SHIPPED_PROFILES.all);
  await saveAs(server, PROFILE_BILLER, saveRequest(ACME));
  await saveAs(server, PROFILE_BILLER, saveRequest(ACME_BY_QUARTERS, 1));
  for (const client of [tech, doctor]) {
    await client.reached(2);
    expect(client.directories.map(acmeIn)).toEqual([[FIRST], [FIRST, SECOND]]);
    expect(latest(client)?.people).toEqual(client.snapshots[0]?.directory.people);
    expect(client.wrong).toEqual([]);
  }
  const late = await server.client(BILLER);
  expect(acmeIn(late.snapshots[0]?.directory)).toEqual([FIRST, SECOND]);
});

it('a viewer is told nothing of the organisation when something happens in a case', async () => {
  const tech = await server.client(TECH_NORTH);
  await tech.does('C-1', schedule());
  await tech.reached(1);
  expect(tech.directories).toEqual([]);
});

it('a viewer who was away when a profile was saved has it when they are back', async () => {
  const tech = await server.client(TECH_NORTH);
  const { logId, held } = tech;
  tech.close();
  await saveAs(server, PROFILE_BILLER, saveRequest(ACME));
  const back = await server.client(TECH_NORTH, {
    ...(logId && { logId }),
    ...(held !== undefined && { held }),
  });
  expect(back.snapshots).toEqual([]);
  expect(acmeIn(latest(back))).toEqual([FIRST]);
});

it('a profile that another process has saved is here at the next look into the log', async () => {
  const tech = await server.client(TECH_NORTH);
  const other: EventStore = server.openLog();
  const command = commandId('command-other');
  const at = instant(Date.now());
  const actor = { userId: userId('import'), role: 'system' } as const;
  const moment = { at, atErrorMs: milliseconds(0), recordedAt: at, source: 'import', actor } as const;
  await other.commit(0, [
    {
      commandId: command,
      actorId: actor.userId,
      stream: ORGANISATION_STREAM,
      afterVersion: 0,
      events: [profileSaved(FIRST, command, 0, moment)],
    },
  ]);
  await other.close();
  await tech.until(() => tech.directories.length > 0);
  expect(acmeIn(latest(tech))).toEqual([FIRST]);
  const next = await saveAs(server, PROFILE_BILLER, saveRequest(ACME_BY_QUARTERS, 1));
  expect(await next.json()).toEqual({ profile: SECOND });
});

it('a server that starts again has the profiles of its log', async () => {
  await saveAs(server, PROFILE_BILLER, saveRequest(ACME));
  await server.stop();
  await server.start();
  const tech = await server.client(TECH_NORTH);
  expect(acmeIn(tech.snapshots[0]?.directory)).toEqual([FIRST]);
});
