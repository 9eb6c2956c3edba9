import type { CommandAnswer } from '@ionm-clock/protocol';
import { MemoryStore } from '../log/index.ts';
import { DemoSignIn } from '../sign-in/demo-sign-in.ts';
import { ApiClient } from './api-client.ts';
import { message } from './commands.ts';
import type { LiveClient } from './live-client.ts';
import { changesIn } from './organisation-events.ts';
import { WALKERS, type Walker, walkersDirectory } from './role-scopes.ts';
import { TestServer } from './test-server.ts';

/** One of every role in every scope at one real server, and what of all that they ask was carried out. */
export class RoleWalk {
  readonly store = new MemoryStore();
  /** The commands that were carried out, by their ids. */
  readonly carriedOut = new Set<string>();
  readonly #clients = new Map<Walker, LiveClient>();
  readonly #server = new TestServer();

  static async started(): Promise<RoleWalk> {
    const walk = new RoleWalk();
    const users = WALKERS.map(({ user }) => ({ ...user, title: user.role }));
    await walk.#server.start(walk.store, {
      directory: walkersDirectory,
      signIn: ({ queue }) => new DemoSignIn(users, () => queue.world.organisation.setUp),
    });
    for (const who of WALKERS) walk.#clients.set(who, await walk.arrives(who));
    return walk;
  }

  /** A desk of theirs that opens now. */
  arrives({ user }: Walker): Promise<LiveClient> {
    return this.#server.client(user);
  }

  http({ user }: Walker): ApiClient {
    return new ApiClient(this.#server.address, user);
  }

  /** Over their socket. */
  async sends(who: Walker, ...command: Parameters<typeof message>): Promise<CommandAnswer> {
    const client = this.#clients.get(who);
    if (client === undefined) throw new Error(`${who.user.userId} is not here`);
    const sent = message(...command);
    const answer = await client.sends(sent);
    if (answer.ok) this.carriedOut.add(sent.commandId);
    return answer;
  }

  /** What the log has and was not carried out, and what was carried out and is not in it. */
  async differences(): Promise<{ readonly unasked: readonly string[]; readonly missing: readonly string[] }> {
    const changed = new Set((await changesIn(this.store)).map(({ commandId }) => String(commandId)));
    return {
      unasked: [...changed].filter((id) => !this.carriedOut.has(id)),
      missing: [...this.carriedOut].filter((id) => !changed.has(id)),
    };
  }

  stop(): Promise<void> {
    return this.#server.stopAndForget();
  }
}

/** For everyone, by their ids: whether they may. */
export const ofEveryone = (may: (who: Walker) => boolean): Readonly<Record<string, boolean>> =>
  Object.fromEntries(WALKERS.map((who) => [who.user.userId, may(who)]));

/** For everyone, by their ids: whether it was done, or not done for another reason than who they are. */
export async function triedByEveryone(
  isRefused: (who: Walker) => Promise<boolean>,
): Promise<Readonly<Record<string, boolean>>> {
  return Object.fromEntries(
    await Promise.all(WALKERS.map(async (who) => [who.user.userId, !(await isRefused(who))])),
  );
}
