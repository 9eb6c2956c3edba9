import { afterEach, beforeEach, expect, it } from 'vitest';
import { JOIN, START, schedule } from '../testing/commands.ts';
import { DR_NORTH, TECH_NORTH } from '../testing/organisation.ts';
import { TestServer } from '../testing/test-server.ts';

let server: TestServer;
beforeEach(async () => {
  server = await TestServer.started();
});
afterEach(() => server.stopAndForget());

it('a physician whose joining was withdrawn reads nothing any more, and everybody is told', async () => {
  const tech = await server.client(TECH_NORTH);
  const doctor = await server.client(DR_NORTH);
  await tech.does('C-1', schedule());
  await tech.does('C-1', START);
  const joined = await doctor.does('C-1', JOIN);
  const eventId = joined.ok ? joined.events[0]?.id : undefined;
  if (eventId === undefined) throw new Error('nobody joined');
  const withdrawn = await doctor.does('C-1', {
    type: 'amendTime',
    eventId,
    correction: { kind: 'withdrawn' },
    reason: 'Wrong case',
  });
  expect(withdrawn).toMatchObject({ ok: true });
  await tech.reached(5);
  const levels = tech.batches.flatMap(({ loads }) =>
    loads.filter(({ physicianId }) => physicianId === DR_NORTH.userId).map(({ level }) => level),
  );
  expect(levels).toEqual([1, 0]);
});
