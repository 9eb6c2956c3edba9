import { Client, type ClientConfig } from 'pg';
import { CHANNEL } from './postgres-commit.ts';

const AGAIN_MS = 1_000;

/** Tells the head of the log when anybody has moved it, or that it may have (`Infinity`), on a connection of its own that is made again when it ends. */
export class PostgresListener {
  readonly #config: ClientConfig;
  readonly #changed: (head: number) => void;
  #client: Client | undefined;
  #again: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(config: ClientConfig, changed: (head: number) => void) {
    this.#config = config;
    this.#changed = changed;
    this.#listen();
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#again);
    await this.#client?.end().catch(() => undefined);
  }

  #listen(): void {
    const client = new Client(this.#config);
    this.#client = client;
    // Whoever follows the log asks for itself now and then: what is missed meanwhile comes a little later.
    const again = () => {
      if (this.#closed || this.#client !== client) return;
      this.#client = undefined;
      this.#again = setTimeout(() => this.#listen(), AGAIN_MS);
    };
    client.on('error', again);
    client.on('end', again);
    client.on('notification', ({ payload }) => this.#changed(Number(payload)));
    client
      .connect()
      .then(() => client.query(`LISTEN ${CHANNEL}`))
      // Something may have come before it listened.
      .then(() => this.#changed(Number.POSITIVE_INFINITY))
      .catch(again);
  }
}
