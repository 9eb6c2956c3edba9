import { caseId } from '@ionm-clock/domain';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { DemoSignIn } from '../sign-in/demo-sign-in.ts';
import { FINALIZE, note } from '../testing/commands.ts';
import { endedCase } from '../testing/ended-case.ts';
import { foldedInMemory } from '../testing/folded-in-memory.ts';
import { BILLER, DR_NORTH, TECH_NORTH, testUsers } from '../testing/organisation.ts';
import { TestServer } from '../testing/test-server.ts';
import type { CommandQueue } from '../world/command-queue.ts';
import { ServerTime } from '../world/server-time.ts';

const ID = caseId('C-1');
const FOUR_DAYS_MS = 4 * 24 * 3_600_000;

let server: TestServer;
let queue: CommandQueue;
let ahead = 0;
const wallClock = () => Date.now() + ahead;

beforeEach(async () => {
  ahead = 0;
  server = await TestServer.started(undefined, {
    folded: foldedInMemory(),
    time: new ServerTime(wallClock, wallClock),
    signIn: (surroundings) => {
      queue = surroundings.queue;
      return new DemoSignIn(testUsers, () => queue.world.organisation.setUp);
    },
  });
  await endedCase(server, ID, TECH_NORTH, DR_NORTH);
  await (await server.client(BILLER)).does(ID, FINALIZE);
});
afterEach(() => server.stopAndForget());

function daysPass(): void {
  ahead = FOUR_DAYS_MS;
  queue.saver?.save();
}

it('stays at hand for days after its record was finalized', () => {
  queue.saver?.save();
  expect(queue.world.cases.isAtHand(ID)).toBe(true);
});

it('is read when somebody asks for it, and comes back whole to those who work with it again', async () => {
  daysPass();
  expect(queue.world.cases.isAtHand(ID)).toBe(false);
  const biller = await server.client(BILLER);
  expect(biller.cases.has(ID)).toBe(false);

  const refused = await biller.does(ID, FINALIZE);
  expect(refused).toMatchObject({ ok: false, error: { code: 'record-finalized' } });
  expect(queue.world.cases.isAtHand(ID)).toBe(false);

  await biller.does(ID, { type: 'reopenRecord', reason: 'a wrong time' });
  await biller.until(() => biller.cases.get(ID)?.at(-1)?.type === 'record.reopened');
  expect(biller.cases.get(ID)?.[0]?.type).toBe('case.scheduled');
  expect(queue.world.cases.isAtHand(ID)).toBe(true);

  await biller.does(ID, note('looked at again'));
  await biller.does(ID, FINALIZE);
  const state = queue.world.get(ID)?.state;
  expect(state?.record).toMatchObject({ status: 'finalized', versions: 2 });
});
