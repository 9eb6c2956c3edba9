import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MemoryStore } from '../log/index.ts';
import { START, schedule } from '../testing/commands.ts';
import type { LiveClient } from '../testing/live-client.ts';
import { DR_NORTH, TECH_NORTH } from '../testing/organisation.ts';
import { TestServer } from '../testing/test-server.ts';

let server: TestServer;
let tech: LiveClient;
beforeEach(async () => {
  server = await TestServer.started(new MemoryStore());
  tech = await server.client(TECH_NORTH);
});
afterEach(async () => {
  vi.useRealTimers();
  await server.stopAndForget();
});

/** As from the server: a volatile event never carries an offset of the transport's, so its last text would be taken for one. */
function isTold(client: LiveClient, packet: string): void {
  const { engine } = client.socket.io;
  Reflect.apply(Reflect.get(engine, 'emit'), engine, ['data', packet]);
}

/** Loses the network, misses what is done meanwhile, and comes back. Tells on what connections it was, before and after. */
async function misses(viewer: LiveClient, happens: () => Promise<unknown>) {
  const before = viewer.socket.id;
  viewer.socket.io.reconnection(false);
  viewer.loseNetwork();
  await viewer.until(() => !viewer.socket.connected);
  await happens();
  viewer.socket.io.reconnection(true);
  viewer.socket.connect();
  await viewer.reached((await server.client(TECH_NORTH)).held ?? 0);
  return { before, after: viewer.socket.id };
}

describe('connection state recovery that fails', () => {
  it('is not relied on: a connection that comes back is a new one, and no packet carries an offset', async () => {
    const viewer = await server.client(DR_NORTH);
    const extra: unknown[] = [];
    viewer.socket.onAny((_name: string, _said: unknown, ...rest: unknown[]) => extra.push(...rest));
    const { before, after } = await misses(viewer, () => tech.does('C-1', schedule()));
    await tech.does('C-1', START);
    await viewer.reached(3);
    expect(viewer.socket.recovered).not.toBe(true);
    expect(after).not.toBe(before);
    expect(extra).toEqual([]);
  });

  it('for a client that never got an event: it gets what it missed, each once', async () => {
    const viewer = await server.client(DR_NORTH);
    expect([viewer.held, viewer.batches.length]).toEqual([0, 0]);
    await misses(viewer, () => tech.does('C-1', schedule()));
    expect(viewer.batches).toMatchObject([{ from: 0, to: 1 }]);
    expect([viewer.snapshots.length, viewer.wrong]).toEqual([1, []]);
    expect(viewer.cases).toEqual(tech.cases);
  });

  it('for a client that was connected for half a day and heard nothing', async () => {
    await tech.does('C-1', schedule());
    const viewer = await server.client(DR_NORTH);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 12 * 3_600_000 });
    await misses(viewer, () => tech.does('C-1', START));
    expect(viewer.batches).toMatchObject([{ from: 1, to: 3 }]);
    expect([viewer.snapshots.length, viewer.wrong]).toEqual([1, []]);
    expect(viewer.cases).toEqual(tech.cases);
  });

  it('after a volatile event that ends in a text', async () => {
    await tech.does('C-1', schedule());
    const viewer = await server.client(DR_NORTH);
    isTold(viewer, '2["news","of no offset"]');
    await misses(viewer, () => tech.does('C-1', START));
    expect(viewer.batches).toMatchObject([{ from: 1, to: 3 }]);
    expect([viewer.snapshots.length, viewer.wrong]).toEqual([1, []]);
    expect(viewer.cases).toEqual(tech.cases);
  });
});
