import type { User } from '@ionm-clock/domain';
import type { Batch } from '@ionm-clock/protocol';
import { beforeEach, describe, expect, it } from 'vitest';
import { MemoryStore } from '../log/index.ts';
import { JOIN, message, note, START, schedule } from '../testing/commands.ts';
import {
  BILLER_SOUTH,
  DR_NORTH,
  DR_SOUTH,
  SOUTH,
  TECH_NORTH,
  TECH_SOUTH,
  testDirectory,
} from '../testing/organisation.ts';
import { CommandQueue } from '../world/command-queue.ts';
import { ServerTime } from '../world/server-time.ts';
import { Publisher } from './publisher.ts';

let queue: CommandQueue;
let publisher: Publisher;
let told: { readonly audiences: readonly string[]; readonly batch: Batch }[];
const gone = new Set<string>();
const audience = new Map<User, string>();

beforeEach(() => {
  told = [];
  gone.clear();
  queue = new CommandQueue({
    store: new MemoryStore(),
    time: new ServerTime(),
    directory: testDirectory,
    onCommitted: (committed) => publisher.publish(committed),
    onFault: (fault) => expect.unreachable(String(fault)),
    onStoring: () => undefined,
    onDamaged: () => undefined,
  });
  publisher = new Publisher(queue.world, {
    everyone: { directory: () => undefined },
    reaches: (key) => !gone.has(key),
    batch: (audiences, batch) => void told.push({ audiences, batch }),
  });
  for (const user of [TECH_NORTH, DR_NORTH, TECH_SOUTH, BILLER_SOUTH, DR_SOUTH])
    audience.set(user, publisher.joinedBy(user));
});

async function does(user: User, id: string, ...commands: Parameters<typeof message>[1][]): Promise<void> {
  for (const command of commands)
    expect(await queue.submit(user, message(id, command))).toMatchObject({ ok: true });
  await queue.idle();
}

/** What one of them has been told, in short. */
const toldTo = (user: User) =>
  told
    .filter(({ audiences }) => audiences.includes(audience.get(user) ?? ''))
    .map(({ batch: { from, to, events, loads } }) => ({
      over: [from, to],
      seqs: events.map(({ seq }) => seq),
      levels: loads.map(({ level }) => level),
    }));

describe('what a commit adds', () => {
  it('is told at once to those who see it, the same to all of them in one message', async () => {
    await does(TECH_NORTH, 'N-1', schedule());
    expect(told).toHaveLength(1);
    expect(told[0]?.audiences).toEqual([audience.get(TECH_NORTH), audience.get(DR_NORTH)]);
    expect(toldTo(TECH_NORTH)).toEqual([{ over: [0, 1], seqs: [1], levels: [] }]);
  });

  it('is told to everyone else with the rest, in one message for all that happened', async () => {
    await does(TECH_NORTH, 'N-1', schedule(), note('one'));
    expect(toldTo(TECH_SOUTH)).toEqual([]);
    publisher.tellRest();
    expect(told).toHaveLength(3);
    for (const user of [TECH_SOUTH, BILLER_SOUTH, DR_SOUTH])
      expect(toldTo(user)).toEqual([{ over: [0, 2], seqs: [], levels: [] }]);
    publisher.tellRest();
    expect(told).toHaveLength(3);
  });

  it('comes with all that was not told before, loads too, so that each message is complete', async () => {
    await does(TECH_NORTH, 'N-1', schedule());
    await does(DR_NORTH, 'N-1', JOIN);
    await does(TECH_NORTH, 'N-1', START);
    await does(TECH_SOUTH, 'S-1', schedule(SOUTH));
    const { head } = queue.world;
    expect(toldTo(TECH_SOUTH)).toEqual([{ over: [0, head], seqs: [head], levels: [1] }]);
    publisher.tellRest();
    expect(toldTo(TECH_SOUTH)).toHaveLength(1);
    expect(toldTo(TECH_NORTH).at(-1)).toEqual({ over: [head - 1, head], seqs: [], levels: [] });
  });

  it('reaches those at once who see another case of a physician whose load it changes', async () => {
    await does(TECH_SOUTH, 'S-1', schedule(SOUTH));
    await does(DR_SOUTH, 'S-1', JOIN);
    await does(TECH_SOUTH, 'S-1', START);
    await does(TECH_NORTH, 'N-1', schedule());
    await does(TECH_NORTH, 'N-1', { type: 'requestReader', to: [DR_SOUTH.userId] });
    await does(DR_SOUTH, 'N-1', JOIN);
    await does(TECH_NORTH, 'N-1', START);
    expect(toldTo(TECH_SOUTH).at(-1)).toMatchObject({ seqs: [], levels: [2] });
    expect(toldTo(DR_SOUTH).at(-1)).toMatchObject({ levels: [2] });
    expect(toldTo(DR_SOUTH).at(-1)?.seqs).toContain(queue.world.head);
  });

  it('is not told to an audience that has gone; one that comes again is told what follows', async () => {
    const south = audience.get(TECH_SOUTH) ?? '';
    gone.add(south);
    await does(TECH_SOUTH, 'S-1', schedule(SOUTH));
    gone.delete(south);
    publisher.joinedBy(TECH_SOUTH);
    await does(TECH_SOUTH, 'S-1', note('again'));
    expect(toldTo(TECH_SOUTH)).toEqual([{ over: [1, 2], seqs: [2], levels: [] }]);
  });
});
