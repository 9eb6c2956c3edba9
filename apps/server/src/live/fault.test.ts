import { afterAll, beforeAll, expect, it } from 'vitest';
import { MemoryStore } from '../log/index.ts';
import { DemoSignIn } from '../sign-in/demo-sign-in.ts';
import type { Asking } from '../sign-in/sign-in.ts';
import { message, note, schedule } from '../testing/commands.ts';
import { TECH_NORTH, testUsers } from '../testing/organisation.ts';
import { TestServer } from '../testing/test-server.ts';

const SECRET = 'Doe, Jane 1961';

/** A sign-in with a fault, while it is broken. */
class Broken extends DemoSignIn {
  isBroken = false;

  override sessionOf(asking: Asking) {
    if (this.isBroken) throw new Error(SECRET);
    return super.sessionOf(asking);
  }
}

const signIn = new Broken(testUsers);
let server: TestServer;
beforeAll(async () => {
  server = await TestServer.started(new MemoryStore(), { signIn: () => signIn });
});
afterAll(() => server.stopAndForget());

it('a fault of the program ends nothing, tells nobody what it was, and loses no command', async () => {
  const client = await server.client(TECH_NORTH);
  expect(await client.does('C-1', schedule())).toMatchObject({ ok: true });
  signIn.isBroken = true;
  const sent = message('C-1', note('kept'));
  const answer = await client.sends(sent);
  expect(answer).toMatchObject({ ok: false, error: { code: 'not-saved' } });
  client.socket.emit('catchUp', 0);
  const response = await fetch(`${server.address}/api/me`, { headers: { authorization: 'Bearer x' } });
  expect(response.status).toBe(500);
  expect(JSON.stringify(answer) + (await response.text())).not.toContain(SECRET);
  await server.lines.until('message failed');
  signIn.isBroken = false;
  expect(await client.sends(sent)).toMatchObject({ ok: true });
  expect(client.socket.connected).toBe(true);
});
