import type { Server as HttpServer } from 'node:http';
import type { ClientToServer, ServerToClient } from '@ionm-clock/protocol';
import { type DefaultEventsMap, Server, type Socket } from 'socket.io';
import type { AccessRecorder } from '../audit/access-recorder.ts';
import type { Entrance } from '../http/origin.ts';
import { securityHeaders } from '../http/security-headers.ts';
import type { Log } from '../log-line.ts';
import type { SignIn } from '../sign-in/sign-in.ts';
import type { CommandQueue } from '../world/command-queue.ts';
import type { Committed } from '../world/committed.ts';
import type { ServerTime } from '../world/server-time.ts';
import type { EmergencyWatch } from './emergency-alerts.ts';
import { LiveHub } from './live-hub.ts';
import type { Viewer, ViewerLine } from './viewer.ts';

interface SocketData {
  viewer: Viewer;
}

const MESSAGES: ReadonlySet<string> = new Set<keyof ClientToServer>([
  'command',
  'clock',
  'catchUp',
  'opened',
]);

type LiveServer = Server<ClientToServer, ServerToClient, DefaultEventsMap, SocketData>;
type LiveSocket = Socket<ClientToServer, ServerToClient, DefaultEventsMap, SocketData>;

export interface LiveOptions {
  readonly httpServer: HttpServer;
  readonly queue: CommandQueue;
  readonly signIn: SignIn;
  readonly logId: string;
  readonly time: ServerTime;
  readonly log: Log;
  readonly recorder: Pick<AccessRecorder, 'opened' | 'refused' | 'sent'>;
  readonly emergencies: EmergencyWatch;
  /** Decides whose page may connect; Socket.IO's own `cors` does not stop a websocket (DESIGN.md section 6). */
  readonly entrance: Entrance;
}

/** The live conversation over Socket.IO: what is said is the hub's to decide, an audience is a room. */
export class LiveConnections {
  readonly #io: LiveServer;
  readonly #hub: LiveHub;

  constructor(options: LiveOptions) {
    const io: LiveServer = new Server(options.httpServer, {
      transports: ['websocket'],
      serveClient: false,
      perMessageDeflate: false,
      maxHttpBufferSize: 64 * 1024,
      connectTimeout: 10_000,
      allowRequest: (request, callback) => {
        const why = options.entrance.refuses(request, true);
        if (why !== undefined) options.log.warn({ what: 'socket refused', why });
        callback(null, why === undefined);
      },
    });
    this.#io = io;
    io.engine.use(securityHeaders(options.entrance.isSecure));
    this.#hub = new LiveHub({
      ...options,
      broadcast: {
        everyone: { directory: (directory) => void io.emit('directory', directory) },
        audience: (key) =>
          io.of('/').adapter.rooms.has(key)
            ? { batch: (batch) => void io.to(key).emit('batch', batch) }
            : undefined,
      },
    });
    io.use((socket, next) => {
      const welcome = this.#hub.welcome(socket.handshake.auth, {
        cookie: socket.handshake.headers.cookie,
        address: options.entrance.addressOf(socket.request),
      });
      if (welcome.ok) {
        socket.data.viewer = welcome.viewer;
        next();
      } else next(Object.assign(new Error(welcome.refusal), { data: { code: welcome.refusal } }));
    });
    io.on('connection', (socket) => this.#connected(socket));
  }

  publish(committed: Committed): void {
    this.#hub.publish(committed);
  }

  /** Takes no more commands; what was taken is still answered. */
  stopCommands(): void {
    this.#hub.stopCommands();
  }

  /** Ends the connections of sessions that are over: see the hub. */
  sweep(): void {
    this.#hub.sweep();
  }

  /** Somebody has emergency access, or no longer has: see the hub. */
  emergenciesChanged(): void {
    this.#hub.emergenciesChanged();
  }

  /** The sessions that have a connection now. */
  connectedSessions(): ReadonlySet<string> {
    return this.#hub.connectedSessions();
  }

  async close(): Promise<void> {
    await this.#io.close();
  }

  #connected(socket: LiveSocket): void {
    const hub = this.#hub;
    const line = lineOf(socket);
    hub.connected(line);
    socket.on('disconnect', () => hub.disconnected(line));

    socket.on('command', (...args: unknown[]) => {
      const answer = args.at(-1);
      if (typeof answer === 'function') void hub.command(line, args[0]).then((given) => answer(given));
      else hub.invalid(line, 'command', 'answer', 'is not asked for');
    });
    socket.on('clock', (...args: unknown[]) => {
      const answer = args.at(-1);
      if (typeof answer === 'function') answer(hub.clock());
      else hub.invalid(line, 'clock', 'answer', 'is not asked for');
    });
    socket.on('catchUp', (held: unknown) => hub.catchUp(line, held));
    socket.on('opened', (opened: unknown) => hub.opened(line, opened));
    socket.onAny((name: string, ...args: unknown[]) => {
      if (MESSAGES.has(name)) return;
      const given = hub.invalid(line, 'unknown', '', 'has a name that is not known');
      const answer = args.at(-1);
      if (typeof answer === 'function') answer(given);
    });
  }
}

const lineOf = (socket: LiveSocket): ViewerLine => ({
  viewer: socket.data.viewer,
  joins: (audience) => void socket.join(audience),
  end: () => void socket.disconnect(true),
  snapshot: (snapshot) => void socket.emit('snapshot', snapshot),
  directory: (directory) => void socket.emit('directory', directory),
  batch: (batch) => void socket.emit('batch', batch),
  emergency: (emergencies) => void socket.emit('emergency', emergencies),
});
