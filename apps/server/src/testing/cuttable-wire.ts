import { connect, createServer, type Server, type Socket } from 'node:net';

/** The network between a server and its database: it can be cut, so that nothing comes through and nobody is told. */
export class CuttableWire {
  readonly #server: Server;
  readonly #open = new Set<Socket>();
  #isCut = false;

  private constructor(port: number) {
    this.#server = createServer((client) => {
      const other = connect(port, '127.0.0.1');
      for (const [from, to] of [
        [client, other],
        [other, client],
      ] as const) {
        this.#open.add(from);
        from.on('data', (bytes) => {
          if (!this.#isCut) to.write(bytes);
        });
        from.on('error', () => to.destroy());
        from.on('close', () => {
          this.#open.delete(from);
          to.destroy();
        });
      }
    });
  }

  /** The same URL over a wire, and the wire. */
  static async to(url: string): Promise<{ readonly url: string; readonly wire: CuttableWire }> {
    const through = new URL(url);
    const wire = new CuttableWire(Number(through.port));
    await new Promise<void>((resolve) => wire.#server.listen(0, '127.0.0.1', resolve));
    const bound = wire.#server.address();
    if (bound === null || typeof bound === 'string') throw new Error('not listening on a port');
    through.port = String(bound.port);
    return { url: through.href, wire };
  }

  cut(): void {
    this.#isCut = true;
  }

  /** What was said while it was cut is lost, and so are the connections over which it was said. */
  mend(): void {
    this.#isCut = false;
    for (const socket of this.#open) socket.destroy();
  }

  async close(): Promise<void> {
    for (const socket of this.#open) socket.destroy();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}
