import { isUnsaved } from '@ionm-clock/client';
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
import { keepInStep } from '../server-clock/keep-in-step.ts';
import { serverNow } from '../server-clock/server-clock.ts';
import { confirmSession, sessionStore, signOut } from '../session/session-store.ts';
import { forgetLog, logStore, takeBatch, takeDirectory, takeSnapshot } from './log-store.ts';
import { sendOutboxOver } from './outbox-sender.ts';

export interface Connection {
  readonly status: 'connecting' | 'online' | 'offline';
  readonly since: Instant;
  /** Entries that the server does not have yet. */
  readonly waiting: number;
}

interface Link {
  readonly status: Connection['status'];
  readonly since: Instant;
  /** The server speaks a newer protocol than this page. */
  readonly oldPage: boolean;
}

const link = create<Link>(() => ({ status: 'connecting', since: serverNow(), oldPage: false }));

const CLOCK_ANSWER_WITHIN_MS = 2_000;
const RECONNECT_AFTER_MS = 500;

const setStatus = (status: Connection['status']): void =>
  link.setState((now) => (now.status === status ? now : { ...now, status, since: serverNow() }));

export function useConnection(): Connection {
  const { status, since } = link();
  const waiting = logStore(({ outbox }) => outbox.filter(isUnsaved).length);
  return { status, since, waiting };
}

/** Whether the page must be loaded again to understand the server. */
export const usePageIsOld = (): boolean => link(({ oldPage }) => oldPage);

function handshake(): Handshake {
  const { confirmed } = logStore.getState();
  return {
    protocol: PROTOCOL_VERSION,
    token: sessionStore.getState().token ?? '',
    ...(confirmed === undefined ? {} : { logId: confirmed.logId, held: confirmed.held }),
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
  const resyncClock = keepInStep(async () => {
    if (!socket.connected) throw new Error('not connected');
    return socket.timeout(CLOCK_ANSWER_WITHIN_MS).emitWithAck('clock');
  });
  const nothingUnderWay = sendOutboxOver(socket);

  socket.on('connect', () => {
    setStatus('online');
    resyncClock();
  });
  socket.on('disconnect', (reason) => {
    nothingUnderWay();
    if (sessionStore.getState().status === 'signed-in') setStatus('offline');
    // Socket.IO reconnects by itself except after this one.
    if (reason === 'io server disconnect') connectAgain();
  });
  socket.on('connect_error', (error) => {
    const refusal = refusalOf(error);
    if (refusal === 'signed-out') signOut();
    else if (refusal === 'old-page') link.setState({ oldPage: true });
    else {
      setStatus('offline');
      if (!socket.active) connectAgain();
    }
  });
  socket.on('snapshot', takeSnapshot);
  socket.on('directory', takeDirectory);
  socket.on('batch', (batch) => {
    if (takeBatch(batch) === 'gap') socket.emit('catchUp', logStore.getState().confirmed?.held ?? 0);
  });

  sessionStore.subscribe((now, before) => {
    if (now.token === before.token) return;
    socket.disconnect();
    forgetLog();
    setStatus('connecting');
    if (now.status === 'signed-in') socket.connect();
  });
  window.addEventListener('beforeunload', (leaving) => {
    if (logStore.getState().outbox.some(isUnsaved)) leaving.preventDefault();
  });
  if (sessionStore.getState().status === 'signed-in') {
    socket.connect();
    void confirmSession();
  }
}

function refusalOf(error: Error): ConnectionRefusal | undefined {
  const data = 'data' in error ? error.data : undefined;
  if (typeof data !== 'object' || data === null || !('code' in data)) return undefined;
  return data.code === 'signed-out' || data.code === 'old-page' ? data.code : undefined;
}
