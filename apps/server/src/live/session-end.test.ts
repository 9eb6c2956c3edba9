import type { UserId } from '@ionm-clock/domain';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { MemoryStore } from '../log/index.ts';
import { DemoSignIn } from '../sign-in/demo-sign-in.ts';
import type { Asking } from '../sign-in/sign-in.ts';
import { message, schedule } from '../testing/commands.ts';
import type { LiveClient } from '../testing/live-client.ts';
import { TECH_NORTH, testUsers } from '../testing/organisation.ts';
import { TestServer } from '../testing/test-server.ts';

/** A sign-in that somebody can be locked out of. */
class LockableSignIn extends DemoSignIn {
  readonly locked = new Set<UserId>();

  override sessionOf(asking: Asking) {
    const session = super.sessionOf(asking);
    return session !== undefined && this.locked.has(session.user.userId) ? undefined : session;
  }
}

let signIn: LockableSignIn;
let server: TestServer;
let store: MemoryStore;
let client: LiveClient;
beforeEach(async () => {
  signIn = new LockableSignIn(testUsers);
  store = new MemoryStore();
  server = await TestServer.started(store, { signIn: () => signIn });
  client = await server.client(TECH_NORTH);
});
afterEach(() => server.stopAndForget());

it.each([
  ['a command', () => client.socket.emit('command', message('C-1', schedule()), () => undefined)],
  ['a request for the tail', () => client.socket.emit('catchUp', 0)],
])('a session that has ended ends the connection at %s, and nothing comes of that', async (_, emit) => {
  signIn.locked.add(TECH_NORTH.userId);
  emit();
  await client.until(() => !client.socket.connected);
  expect(await store.head()).toBe(0);
  const refused = new Promise<unknown>((resolve) => client.socket.once('connect_error', resolve));
  client.socket.connect();
  expect(await refused).toMatchObject({ data: { code: 'signed-out' } });
  expect([client.snapshots.length, client.batches.length]).toEqual([1, 0]);
});
