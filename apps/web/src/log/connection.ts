import { isUnsaved, type Link } from '@ionm-clock/client';
import type { Instant } from '@ionm-clock/domain';
import {
  type ClientToServer,
  type ConnectionRefusal,
  type Handshake,
  PROTOCOL_VERSION,
  type ServerToClient,
} from '@ionm-clock/protocol';
import { io, type Socket } from 'socket.io-client';
import { create } from 'zustand';
import { lookForNewVersion } from '../app-version/keep-app-current.ts';
import { keepInStep } from '../server-clock/keep-in-step.ts';
import { serverNow } from '../server-clock/server-clock.ts';
import { confirmSession, sessionStore, signOut } from '../session/session-store.ts';
import { caseClient, useClientState } from './case-client.ts';

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

/** Connects whenever somebody is signed in. To be called once; every handler is set here, and never again on `connect`. */
export function keepConnected(): void {
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
      if (sessionStore.getState().status === 'signed-in') socket.connect();
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
    resyncClock();
    lookForNewVersion();
  });
  socket.on('disconnect', (reason) => {
    // After a sleep Socket.IO takes its connection for dead and keeps what is emitted for the next one, on which the outbox sends
    // it anyway: on `connect` it would be too late to clear.
    socket.sendBuffer.length = 0;
    caseClient.disconnected();
    if (sessionStore.getState().status === 'signed-in') setStatus('offline');
    // Socket.IO reconnects by itself except after this one.
    if (reason === 'io server disconnect') connectAgain();
  });
  socket.on('connect_error', (error) => {
    const refusal = refusalOf(error);
    if (refusal === 'signed-out') signOut();
    else if (refusal === 'old-page') linkState.setState({ oldPage: true });
    else {
      setStatus('offline');
      if (!socket.active) connectAgain();
    }
  });
  socket.on('snapshot', (snapshot) => caseClient.takeSnapshot(snapshot));
  socket.on('directory', (directory) => caseClient.takeDirectory(directory));
  socket.on('batch', (batch) => caseClient.takeBatch(batch));

  const openDesk = async (): Promise<void> => {
    const { user, token } = sessionStore.getState();
    if (user === undefined) return;
    await caseClient.open(user);
    if (sessionStore.getState().token === token) socket.connect();
  };
  sessionStore.subscribe((now, before) => {
    if (now.token === before.token) return;
    socket.disconnect();
    caseClient.close();
    setStatus('connecting');
    void openDesk();
  });
  // What the device keeps outlives the page; what it would not keep does not.
  window.addEventListener('beforeunload', (leaving) => {
    const { keeping, outbox } = caseClient.store.getState();
    if (keeping === 'fails' && outbox.some(isUnsaved)) leaving.preventDefault();
  });
  void openDesk();
  void confirmSession();
}

function refusalOf(error: Error): ConnectionRefusal | undefined {
  const data = 'data' in error ? error.data : undefined;
  if (typeof data !== 'object' || data === null || !('code' in data)) return undefined;
  return data.code === 'signed-out' || data.code === 'old-page' ? data.code : undefined;
}
