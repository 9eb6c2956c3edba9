import { Client, type ClientConfig } from 'pg';
import { CHANNEL } from './postgres-commit.ts';

const AGAIN_MS = 1_000;

/** Tells when anybody has written to the log, on a connection of its own that is made again when it ends. */
export class PostgresListener {
  readonly #config: ClientConfig;
  readonly #changed: () => void;
  #client: Client | undefined;
  #again: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(config: ClientConfig, changed: () => void) {
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
    client.on('notification', this.#changed);
    client
      .connect()
      .then(() => client.query(`LISTEN ${CHANNEL}`))
      .then(this.#changed)
      .catch(again);
  }
}
