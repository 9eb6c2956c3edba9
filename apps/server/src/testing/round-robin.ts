import { connect, createServer, type Server, type Socket } from 'node:net';

/** A proxy that gives each connection to the next of several servers that takes it, whoever it comes from: nothing sticks. */
export class RoundRobin {
  readonly #server: Server;
  readonly #open = new Set<Socket>();
  readonly #ports: readonly number[];
  readonly #leftOut = new Set<number>();
  /** How many connections there have been. */
  connections = 0;

  /** `addresses`: `http://127.0.0.1:3000`. */
  constructor(addresses: readonly string[]) {
    this.#ports = addresses.map((address) => Number(new URL(address).port));
    this.#server = createServer((client) => this.#take(client));
  }

  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    const bound = this.#server.address();
    if (bound === null || typeof bound === 'string') throw new Error('not listening on a port');
    return `http://127.0.0.1:${bound.port}`;
  }

  async close(): Promise<void> {
    for (const socket of this.#open) socket.destroy();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /** Gives it no new connection until it is taken back, as a balancer does that looks at `/readyz`; those that it has go on. */
  leaveOut(address: string): void {
    this.#leftOut.add(Number(new URL(address).port));
  }

  takeBack(address: string): void {
    this.#leftOut.delete(Number(new URL(address).port));
  }

  #take(client: Socket): void {
    const first = this.connections++;
    const inTurn = this.#ports.map((port, at) => this.#ports[(first + at) % this.#ports.length] ?? port);
    this.#pass(
      client,
      inTurn.filter((port) => !this.#leftOut.has(port)),
    );
  }

  /** To the first of these servers that takes it. */
  #pass(client: Socket, [port, ...others]: readonly number[]): void {
    if (port === undefined) {
      client.destroy();
      return;
    }
    const server = connect(port, '127.0.0.1');
    const toAnother = () => this.#pass(client, others);
    server.once('error', toAnother);
    server.once('connect', () => {
      server.off('error', toAnother);
      this.#join(client, server);
    });
  }

  #join(client: Socket, server: Socket): void {
    for (const [from, to] of [
      [client, server],
      [server, client],
    ] as const) {
      this.#open.add(from);
      from.pipe(to);
      from.on('error', () => to.destroy());
      from.on('close', () => {
        this.#open.delete(from);
        to.destroy();
      });
    }
  }
}
