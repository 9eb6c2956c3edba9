import { randomUUID } from 'node:crypto';
import { userId } from '@ionm-clock/domain';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ApiClient } from '../testing/api-client.ts';
import { JOIN, schedule } from '../testing/commands.ts';
import { ADMIN, DR_NORTH, DR_SOUTH, NORTH, TECH_NORTH } from '../testing/organisation.ts';
import { TestServer } from '../testing/test-server.ts';

let server: TestServer;
beforeEach(async () => {
  server = await TestServer.started();
});
afterEach(() => server.stopAndForget());

const saves = (person: object) =>
  new ApiClient(server.address, ADMIN).post('/administration/commands', {
    commandId: randomUUID(),
    command: { type: 'savePerson', person },
  });

it('who is not active is named, but nobody hands a case over to them, and they are signed out', async () => {
  const tech = await server.client(TECH_NORTH);
  const doctor = await server.client(DR_NORTH);
  const other = await server.client(DR_SOUTH);
  await tech.does('C-1', schedule());
  await doctor.does('C-1', JOIN);
  const { userId: id, name } = DR_SOUTH;
  const grants = [{ role: 'physician', facilities: [NORTH] }];
  expect((await saves({ userId: id, name, grants, rights: [], active: false })).status).toBe(200);

  await tech.until(() => tech.directories.length > 0);
  const told = tech.directories.at(-1)?.people.find(({ userId: one }) => one === id);
  expect(told).toEqual({ userId: id, name, role: 'physician', facilities: [NORTH], inactive: true });
  const handOver = { type: 'handOver', to: id, location: 'remote' } as const;
  expect(await doctor.does('C-1', handOver)).toMatchObject({
    ok: false,
    error: { code: 'no-such-colleague' },
  });
  await other.until(() => !other.socket.connected);
});

it('whoever has no role any more is still named', async () => {
  const tech = await server.client(TECH_NORTH);
  await saves({ userId: DR_SOUTH.userId, name: 'The former one', grants: [], rights: [], active: true });
  await tech.until(() => tech.directories.length > 0);
  expect(tech.directories.at(-1)?.people).toContainEqual({
    userId: userId('dr-south'),
    name: 'The former one',
    role: 'system',
    facilities: [],
    inactive: true,
  });
});
