import { createServer, type Server as HttpServer } from 'node:http';
import { type AddressInfo, isIPv6 } from 'node:net';
import { AccessRecorder } from './audit/access-recorder.ts';
import { httpApp } from './http/http-app.ts';
import { Entrance, ON_THIS_COMPUTER, type Reach } from './http/origin.ts';
import { LiveConnections, type LiveOptions } from './live/socket-server.ts';
import type { EventStore } from './log/index.ts';
import type { Log } from './log-line.ts';
import { type FixedDirectory, ORGANISATION_STREAM } from './organisation/index.ts';
import type { SignIn } from './sign-in/sign-in.ts';
import { CommandQueue } from './world/command-queue.ts';
import { ServerTime } from './world/server-time.ts';
import type { Pause } from './world/when-free.ts';

/** How often the log is checked for events that another process, such as an import, has written. */
const POLL_MS = 1_000;

/** Longer than proxies and clients keep an idle connection: else one sends a request just as this end closes it. */
const KEEP_ALIVE_MS = 65_000;

export interface ServerOptions {
  readonly host: string;
  readonly port: number;
  readonly store: EventStore;
  readonly directory: FixedDirectory;
  /** Made when there is a log to ask about people, and to tell who saw what. */
  readonly signIn: (surroundings: SignInSurroundings) => SignIn;
  /** Whether the audit trail tells which cases a desk was told when it opened; yes, if absent. */
  readonly recordsOpening?: boolean;
  readonly webRoot: string;
  /** How people reach it; on this computer only, if absent. */
  readonly reach?: Reach;
  readonly log: Log;
  readonly time?: ServerTime;
  /** Waits while another process holds the log; by a timer if absent. */
  readonly pause?: Pause;
}

/** What a sign-in works with. */
export interface SignInSurroundings {
  readonly queue: CommandQueue;
  readonly time: ServerTime;
  readonly log: Log;
  /** The sessions that have a connection now. */
  readonly connectedSessions: () => ReadonlySet<string>;
}

export interface RunningServer {
  readonly address: string;
  /** Answers what was taken, closes every connection and the log. */
  stop(): Promise<void>;
}

/** Reads the log, then serves. Throws if the log cannot be read or the port is taken. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { store, directory, log, host, port } = options;
  const time =
    options.time ?? new ServerTime(undefined, undefined, (ms) => log.warn({ what: 'clock step', ms }));
  const entrance = new Entrance(options.reach ?? ON_THIS_COMPUTER);
  let stopping = false;

  const queue: CommandQueue = new CommandQueue({
    store,
    time,
    directory,
    onCommitted: (committed) => live.publish(committed),
    onFault: (fault) => log.error({ what: 'command failed', error: String(fault) }),
    onStoring: (storing) => {
      if (storing.ok) log.info({ what: 'storing again' });
      else log.error({ what: 'not storing', error: String(storing.cause) });
    },
    onDamaged: (seq) => log.error({ what: 'damaged event passed over', stream: ORGANISATION_STREAM, seq }),
    ...(options.pause && { pause: options.pause }),
  });
  const signIn = options.signIn({
    queue,
    time,
    log,
    connectedSessions: () => live.connectedSessions(),
  });
  const recorder = new AccessRecorder({ queue, time, log });
  const app = httpApp({
    ...options,
    signIn,
    queue,
    time,
    recorder,
    entrance,
    isReady: () => queue.isStoring && !stopping,
  });
  const httpServer = createServer(
    { requestTimeout: 30_000, headersTimeout: 10_000, keepAliveTimeout: KEEP_ALIVE_MS },
    app,
  );
  const live: LiveConnections = new LiveConnections({
    httpServer,
    queue,
    signIn,
    logId: store.logId,
    time,
    log,
    recorder: options.recordsOpening === false ? withoutSent(recorder) : recorder,
    entrance,
  });

  await queue.start();
  const address = await listen(httpServer, host, port);
  const poll = setInterval(() => {
    queue.poll();
    signIn.sweep?.();
    live.sweep();
    // Seldom asked, a step of the clock would not be told from drift.
    time.now();
  }, POLL_MS);
  log.info({ what: 'ready', events: queue.world.head });

  return {
    address,
    async stop() {
      stopping = true;
      clearInterval(poll);
      live.stopCommands();
      await queue.idle();
      // Closing the sockets lets the HTTP server end too; idle keep-alive connections would hold it open.
      const closed = live.close();
      httpServer.closeAllConnections();
      await closed;
      signIn.close?.();
      await queue.idle();
      await store.close();
      log.info({ what: 'stopped' });
    },
  };
}

function listen(server: HttpServer, host: string, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      const bound = server.address();
      if (bound === null || typeof bound === 'string') throw new Error('not listening on a port');
      resolve(addressText(host, bound));
    });
  });
}

const addressText = (host: string, { port }: AddressInfo): string =>
  `http://${isIPv6(host) ? `[${host}]` : host}:${port}`;

/** Tells nothing of the opening of desks. */
const withoutSent = (recorder: AccessRecorder): LiveOptions['recorder'] => ({
  opened: (...told) => recorder.opened(...told),
  refused: (...told) => recorder.refused(...told),
  sent: () => undefined,
});
