import type { CaseId } from '@ionm-clock/domain';
import { caseId, instant } from '@ionm-clock/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MemoryStore } from '../log/index.ts';
import { JOIN, message, note, START, STOP, schedule } from '../testing/commands.ts';
import type { LiveClient } from '../testing/live-client.ts';
import { BILLER, DR_NORTH, DR_SOUTH, SOUTH, TECH_NORTH, TECH_SOUTH } from '../testing/organisation.ts';
import { TestServer } from '../testing/test-server.ts';

let server: TestServer;
let tech: LiveClient;
beforeEach(async () => {
  server = await TestServer.started(new MemoryStore());
  tech = await server.client(TECH_NORTH);
});
afterEach(() => server.stopAndForget());

const held = (client: LiveClient) => [...client.cases.keys()].toSorted();
const typesOf = (client: LiveClient, id: string) =>
  client.cases.get(caseId(id))?.map((event) => event.type) ?? [];
const ids = (...names: string[]): CaseId[] => names.map(caseId);

describe('a viewer', () => {
  it('gets a snapshot with the directory, then what happens', async () => {
    await tech.does('C-1', schedule());
    const doctor = await server.client(DR_NORTH);
    expect(doctor.snapshots).toHaveLength(1);
    expect(doctor.snapshots[0]).toMatchObject({
      to: 1,
      cases: [{ caseId: 'C-1' }],
      directory: { facilities: [{ id: 'North' }, { id: 'South' }] },
    });
    await tech.does('C-1', START);
    await doctor.reached(3);
    expect(typesOf(doctor, 'C-1')).toEqual(['case.scheduled', 'technologist.joined', 'monitoring.started']);
    expect([doctor.snapshots.length, doctor.batches.length, doctor.wrong]).toEqual([1, 1, []]);
  });

  it('who comes back gets what follows what they hold, and no snapshot', async () => {
    await tech.does('C-1', schedule());
    const { logId } = tech;
    await tech.does('C-1', START);
    const back = await server.client(DR_NORTH, { ...(logId && { logId }), held: 1 });
    expect(back.snapshots).toEqual([]);
    expect(back.batches).toMatchObject([{ from: 1, to: 3, events: [{ seq: 2 }, { seq: 3 }] }]);
  });

  it('who has everything gets an empty tail', async () => {
    await tech.does('C-1', schedule());
    const { logId } = tech;
    const back = await server.client(DR_NORTH, { ...(logId && { logId }), held: 1 });
    expect(back.batches).toMatchObject([{ from: 1, to: 1, events: [] }]);
  });

  it.each([
    ['of another log', { logId: 'another', held: 1 }],
    ['of no log', { held: 1 }],
  ])('who holds something %s gets a snapshot', async (_, holding) => {
    await tech.does('C-1', schedule());
    const back = await server.client(DR_NORTH, holding);
    expect(back.snapshots).toHaveLength(1);
    expect(back.batches).toEqual([]);
  });

  it('who holds more than there is gets a snapshot', async () => {
    const { logId } = tech;
    const back = await server.client(DR_NORTH, { ...(logId && { logId }), held: 1_000 });
    expect(back.snapshots).toMatchObject([{ to: 0 }]);
  });

  it('who missed a great deal gets a snapshot, and is not told it event by event', async () => {
    await tech.does('C-1', schedule());
    const { logId } = tech;
    await Promise.all(Array.from({ length: 1_001 }, () => tech.does('C-1', note('again'))));
    const back = await server.client(DR_NORTH, { ...(logId && { logId }), held: 1 });
    expect(back.snapshots).toMatchObject([{ to: 1_002 }]);
    expect(back.cases).toEqual(tech.cases);
  });

  it('who lost a batch sees the gap, asks, and has everything again', async () => {
    await tech.does('C-1', schedule());
    const doctor = await server.client(DR_NORTH);
    await tech.does('C-1', START);
    await doctor.reached(3);
    doctor.held = 1;
    doctor.cases.get(caseId('C-1'))?.splice(1);
    await tech.does('C-1', note('after the gap'));
    await doctor.reached(4);
    expect(doctor.wrong).toEqual(['a gap between 1 and 3']);
    expect(doctor.cases).toEqual(tech.cases);
    expect(doctor.snapshots).toHaveLength(1);
  });

  it('who asks for what follows a position gets that', async () => {
    await tech.does('C-1', schedule());
    await tech.does('C-1', START);
    await tech.reached(3);
    tech.held = 1;
    tech.cases.get(caseId('C-1'))?.splice(1);
    tech.socket.emit('catchUp', 1);
    await tech.reached(3);
    expect(typesOf(tech, 'C-1')).toEqual(['case.scheduled', 'technologist.joined', 'monitoring.started']);
    expect([tech.snapshots.length, tech.wrong]).toEqual([1, []]);
  });

  it('who holds nothing and asks gets a snapshot, which needs nothing before it', async () => {
    await tech.does('C-1', schedule());
    await tech.reached(1);
    tech.held = undefined;
    tech.cases.clear();
    tech.socket.emit('catchUp', 0);
    await tech.reached(1);
    expect(tech.snapshots.at(-1)).toMatchObject({ to: 1, cases: [{ caseId: 'C-1' }] });
    expect([tech.snapshots.length, tech.wrong]).toEqual([2, []]);
  });
});

describe('what a viewer sees', () => {
  it('are the facilities of theirs; of the rest they know only that nothing is missing', async () => {
    const south = await server.client(TECH_SOUTH);
    const biller = await server.client(BILLER);
    await tech.does('N-1', schedule());
    await south.does('S-1', schedule(SOUTH));
    for (const client of [tech, south, biller]) await client.reached(2);
    expect([held(tech), held(south), held(biller)]).toEqual([ids('N-1'), ids('S-1'), ids('N-1', 'S-1')]);
    expect((await server.client(TECH_SOUTH)).snapshots).toMatchObject([
      { to: 2, cases: [{ caseId: 'S-1' }] },
    ]);
    expect([tech, south, biller].flatMap(({ wrong }) => wrong)).toEqual([]);
  });

  it('is a case elsewhere once a colleague hands it over, whole, also when they were away', async () => {
    const away = await server.client(DR_SOUTH);
    const there = await server.client(DR_SOUTH);
    const north = await server.client(DR_NORTH);
    await tech.does('N-1', schedule());
    await north.does('N-1', JOIN);
    await tech.does('N-1', START);
    await there.reached(4);
    expect(there.cases.size).toBe(0);
    const { logId, held: from } = away;
    away.close();
    await north.does('N-1', { type: 'handOver', to: DR_SOUTH.userId, location: 'remote' });
    await there.reached(6);
    const back = await server.client(DR_SOUTH, { ...(logId && { logId }), ...(from && { held: from }) });
    expect(typesOf(there, 'N-1')).toHaveLength(6);
    expect(back.cases).toEqual(there.cases);
    expect([...there.wrong, ...back.wrong]).toEqual([]);
    await tech.does('N-1', STOP);
    await there.reached(7);
    expect(typesOf(there, 'N-1').at(-1)).toBe('monitoring.ended');
  });

  it('stays a case that they attended for no longer than an instant', async () => {
    const south = await server.client(DR_SOUTH);
    const north = await server.client(DR_NORTH);
    const at = instant(Date.now());
    await tech.sends(message('N-1', schedule(), { at }));
    await north.sends(message('N-1', JOIN, { at }));
    for (const [from, next] of [
      [north, DR_SOUTH],
      [south, DR_NORTH],
    ] as const) {
      const handOver = message('N-1', { type: 'handOver', to: next.userId, location: 'remote' }, { at });
      expect(await from.sends(handOver)).toMatchObject({ ok: true });
    }
    await Promise.all([south.reached(6), north.reached(6)]);
    expect(typesOf(south, 'N-1').slice(-2)).toEqual(['physician.left', 'physician.joined']);
    expect(south.cases).toEqual(north.cases);
  });

  it('are the loads of all, with cases elsewhere counted and not named', async () => {
    const south = await server.client(TECH_SOUTH);
    const north = await server.client(DR_NORTH);
    await tech.does('N-1', schedule());
    await north.does('N-1', JOIN);
    await tech.does('N-1', START);
    await south.reached(4);
    expect(south.batches.flatMap(({ events }) => events)).toEqual([]);
    const load = { physicianId: 'dr-north', level: 1, limit: 3, caseIds: [] };
    expect(south.batches.at(-1)?.loads).toEqual([load]);
    expect((await server.client(TECH_SOUTH)).snapshots[0]?.loads).toEqual([load]);
    await tech.does('N-1', note('nothing that changes a load'));
    await south.reached(5);
    expect(south.batches.at(-1)?.loads).toEqual([]);
  });
});
