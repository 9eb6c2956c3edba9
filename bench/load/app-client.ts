import { io } from 'socket.io-client';
import type { Answer, Client, Tail } from './client.ts';

/** Connects with the client library that the web app uses: taps are timed as a person's tap would be sent. */
export async function connectAppClient(address: string, handshake: object): Promise<Client> {
  const socket = io(address, {
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    auth: handshake,
  });
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', reject);
  });
  return {
    command: (message): Promise<Answer> => socket.timeout(10_000).emitWithAck('command', message),
    onTail: (listener) => {
      socket.on('batch', (tail: Tail) => listener(tail));
    },
    close: () => {
      socket.disconnect();
    },
  };
}
