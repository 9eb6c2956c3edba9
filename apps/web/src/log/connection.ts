import { isUnsaved, type Link } from '@ionm-clock/client';
import type { Instant } from '@ionm-clock/domain';
import {
  type ClientToServer,
  type ConnectionRefusal,
  type Handshake,
  PROTOCOL_VERSION,
  type ServerToClient,
} from '@ionm-clock/protocol';
import type { Socket } from 'socket.io-client';
import { create } from 'zustand';
import { lookForNewVersion } from '../app-version/keep-app-current.ts';
import { askOwnEmergencies, tellEmergencies } from '../emergency/emergency-store.ts';
import { keepInStep } from '../server-clock/keep-in-step.ts';
import { serverNow } from '../server-clock/server-clock.ts';
import { askSessionAgain } from '../session/account-session.ts';
import { goesOnWithoutServer, mayConnect, type Session, sessionStore } from '../session/session.ts';
import { signOut } from '../session/session-store.ts';
import { caseClient, useClientState } from './case-client.ts';
import { forgetOpened, openedAreToldBy, openedWait } from './opened-cases.ts';

export interface Connection {
  readonly status: 'connecting' | 'online' | 'offline';
  readonly since: Instant;
  /** Entries that the server does not have yet. */
  readonly waiting: number;
}

interface LinkState {
  readonly status: Connection['status'];
  readonly since: Instant;
  /** The server speaks a newer protocol than this page. */
  readonly oldPage: boolean;
}

const linkState = create<LinkState>(() => ({ status: 'connecting', since: serverNow(), oldPage: false }));

/** A slow answer still tells the time, with a wider bound; without one no instant ever becomes final. */
const CLOCK_ANSWER_WITHIN_MS = 10_000;
const COMMAND_ANSWER_WITHIN_MS = 5_000;
const RECONNECT_AFTER_MS = 500;
const ASKS_ABOUT_SESSION_EVERY_MS = 5_000;

const setStatus = (status: Connection['status']): void =>
  linkState.setState((now) => (now.status === status ? now : { ...now, status, since: serverNow() }));

export function useConnection(): Connection {
  const { status, since } = linkState();
  const waiting = useClientState(({ outbox }) => outbox.filter(isUnsaved).length);
  return { status, since, waiting };
}

/** Whether the page must be loaded again to understand the server. */
export const usePageIsOld = (): boolean => linkState(({ oldPage }) => oldPage);

function handshake(): Handshake {
  const { confirmed } = caseClient.store.getState();
  return {
    protocol: PROTOCOL_VERSION,
    token: sessionStore.getState().token ?? '',
    ...(confirmed === undefined
      ? {}
      : { logId: confirmed.logId, scope: confirmed.scope, held: confirmed.held }),
  };
}

/** Nobody needs a connection to sign in, so it comes after what shows the page; where it does not come, it is asked for again. */
async function socketClient(): Promise<typeof import('socket.io-client')> {
  try {
    return await import('socket.io-client');
  } catch {
    setStatus('offline');
    await new Promise((passed) => setTimeout(passed, RECONNECT_AFTER_MS));
    return socketClient();
  }
}

/** Connects whenever somebody is signed in. To be called once; every handler is set here, and never again on `connect`. */
export async function keepConnected(): Promise<void> {
  const { io } = await socketClient();
  const socket: Socket<ServerToClient, ClientToServer> = io({
    autoConnect: false,
    transports: ['websocket'],
    reconnectionDelay: RECONNECT_AFTER_MS,
    reconnectionDelayMax: 1_500,
    timeout: 5_000,
    auth: (give) => give(handshake()),
  });
  const connectAgain = (): void => {
    setTimeout(() => {
      const session = sessionStore.getState();
      if (mayConnect(session)) socket.connect();
      else if (session.status === 'signed-in') setStatus('offline');
    }, RECONNECT_AFTER_MS);
  };
  const resyncClock = keepInStep(
    async () => {
      if (!socket.connected) throw new Error('not connected');
      return socket.timeout(CLOCK_ANSWER_WITHIN_MS).emitWithAck('clock');
    },
    () => caseClient.timeLearned(),
  );
  const link: Link = {
    send: (message) =>
      new Promise((answered) => {
        socket
          .timeout(COMMAND_ANSWER_WITHIN_MS)
          .emit('command', message, (noAnswer, answer) => answered(noAnswer === null ? answer : undefined));
      }),
    catchUp: (held) => socket.emit('catchUp', held),
    askTime: resyncClock,
  };

  socket.on('connect', () => {
    setStatus('online');
    caseClient.connected(link);
    openedAreToldBy((opened) => socket.emit('opened', opened));
    resyncClock();
    lookForNewVersion();
    void askOwnEmergencies();
  });
  socket.on('disconnect', (reason) => {
    // After a sleep Socket.IO takes its connection for dead and keeps what is emitted for the next one, on which the outbox sends
    // it anyway: on `connect` it would be too late to clear.
    socket.sendBuffer.length = 0;
    openedWait();
    caseClient.disconnected();
    // A server that ends a connection itself can be reached: whoever may now see other things is to connect anew, and is not told
    // that it is away, nor kept from what is asked of it over HTTP.
    const isEndedByServer = reason === 'io server disconnect';
    if (sessionStore.getState().status === 'signed-in') setStatus(isEndedByServer ? 'connecting' : 'offline');
    if (!isEndedByServer) return;
    // Socket.IO reconnects by itself except after this one: the session may have ended, or may show other things.
    if (sessionStore.getState().session !== undefined) void askSessionAgain().then(connectAgain);
    else connectAgain();
  });
  socket.on('connect_error', (error) => {
    const refusal = refusalOf(error);
    if (refusal === 'signed-out') leaveOrAsk();
    else if (refusal === 'old-page') linkState.setState({ oldPage: true });
    else {
      setStatus('offline');
      if (!socket.active) connectAgain();
    }
  });
  const leaveOrAsk = (): void => {
    if (sessionStore.getState().session === undefined) signOut();
    else void askSessionAgain().then(connectAgain);
  };
  socket.on('snapshot', (snapshot) => caseClient.takeSnapshot(snapshot));
  socket.on('directory', (directory) => caseClient.takeDirectory(directory));
  socket.on('emergency', tellEmergencies);
  socket.on('batch', (batch) => caseClient.takeBatch(batch));

  const openDesk = async (): Promise<void> => {
    const session = sessionStore.getState();
    if (session.user === undefined || session.session?.mustSetUp !== undefined) return;
    await caseClient.open(session.user);
    const now = sessionStore.getState();
    if (deskOf(now) !== deskOf(session)) return;
    if (mayConnect(now)) socket.connect();
    else setStatus('offline');
  };
  sessionStore.subscribe((now, before) => {
    if (deskOf(now) === deskOf(before)) return;
    socket.disconnect();
    forgetOpened();
    caseClient.close();
    setStatus('connecting');
    void openDesk();
  });
  // Whoever went on without the server may still be signed in there.
  setInterval(() => {
    if (goesOnWithoutServer(sessionStore.getState())) void askSessionAgain();
  }, ASKS_ABOUT_SESSION_EVERY_MS);
  // What the device keeps outlives the page; what it would not keep does not.
  window.addEventListener('beforeunload', (leaving) => {
    const { keeping, outbox } = caseClient.store.getState();
    if (keeping === 'fails' && outbox.some(isUnsaved)) leaving.preventDefault();
  });
  void openDesk();
}

/** Another desk is opened anew, over a connection of its own: of somebody else, in another role, or in another session. */
function deskOf({ user, token, session }: Session): string {
  const { userId, role, facilities, everywhere, rights = [] } = user ?? {};
  return JSON.stringify([userId, role, facilities, everywhere, rights, token, session?.mustSetUp]);
}

function refusalOf(error: Error): ConnectionRefusal | undefined {
  const data = 'data' in error ? error.data : undefined;
  if (typeof data !== 'object' || data === null || !('code' in data)) return undefined;
  return data.code === 'signed-out' || data.code === 'old-page' ? data.code : undefined;
}
