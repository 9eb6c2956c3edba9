import { setTimeout } from 'node:timers/promises';
import { WebSocket } from 'ws';
import type { Answer, Client, Tail } from './client.ts';
import { MessageSizes } from './message-sizes.ts';

/** What the packets of Engine.IO 4 and Socket.IO 5 begin with. */
const OPEN = '0';
const PING = '2';
const PONG = '3';
const CONNECT = '40';
const EVENT = '42';
const ACK = '43';
const REFUSED = '44';
const TAIL = `${EVENT}["batch",`;
const SNAPSHOT = `${EVENT}["snapshot",`;

/** An event that has not been broadcast this long after its answer never is. */
const LOST_AFTER_MS = 10_000;

interface How {
  /** Whether connecting takes until there is all that this viewer works with. */
  readonly waitsForSnapshot?: boolean;
  /** Parses a broadcast. */
  readonly read?: (packet: string) => Tail;
}

interface Pending {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Speaks just enough Socket.IO over a websocket to command and to watch, so that 200 of them cost the load generator
 * little. It parses every broadcast, as any viewer must, unless it is told to read otherwise.
 */
export class LightClient implements Client {
  readonly sizes = new MessageSizes();
  /** How many events have been broadcast to this client, and in how many messages. */
  readonly shown = { events: 0, broadcasts: 0 };
  readonly #socket: WebSocket;
  readonly #read: (packet: string) => Tail;
  readonly #pending = new Map<number, Pending>();
  #listener: (tail: Tail) => void = () => undefined;
  #lastId = 0;
  #shownUpTo = 0;

  /** Resolves when the server has accepted the connection; rejects if it does not. */
  static connect(address: string, handshake: object, how: How = {}): Promise<LightClient> {
    const last = how.waitsForSnapshot === true ? SNAPSHOT : CONNECT;
    const url = `${address.replace(/^http/, 'ws')}/socket.io/?EIO=4&transport=websocket`;
    const socket = new WebSocket(url, { perMessageDeflate: false });
    return new Promise((resolve, reject) => {
      const client = new LightClient(socket, how.read ?? parsedTail);
      socket.on('error', reject);
      socket.on('close', () => client.#ended(reject));
      socket.on('message', (data) => {
        const packet = data.toString();
        if (packet.startsWith(OPEN)) socket.send(CONNECT + JSON.stringify(handshake));
        else if (packet.startsWith(last)) resolve(client);
        else if (packet.startsWith(REFUSED)) reject(new Error(`refused: ${packet}`));
        else client.#received(packet);
      });
    });
  }

  private constructor(socket: WebSocket, read: (packet: string) => Tail) {
    this.#socket = socket;
    this.#read = read;
  }

  command(message: object): Promise<Answer> {
    const id = ++this.#lastId;
    const packet = `${EVENT}${id}${JSON.stringify(['command', message])}`;
    this.sizes.count('command', packet);
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { resolve, reject });
      this.#socket.send(packet);
    });
  }

  onTail(listener: (tail: Tail) => void): void {
    this.#listener = listener;
  }

  /** Resolves when the events up to `seq` have been broadcast to this client; rejects if they never are. */
  async isShown(seq: number): Promise<void> {
    const deadline = performance.now() + LOST_AFTER_MS;
    while (this.#shownUpTo < seq) {
      if (performance.now() > deadline) throw new Error(`a watcher saw ${this.#shownUpTo} of ${seq} events`);
      await setTimeout(5);
    }
  }

  close(): void {
    this.#socket.terminate();
  }

  #received(packet: string): void {
    if (packet.startsWith(TAIL)) {
      const tail = this.#read(packet);
      this.sizes.count('broadcastEvent', packet, tail.events.length);
      this.shown.broadcasts++;
      this.shown.events += tail.events.length;
      this.#shownUpTo = tail.events.at(-1)?.seq ?? this.#shownUpTo;
      this.#listener(tail);
    } else if (packet.startsWith(ACK)) {
      const from = packet.indexOf('[');
      const id = Number(packet.slice(ACK.length, from));
      const [answer]: [Answer] = JSON.parse(packet.slice(from));
      this.sizes.count('answer', packet);
      this.#pending.get(id)?.resolve(answer);
      this.#pending.delete(id);
    } else if (packet === PING) this.#socket.send(PONG);
  }

  #ended(reject: (error: Error) => void): void {
    const error = new Error('the server closed the connection');
    reject(error);
    for (const pending of this.#pending.values()) pending.reject(error);
    this.#pending.clear();
  }
}

function parsedTail(packet: string): Tail {
  const [, tail]: [string, Tail] = JSON.parse(packet.slice(EVENT.length));
  return tail;
}

/**
 * Parses each broadcast once for all clients that get it. The boards of 2,000 people are 2,000 computers: parsing for all of them
 * would keep the load generator so busy that it and not the server would be measured.
 */
export function readOnceForAll(): (packet: string) => Tail {
  let last: { readonly packet: string; readonly tail: Tail } | undefined;
  return (packet) => {
    if (last?.packet !== packet) last = { packet, tail: parsedTail(packet) };
    return last.tail;
  };
}
