import type { Server as HttpServer, IncomingMessage } from 'node:http';
import { Server } from 'socket.io';
import type { AccessRecorder } from '../audit/access-recorder.ts';
import type { Entrance } from '../http/origin.ts';
import { forgetForeignCookies } from '../http/own-cookies.ts';
import { securityHeaders } from '../http/security-headers.ts';
import type { SocketLimits } from '../limits/socket-limits.ts';
import type { Log } from '../log-line.ts';
import type { Metrics } from '../metrics/metrics.ts';
import type { SignIn } from '../sign-in/sign-in.ts';
import type { CommandQueue } from '../world/command-queue.ts';
import type { Committed } from '../world/committed.ts';
import type { ServerTime } from '../world/server-time.ts';
import { converse, type LiveServer, type LiveSocket } from './conversation.ts';
import type { CutOff } from './cut-off.ts';
import type { EmergencyWatch } from './emergency-alerts.ts';
import { LiveHub } from './live-hub.ts';

export interface LiveOptions {
  readonly httpServer: HttpServer;
  readonly queue: CommandQueue;
  readonly signIn: SignIn;
  readonly logId: string;
  readonly time: ServerTime;
  readonly log: Log;
  readonly recorder: Pick<AccessRecorder, 'opened' | 'refused' | 'sent'>;
  readonly emergencies: EmergencyWatch;
  readonly limits: SocketLimits;
  readonly metrics: Pick<Metrics, 'answered' | 'turnedAway'>;
  readonly cutOff: Pick<CutOff, 'isSo'>;
  /** Decides whose page may connect; Socket.IO's own `cors` does not stop a websocket (DESIGN.md section 6). */
  readonly entrance: Entrance;
}

/** The live conversation over Socket.IO: what is said is the hub's to decide, an audience is a room. */
export class LiveConnections {
  readonly #io: LiveServer;
  readonly #hub: LiveHub;
  readonly #options: LiveOptions;

  constructor(options: LiveOptions) {
    this.#options = options;
    const io: LiveServer = new Server(options.httpServer, {
      transports: ['websocket'],
      serveClient: false,
      perMessageDeflate: false,
      maxHttpBufferSize: 64 * 1024,
      connectTimeout: 10_000,
      allowRequest: (request, callback) => {
        const isAdmitted = options.limits.admits(options.entrance.addressOf(request));
        const why =
          options.entrance.refuses(request, true) ??
          (isAdmitted ? undefined : 'too many') ??
          (options.cutOff.isSo ? 'cut off' : undefined);
        if (why !== undefined) this.#turnedAway(why);
        if (options.entrance.isSecure) forgetForeignCookies(request);
        callback(null, why === undefined);
      },
    });
    this.#io = io;
    io.engine.use(securityHeaders(options.entrance.isSecure));
    io.engine.on('connection', (raw: RawSocket) => this.#opened(raw));
    this.#hub = new LiveHub({
      ...options,
      broadcast: {
        everyone: { directory: (directory) => void io.emit('directory', directory) },
        reaches: (audience) => io.of('/').adapter.rooms.has(audience),
        batch: (audiences, batch) => void io.to([...audiences]).emit('batch', batch),
      },
    });
    io.use((socket, next) => void this.#welcomed(socket).then(next));
    io.on('connection', (socket) => converse(socket, this.#hub, this.#options));
  }

  publish(committed: Committed): void {
    this.#hub.publish(committed);
  }

  /** Takes no more commands; what was taken is still answered. */
  stopCommands(): void {
    this.#hub.stopCommands();
  }

  /**
   * Ends the connections of sessions that are over, and tells the rest what they were not told: see the hub. Whoever is cut off here is
   * served by another server.
   */
  sweep(): void {
    this.#hub.sweep();
    this.#hub.tellRest();
    // Not by Socket.IO's own leave, after which a client would not come back.
    if (this.#options.cutOff.isSo) for (const { conn } of this.#io.of('/').sockets.values()) conn.close();
  }

  /** Somebody has emergency access, or no longer has: see the hub. */
  emergenciesChanged(): void {
    this.#hub.emergenciesChanged();
  }

  /** The sessions that have a connection now. */
  connectedSessions(): ReadonlySet<string> {
    return this.#hub.connectedSessions();
  }

  /** How many people's connections there are. */
  get connections(): number {
    return this.#io.of('/').sockets.size;
  }

  async close(): Promise<void> {
    await this.#io.close();
  }

  /** Why somebody may not connect, as their client is told it; undefined if they may. */
  async #welcomed(socket: LiveSocket): Promise<Error | undefined> {
    try {
      await this.#options.signIn.meet?.(socket.handshake.headers.cookie);
      const welcome = this.#hub.welcome(socket.handshake.auth, {
        cookie: socket.handshake.headers.cookie,
        address: this.#options.entrance.addressOf(socket.request),
      });
      if (!welcome.ok) {
        this.#options.metrics.turnedAway(welcome.refusal);
        return Object.assign(new Error(welcome.refusal), { data: { code: welcome.refusal } });
      }
      socket.data.viewer = welcome.viewer;
      return undefined;
    } catch (error) {
      this.#options.log.error({ what: 'connecting failed', error: String(error) });
      return new Error('not now');
    }
  }

  /** A connection of somebody who has said nothing yet. */
  #opened(raw: RawSocket): void {
    const { limits, entrance } = this.#options;
    const closed = limits.opened(entrance.addressOf(raw.request));
    const packets = limits.packets();
    raw.on('close', closed);
    raw.on('packet', () => {
      if (!packets.take()) raw.close(true);
    });
  }

  #turnedAway(why: string): void {
    this.#options.metrics.turnedAway(why);
    this.#options.log.warn({ what: 'socket refused', why });
  }
}

/** What is used of a connection before it is Socket.IO's. */
interface RawSocket {
  readonly request: IncomingMessage;
  on(event: 'close' | 'packet', listener: () => void): unknown;
  close(discard: boolean): void;
}
