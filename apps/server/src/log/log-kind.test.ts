import { afterEach, beforeEach, expect, it } from 'vitest';
import { seedDemoDay } from '../demo/seed-demo-day.ts';
import { message, schedule } from '../testing/commands.ts';
import { TECH_NORTH } from '../testing/organisation.ts';
import { TestServer } from '../testing/test-server.ts';
import { kindOfLog } from './log-kind.ts';
import { logPath } from './log-path.ts';

let server: TestServer;
beforeEach(async () => {
  server = await TestServer.started();
});
afterEach(() => server.stopAndForget());

it('a log is of the demo by what the program put there, not by how somebody names their commands', async () => {
  const tech = await server.client(TECH_NORTH);
  const sent = message('C-1', schedule(), { commandId: 'demo-of-my-own' });
  expect(await tech.sends(sent)).toMatchObject({ ok: true });
  expect(kindOfLog(logPath(server.folder))).toEqual({ isDemo: false, isAdministered: false });
  const store = server.openLog();
  await seedDemoDay(store, Date.now());
  await store.close();
  expect(kindOfLog(logPath(server.folder)).isDemo).toBe(true);
});
