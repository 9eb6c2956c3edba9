import { caseId, type Instant, instant, type LoggedEvent, physicianLoad, userId } from '@ionm-clock/domain';
import { describe, expect, test } from 'vitest';
import { allEvents, loggedEvent, MemoryStore } from '../log/index.ts';
import { World } from '../world/world.ts';
import { demoDay } from './demo-day.ts';
import { demoDirectory, demoUsers } from './organisation.ts';
import { seedDemoDay } from './seed-demo-day.ts';

const NOON = instant(Date.parse('2026-11-03T18:00:00Z'));
const TOMORROW = instant(Date.parse('2026-11-04T18:00:00Z'));

async function worldOf(store: MemoryStore): Promise<World> {
  const events: LoggedEvent[] = [];
  for await (const stored of allEvents(store)) {
    const event = loggedEvent(stored);
    if (event !== undefined) events.push(event);
  }
  const world = new World();
  world.apply(events, events.length);
  return world;
}

async function worldAt(now: Instant): Promise<World> {
  const store = new MemoryStore();
  await seedDemoDay(store, now);
  return worldOf(store);
}

const statuses = (world: World): string[] => [...world.cases.all()].map(({ state }) => state.clock.status);
const loadOf = (world: World, id: string): number =>
  physicianLoad(world.cases.attendedBy(userId(id)), userId(id), () => 3, 3, NOON).level;

describe('the demo day', () => {
  test('has cases that ended, that run, that are interrupted and that are to come', async () => {
    const found = Map.groupBy(statuses(await worldAt(NOON)), (status) => status);
    expect(found.get('ended')).toHaveLength(4);
    expect(found.get('running')).toHaveLength(3);
    expect(found.get('interrupted')).toHaveLength(1);
    expect(found.get('not-started')).toHaveLength(8);
  });

  test('has reading physicians with room for more', async () => {
    const world = await worldAt(NOON);
    const loads = ['dr-okafor', 'dr-marchetti', 'dr-lindqvist', 'dr-haddad'].map((id) => loadOf(world, id));
    expect(loads).toEqual([2, 1, 0, 0]);
  });

  test('names no person, facility or room that the directory does not know', () => {
    const people = new Set<string>(demoDirectory.people.map((person) => person.userId));
    const rooms = new Set(
      demoDirectory.facilities.flatMap(({ id, rooms }) => rooms.map((room) => `${id} ${room}`)),
    );
    expect(rooms.size).toBe(12);
    for (const { events } of demoDay(NOON)) {
      for (const { type, actor, payload } of events) {
        expect([...people, 'demo']).toContain(actor.userId);
        if (type !== 'case.scheduled') continue;
        expect(rooms).toContain(`${payload.facility} ${payload.room}`);
        expect(people).toContain(payload.surgeonId);
      }
    }
  });

  test('lets nobody sign in who is not in the directory', () => {
    const people = new Set(demoDirectory.people.map((person) => person.userId));
    for (const { userId } of demoUsers) expect(people).toContain(userId);
    expect(demoUsers.filter(({ role }) => role === 'physician')).toHaveLength(4);
  });
});

describe('seeding', () => {
  test('happens once a day', async () => {
    const store = new MemoryStore();
    await seedDemoDay(store, NOON);
    const head = await store.head();
    await seedDemoDay(store, NOON + 3_600_000);
    expect(await store.head()).toBe(head);
  });

  test('ends on the next day what the demo left running, and adds the cases of that day', async () => {
    const store = new MemoryStore();
    await seedDemoDay(store, NOON);
    await seedDemoDay(store, TOMORROW);
    const world = await worldOf(store);
    expect(world.get(caseId('C-261103-05'))?.state.clock.status).toBe('ended');
    expect(world.get(caseId('C-261103-08'))?.state.clock.status).toBe('ended');
    expect(world.get(caseId('C-261104-05'))?.state.clock.status).toBe('running');
    expect((await store.verify()).ok).toBe(true);
  });

  test('over midnight ends nothing that is still under way, and nothing in the future', async () => {
    const store = new MemoryStore();
    await seedDemoDay(store, instant(Date.parse('2026-11-04T05:50:00Z')));
    const now = instant(Date.parse('2026-11-04T06:10:00Z'));
    await seedDemoDay(store, now);
    const world = await worldOf(store);
    expect(world.get(caseId('C-261103-05'))?.state.clock.status).toBe('running');
    expect(world.get(caseId('C-261104-05'))?.state.clock.status).toBe('running');
    for (const { events } of world.cases.all()) {
      for (const event of events) expect(event.at).toBeLessThanOrEqual(now);
    }
  });
});
