import { commandId } from '@ionm-clock/domain';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { MemoryStore } from '../log/index.ts';
import { message, note, schedule } from '../testing/commands.ts';
import { disposalOf, remainsIn, versionsOf } from '../testing/disposal.ts';
import { LiveClient } from '../testing/live-client.ts';
import { NORTH, TECH_NORTH } from '../testing/organisation.ts';
import { TestServer } from '../testing/test-server.ts';

let store: MemoryStore;
let server: TestServer;
let tech: LiveClient;
beforeEach(async () => {
  store = new MemoryStore();
  server = await TestServer.started(store);
  tech = await server.client(TECH_NORTH);
  await tech.does('GONE', schedule(NORTH));
  await tech.does('GONE', note('Jane Roe'));
  await tech.does('KEPT', schedule(NORTH));
  await tech.reached(3);
});
afterEach(() => server.stopAndForget());

/** As another program does it. */
async function dispose(): Promise<void> {
  const cases = await remainsIn(store, ['GONE']);
  expect(await store.dispose(disposalOf('dispose-1', 0, cases), versionsOf(cases))).toMatchObject({
    ok: true,
  });
}

it('leaves the screens of those who are connected, and of those who come back with what they held', async () => {
  const away = { logId: store.logId, held: tech.held ?? 0 };
  await dispose();
  await tech.reached(4);
  expect([...tech.cases.keys()]).toEqual(['KEPT']);
  const back = new LiveClient(server.address, TECH_NORTH, away);
  await back.until(() => back.snapshots.length > 0);
  expect([...back.cases.keys()]).toEqual(['KEPT']);
  expect([...tech.wrong, ...back.wrong]).toEqual([]);
  back.close();
  expect(await tech.does('KEPT', note('It goes on'))).toMatchObject({ ok: true });
});

it('takes no command that comes late, and says when and why, also after a restart', async () => {
  await dispose();
  await tech.reached(4);
  const late = message('GONE', note('Logged without a network'));
  const refused = {
    ok: false,
    error: {
      code: 'case-disposed',
      message: expect.stringContaining('disposed of under the retention policy on 2027-01-15'),
    },
  };
  expect(await tech.sends(late)).toMatchObject(refused);
  expect(await tech.sends(late)).toMatchObject(refused);
  expect(await tech.does('GONE', schedule(NORTH))).toMatchObject(refused);
  await server.stop();
  await server.start(store);
  const again = await server.client(TECH_NORTH);
  expect([...again.cases.keys()]).toEqual(['KEPT']);
  expect(await again.does('GONE', note('Later still'))).toMatchObject(refused);
  expect(await store.verify()).toMatchObject({ ok: true, disposed: 1 });
});

it('a command that was carried out before is answered as such, without what it said', async () => {
  const early = message('GONE', note('Jane Roe again'), { commandId: 'command-early' });
  expect(await tech.sends(early)).toMatchObject({ ok: true, events: [{ seq: 4 }] });
  await dispose();
  await tech.reached(5);
  expect(await tech.sends({ ...early, commandId: commandId('command-early') })).toEqual({
    ok: true,
    events: [],
  });
});
