import type { SignIn } from '../sign-in/sign-in.ts';
import type { CommandQueue } from '../world/command-queue.ts';
import type { ServerTime } from '../world/server-time.ts';

/** What every route of the API works with. */
export interface ApiOptions {
  readonly queue: CommandQueue;
  readonly signIn: SignIn;
  readonly time: ServerTime;
}
