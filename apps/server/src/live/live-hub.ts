import type { Instant, User } from '@ionm-clock/domain';
import {
  type CommandAnswer,
  type ConnectionRefusal,
  type Handshake,
  handshakeSchema,
  PROTOCOL_VERSION,
  parseCommandMessage,
  type ServerToClient,
} from '@ionm-clock/protocol';
import type { Log } from '../log-line.ts';
import type { SignIn } from '../sign-in/sign-in.ts';
import type { CommandQueue } from '../world/command-queue.ts';
import type { Committed } from '../world/committed.ts';
import type { ServerTime } from '../world/server-time.ts';
import { type Audience, audienceOf } from './audience.ts';
import { withCasesComingIntoView } from './coming-into-view.ts';
import { snapshotFor, tailFor } from './snapshot.ts';
import { visibleEvents, withoutCases } from './visible-events.ts';

/** Who may connect: the user as they were when they last asked something, and what they said that they hold. */
export interface Viewer {
  readonly handshake: Handshake;
  user: User;
}

/** One viewer's end of the wire. */
export interface ViewerLine extends ServerToClient {
  readonly viewer: Viewer;
  /** From now on it is told what this audience is told. */
  joins(audience: string): void;
  end(): void;
}

/** What carries one message to many: each is handed over once, however many viewers there are. */
export interface Broadcast {
  /** What reaches everyone. */
  readonly everyone: Pick<ServerToClient, 'directory'>;
  /** What reaches this audience; undefined when nobody of it is connected any more. */
  audience(key: string): Pick<ServerToClient, 'batch'> | undefined;
}

export type Welcome =
  | { readonly ok: true; readonly viewer: Viewer }
  | { readonly ok: false; readonly refusal: ConnectionRefusal };

interface HubOptions {
  readonly queue: CommandQueue;
  readonly signIn: SignIn;
  readonly logId: string;
  readonly time: ServerTime;
  readonly log: Pick<Log, 'warn'>;
  readonly broadcast: Broadcast;
}

/** The live conversation with viewers, whatever carries it: commands in, snapshots and the tail of the log out. */
export class LiveHub {
  readonly #options: HubOptions;
  readonly #audiences = new Map<string, Audience>();
  #closing = false;

  constructor(options: HubOptions) {
    this.#options = options;
  }

  /** Whether someone who says this may connect; if not, why. */
  welcome(said: unknown): Welcome {
    const handshake = handshakeSchema.safeParse(said);
    if (!handshake.success || handshake.data.protocol !== PROTOCOL_VERSION) return this.#turnAway('old-page');
    const user = this.#options.signIn.userOf(handshake.data.token);
    if (user === undefined) return this.#turnAway('signed-out');
    return { ok: true, viewer: { handshake: handshake.data, user } };
  }

  /** Takes in a viewer who was welcomed, and tells them what they lack. */
  connected(line: ViewerLine): void {
    const { user, handshake } = line.viewer;
    const audience = audienceOf(user);
    this.#audiences.set(audience.key, audience);
    line.joins(audience.key);
    this.#bringUpToDate(line, handshake.logId === this.#options.logId ? handshake.held : undefined);
  }

  async command(line: ViewerLine, message: unknown): Promise<CommandAnswer> {
    if (this.#closing) {
      return {
        ok: false,
        error: { code: 'shutting-down', message: 'The server restarts. This is kept here and sent again.' },
      };
    }
    const user = this.#userOf(line);
    if (user === undefined) {
      return {
        ok: false,
        error: {
          code: 'signed-out',
          message: 'You are signed out. This is kept here and sent when you sign in again.',
        },
      };
    }
    const parsed = parseCommandMessage(message);
    if (parsed.ok) return this.#options.queue.submit(user, parsed.message);
    return this.invalid(line, 'command', parsed.field, parsed.reason);
  }

  clock(): Instant {
    return this.#options.time.now();
  }

  catchUp(line: ViewerLine, held: unknown): void {
    if (typeof held === 'number' && Number.isInteger(held) && held >= 0) this.#bringUpToDate(line, held);
    else this.invalid(line, 'catchUp', 'held', 'is not a position in the log');
  }

  /** One message per audience for what one commit added; before it one for all if the organisation has changed. */
  publish({ from, to, events, loads, directory }: Committed): void {
    const { queue, broadcast } = this.#options;
    if (directory !== undefined) broadcast.everyone.directory(directory);
    const told = withCasesComingIntoView(queue.world, events);
    const toldLoads = withoutCases(loads);
    for (const audience of this.#audiences.values()) {
      const viewers = broadcast.audience(audience.key);
      if (viewers === undefined) this.#audiences.delete(audience.key);
      else {
        const visible = visibleEvents(queue.world, audience.user, told);
        viewers.batch({ from, to, events: visible, loads: toldLoads });
      }
    }
  }

  /** Takes no more commands; what was taken is still answered. */
  stopCommands(): void {
    this.#closing = true;
  }

  /** The answer to a message that cannot be understood. */
  invalid({ viewer }: ViewerLine, what: string, field: string, reason: string): CommandAnswer {
    this.#options.log.warn({ what: 'invalid message', message: what, field, userId: viewer.user.userId });
    const message = `This message cannot be understood: ${field || 'it'} ${reason}. Reload the page and do it again.`;
    return { ok: false, error: { code: 'invalid-message', message, field } };
  }

  #bringUpToDate(line: ViewerLine, held: number | undefined): void {
    const user = this.#userOf(line);
    if (user === undefined) return;
    const { queue, logId } = this.#options;
    const tail = held === undefined ? undefined : tailFor(user, queue, held);
    if (tail === undefined) line.snapshot(snapshotFor(user, queue, logId, this.clock()));
    else {
      // What it holds may be from before a change, or from a server that had other people.
      line.directory(queue.directory);
      line.batch(tail);
    }
  }

  /** Who this is now; a session that is no longer good ends the connection, and the sender keeps what got no answer. */
  #userOf(line: ViewerLine): User | undefined {
    const user = this.#options.signIn.userOf(line.viewer.handshake.token);
    if (user === undefined) line.end();
    else line.viewer.user = user;
    return user;
  }

  #turnAway(refusal: ConnectionRefusal): Welcome {
    this.#options.log.warn({ what: 'socket refused', why: refusal });
    return { ok: false, refusal };
  }
}
