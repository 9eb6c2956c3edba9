import type { Server as HttpServer, IncomingMessage } from 'node:http';
import type { User } from '@ionm-clock/domain';
import {
  type Batch,
  type ClientToServer,
  type CommandAnswer,
  type ConnectionRefusal,
  handshakeSchema,
  PROTOCOL_VERSION,
  parseCommandMessage,
  type ServerToClient,
} from '@ionm-clock/protocol';
import { type DefaultEventsMap, Server, type Socket } from 'socket.io';
import type { Log } from '../log-line.ts';
import type { SignIn } from '../sign-in/sign-in.ts';
import type { CommandQueue } from '../world/command-queue.ts';
import type { Committed } from '../world/committed.ts';
import type { ServerTime } from '../world/server-time.ts';
import { type Audience, audienceOf } from './audience.ts';
import { withCasesComingIntoView } from './coming-into-view.ts';
import { snapshotFor, tailFor } from './snapshot.ts';
import { visibleEvents, withoutCases } from './visible-events.ts';

interface Viewer {
  token: string;
  user: User;
}

const MESSAGES: ReadonlySet<string> = new Set<keyof ClientToServer>(['command', 'clock', 'catchUp']);

type LiveServer = Server<ClientToServer, ServerToClient, DefaultEventsMap, Viewer>;
type LiveSocket = Socket<ClientToServer, ServerToClient, DefaultEventsMap, Viewer>;

export interface LiveOptions {
  readonly httpServer: HttpServer;
  readonly queue: CommandQueue;
  readonly signIn: SignIn;
  readonly logId: string;
  readonly time: ServerTime;
  readonly log: Log;
  /** Whether a page of this origin may connect; Socket.IO's own `cors` does not stop a websocket (DESIGN.md section 6). */
  readonly allowsOrigin: (request: IncomingMessage) => boolean;
}

/** Everything that goes over Socket.IO: commands in, snapshots and the tail of the log out. */
export class LiveConnections {
  readonly #io: LiveServer;
  readonly #options: LiveOptions;
  readonly #audiences = new Map<string, Audience>();
  #closing = false;

  constructor(options: LiveOptions) {
    this.#options = options;
    this.#io = new Server(options.httpServer, {
      transports: ['websocket'],
      serveClient: false,
      perMessageDeflate: false,
      maxHttpBufferSize: 64 * 1024,
      connectTimeout: 10_000,
      allowRequest: (request, callback) => {
        const allowed = options.allowsOrigin(request);
        if (!allowed) options.log.warn({ what: 'socket refused', why: 'foreign origin or host' });
        callback(null, allowed);
      },
    });
    this.#io.use((socket, next) => {
      const refusal = this.#welcome(socket);
      if (refusal !== undefined) options.log.warn({ what: 'socket refused', why: refusal });
      next(
        refusal === undefined ? undefined : Object.assign(new Error(refusal), { data: { code: refusal } }),
      );
    });
    this.#io.on('connection', (socket) => this.#connected(socket));
  }

  /** One message per audience for what one commit added; before it one for all if the organisation has changed. */
  publish({ from, to, events, loads, directory }: Committed): void {
    if (directory !== undefined) this.#io.emit('directory', directory);
    const { world } = this.#options.queue;
    const told = withCasesComingIntoView(world, events);
    const toldLoads = withoutCases(loads);
    for (const audience of this.#audiences.values()) {
      if (!this.#io.of('/').adapter.rooms.has(audience.key)) this.#audiences.delete(audience.key);
      else {
        const visible = visibleEvents(world, audience.user, told);
        this.#io.to(audience.key).emit('batch', { from, to, events: visible, loads: toldLoads });
      }
    }
  }

  /** Takes no more commands; what was taken is still answered. */
  stopCommands(): void {
    this.#closing = true;
  }

  async close(): Promise<void> {
    await this.#io.close();
  }

  /** Why the connection is refused; undefined if it is not. */
  #welcome(socket: LiveSocket): ConnectionRefusal | undefined {
    const handshake = handshakeSchema.safeParse(socket.handshake.auth);
    if (!handshake.success || handshake.data.protocol !== PROTOCOL_VERSION) return 'old-page';
    const { token } = handshake.data;
    const user = this.#options.signIn.userOf(token);
    if (user === undefined) return 'signed-out';
    socket.data.token = token;
    socket.data.user = user;
    return undefined;
  }

  #connected(socket: LiveSocket): void {
    const { user } = socket.data;
    const { logId, held } = handshakeSchema.parse(socket.handshake.auth);
    const audience = audienceOf(user);
    this.#audiences.set(audience.key, audience);
    void socket.join(audience.key);
    this.#bringUpToDate(socket, logId === this.#options.logId ? held : undefined);

    socket.on('command', (...args: unknown[]) => {
      const answer = args.at(-1);
      if (typeof answer === 'function') void this.#command(socket, args[0]).then((given) => answer(given));
      else this.#invalid(socket, 'command', 'answer', 'is not asked for');
    });
    socket.on('clock', (...args: unknown[]) => {
      const answer = args.at(-1);
      if (typeof answer === 'function') answer(this.#options.time.now());
      else this.#invalid(socket, 'clock', 'answer', 'is not asked for');
    });
    socket.on('catchUp', (from: unknown) => {
      if (typeof from === 'number' && Number.isInteger(from) && from >= 0) this.#bringUpToDate(socket, from);
      else this.#invalid(socket, 'catchUp', 'held', 'is not a position in the log');
    });
    socket.onAny((name: string, ...args: unknown[]) => {
      if (MESSAGES.has(name)) return;
      const given = this.#invalid(socket, 'unknown', '', 'has a name that is not known');
      const answer = args.at(-1);
      if (typeof answer === 'function') answer(given);
    });
  }

  #bringUpToDate(socket: LiveSocket, held: number | undefined): void {
    const user = this.#userOf(socket);
    if (user === undefined) return;
    const tail: Batch | undefined = held === undefined ? undefined : tailFor(user, this.#options.queue, held);
    if (tail === undefined) socket.emit('snapshot', this.#snapshot(user));
    else {
      // What it holds may be from before a change, or from a server that had other people.
      socket.emit('directory', this.#options.queue.directory);
      socket.emit('batch', tail);
    }
  }

  #snapshot(user: User) {
    const { queue, logId, time } = this.#options;
    return snapshotFor(user, queue, logId, time.now());
  }

  async #command(socket: LiveSocket, message: unknown): Promise<CommandAnswer> {
    if (this.#closing) {
      return {
        ok: false,
        error: { code: 'shutting-down', message: 'The server restarts. This is kept here and sent again.' },
      };
    }
    const user = this.#userOf(socket);
    if (user === undefined) {
      return {
        ok: false,
        error: { code: 'not-allowed', message: 'You are signed out. Sign in and do it again.' },
      };
    }
    const parsed = parseCommandMessage(message);
    if (parsed.ok) return this.#options.queue.submit(user, parsed.message);
    return this.#invalid(socket, 'command', parsed.field, parsed.reason);
  }

  /** Who this is now; a session that is no longer good ends the connection, and the sender keeps what got no answer. */
  #userOf(socket: LiveSocket): User | undefined {
    const user = this.#options.signIn.userOf(socket.data.token);
    if (user === undefined) socket.disconnect(true);
    else socket.data.user = user;
    return user;
  }

  #invalid(socket: LiveSocket, what: string, field: string, reason: string): CommandAnswer {
    this.#options.log.warn({
      what: 'invalid message',
      message: what,
      field,
      userId: socket.data.user.userId,
    });
    const message = `This message cannot be understood: ${field || 'it'} ${reason}. Reload the page and do it again.`;
    return { ok: false, error: { code: 'invalid-message', message, field } };
  }
}
