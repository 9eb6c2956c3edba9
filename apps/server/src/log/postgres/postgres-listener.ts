import { Client, type ClientConfig } from 'pg';

const AGAIN_MS = 1_000;

/** Tells what is said on a channel, or that something may have been missed (undefined), on a connection of its own that is made again when it ends. */
export class PostgresListener {
  readonly #config: ClientConfig;
  readonly #channel: string;
  readonly #heard: (what: string | undefined) => void;
  #client: Client | undefined;
  #again: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(config: ClientConfig, channel: string, heard: (what: string | undefined) => void) {
    this.#config = config;
    this.#channel = channel;
    this.#heard = heard;
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
    // Whoever listens asks for itself now and then: what is missed meanwhile comes a little later.
    const again = () => {
      if (this.#closed || this.#client !== client) return;
      this.#client = undefined;
      this.#again = setTimeout(() => this.#listen(), AGAIN_MS);
    };
    client.on('error', again);
    client.on('end', again);
    client.on('notification', ({ payload }) => this.#heard(payload));
    client
      .connect()
      .then(() => client.query(`LISTEN ${this.#channel}`))
      // Something may have come before it listened.
      .then(() => this.#heard(undefined))
      .catch(again);
  }
}
