import type { SessionId } from '@ionm-clock/domain';
import { AccessRecorder } from './audit/access-recorder.ts';
import { EmergencyAccesses } from './emergency/emergency-accesses.ts';
import { recordUsed } from './emergency/record-used.ts';
import { withEmergencyAccess } from './emergency/with-emergency-access.ts';
import { Exports } from './exports/exports.ts';
import { DeliveryClaims } from './exports/mllp/delivery-claims.ts';
import { httpApp } from './http/http-app.ts';
import { Entrance, ON_THIS_COMPUTER } from './http/origin.ts';
import { WebServer } from './http/web-server.ts';
import { integrationsInMemory } from './integrations/integration-database.ts';
import { Integrations } from './integrations/integrations.ts';
import { LIMITS } from './limits/limits.ts';
import { SocketLimits } from './limits/socket-limits.ts';
import { CutOff } from './live/cut-off.ts';
import { LiveConnections, type LiveOptions } from './live/socket-server.ts';
import { measuredStore } from './metrics/measured-store.ts';
import { Metrics } from './metrics/metrics.ts';
import { ORGANISATION_STREAM } from './organisation/index.ts';
import { mayBeLogged } from './request-id.ts';
import type { ServerOptions } from './server-options.ts';
import { sweepSignIn } from './sign-in/sweep-sign-in.ts';
import { inSpan } from './tracing/in-span.ts';
import { WebPush } from './web-push/web-push.ts';
import { CommandQueue } from './world/command-queue.ts';
import { logSaving } from './world/log-saving.ts';
import { ServerTime } from './world/server-time.ts';

/** How often the log is checked for events that another process, such as an import, has written. */
const POLL_MS = 1_000;

export interface RunningServer {
  readonly address: string;
  /** Takes a new certificate from its files for whoever connects from now on. They are also looked at by themselves. */
  readCertificateAgain(): void;
  /** Says from now on that it is not ready, and serves as before. */
  drain(): void;
  /** Answers what was taken, closes every connection and the log. */
  stop(): Promise<void>;
}

/** Reads the log, then serves. Throws if the log cannot be read or the port is taken. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { store, directory, log, host, port } = options;
  const time =
    options.time ?? new ServerTime(undefined, undefined, (ms) => log.warn({ what: 'clock step', ms }));
  const entrance = new Entrance(options.reach ?? ON_THIS_COMPUTER);
  const limits = options.limits ?? LIMITS;
  const cutOff = new CutOff(store.watch !== undefined, monotonicMs);
  let isLeaving = false;
  const metrics = new Metrics({
    head: () => queue.world.head,
    casesAtHand: () => queue.world.cases.countAtHand,
    isStoring: () => queue.isStoring,
    connections: () => live.connections,
    waitingMessages: () => exports.deliveries.waiting,
    failingWebhooks: () => integrations.sender.failing,
  });

  const queue: CommandQueue = new CommandQueue({
    store: measuredStore(store, metrics, monotonicMs),
    time,
    directory,
    onCommitted: (committed) => {
      inSpan('publish', (span) => {
        span.setAttribute('ionm.events', committed.events.length);
        live.publish(committed);
      });
      webPush?.notices.tell(committed);
      if (committed.emergenciesChanged) live.emergenciesChanged();
    },
    onFault: (fault, commandId) =>
      log.error({
        what: 'command failed',
        ...(mayBeLogged(commandId) && { commandId }),
        error: String(fault),
      }),
    onStoring: (storing) => {
      cutOff.storing(storing.ok);
      if (storing.ok) log.info({ what: 'storing again' });
      else log.error({ what: 'not storing', error: String(storing.cause) });
    },
    onSaving: (saving) => logSaving(saving, log),
    onDamaged: (seq) => log.error({ what: 'damaged event passed over', stream: ORGANISATION_STREAM, seq }),
    ...(options.folded && { folded: options.folded }),
    ...(options.pause && { pause: options.pause }),
  });
  const emergencies = new EmergencyAccesses({
    queue,
    now: () => time.now(),
    log,
    onChanged: () => live.emergenciesChanged(),
  });
  const reach = (session: SessionId) => emergencies.reach(session);
  const madeSignIn = options.signIn({
    queue,
    time,
    log,
    connectedSessions: () => live.connectedSessions(),
    extraFacilities: reach,
  });
  const signIn = withEmergencyAccess(madeSignIn, reach);
  const webPush = options.webPush && new WebPush(options.webPush, { queue, signIn, metrics, log });
  const recorder = new AccessRecorder({ queue, time, log });
  const onDeliveryFailed = () => metrics.deliveryFailed();
  const database = options.integrations ?? integrationsInMemory();
  const claims = new DeliveryClaims(database, () => time.now());
  const exports: Exports = new Exports(options.exportsFolder, { queue, time, log, claims, onDeliveryFailed });
  const integrations: Integrations = new Integrations(database, {
    store,
    queue,
    now: () => time.now(),
    log,
    privateWebhooks: options.privateWebhooks ?? false,
    onFailed: () => metrics.webhookFailed(),
  });
  const app = httpApp({
    ...options,
    signIn,
    queue,
    time,
    recorder,
    entrance,
    emergencies,
    exports,
    integrations,
    limits,
    metrics,
    webPush,
    whyNotReady: () => (isLeaving ? 'stopping' : queue.isStoring ? undefined : 'not storing'),
  });
  const webServer = new WebServer(app, log, options.certificateFiles);
  const live: LiveConnections = new LiveConnections({
    httpServer: webServer.server,
    queue,
    signIn,
    logId: store.logId,
    time,
    log,
    recorder: options.recordsOpening === false ? withoutSent(recorder) : recorder,
    entrance,
    emergencies: { list: () => emergencies.list(), used: recordUsed(queue, log) },
    limits: new SocketLimits(limits, monotonicMs),
    metrics,
    cutOff,
  });

  await queue.start();
  await signIn.start?.();
  store.watch?.(() => queue.poll());
  await webPush?.begin();
  const address = await webServer.listen(host, port);
  const poll = setInterval(() => {
    queue.poll();
    void sweepSignIn(signIn, log);
    webPush?.sweep();
    emergencies.sweep();
    exports.deliveries.sweep();
    void integrations.sender.sweep();
    live.sweep();
    // Seldom asked, a step of the clock would not be told from drift.
    time.now();
  }, POLL_MS);
  log.info({ what: 'ready', events: queue.world.head });

  return {
    address,
    readCertificateAgain: () => webServer.readCertificateAgain(),
    drain() {
      isLeaving = true;
    },
    async stop() {
      isLeaving = true;
      clearInterval(poll);
      live.stopCommands();
      webPush?.close();
      exports.deliveries.close();
      await queue.idle();
      // Closing the sockets lets the HTTP server end too; idle keep-alive connections would hold it open.
      const closed = live.close();
      webServer.endConnections();
      await closed;
      await integrations.close();
      await signIn.close?.();
      await queue.idle();
      queue.saver?.close();
      await store.close();
      log.info({ what: 'stopped' });
    },
  };
}

const monotonicMs = (): number => performance.now();

/** Tells nothing of the opening of desks. */
const withoutSent = (recorder: AccessRecorder): LiveOptions['recorder'] => ({
  opened: (...told) => recorder.opened(...told),
  refused: (...told) => recorder.refused(...told),
  sent: () => undefined,
});
