import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { User } from '@ionm-clock/domain';
import { UNLIMITED } from '../limits/limits.ts';
import { type EventStore, logPath, SqliteStore } from '../log/index.ts';
import { type RunningServer, startServer } from '../server.ts';
import type { ServerOptions } from '../server-options.ts';
import { DemoSignIn } from '../sign-in/demo-sign-in.ts';
import { LiveClient } from './live-client.ts';
import { LogLines } from './log-lines.ts';
import { testDirectory, testUsers } from './organisation.ts';

export const PAGE = '<!doctype html><title>IONM Clock</title>';

/** The whole server in this process, on a folder of its own, with a small web app; and the clients of one test. */
export class TestServer {
  readonly folder = mkdtempSync(join(tmpdir(), 'ionm-server-'));
  readonly lines = new LogLines();
  readonly #clients: LiveClient[] = [];
  #running: RunningServer | undefined;
  #port = 0;

  static async started(store?: EventStore, other?: Partial<ServerOptions>): Promise<TestServer> {
    const server = new TestServer();
    await server.start(store, other);
    return server;
  }

  /** On the log in the folder, or on the store given; after a first start always on the same port. */
  async start(store: EventStore = this.openLog(), other: Partial<ServerOptions> = {}): Promise<void> {
    this.#running = await startServer({
      host: '127.0.0.1',
      port: this.#port,
      store,
      directory: testDirectory,
      signIn: ({ queue }) => new DemoSignIn(testUsers, () => queue.world.organisation.setUp),
      limits: UNLIMITED,
      // Most tests count the events that they themselves cause.
      recordsOpening: false,
      webRoot: this.#webRoot(),
      exportsFolder: join(this.folder, 'exports'),
      log: this.lines.log,
      ...other,
    });
    this.#port = Number(new URL(this.address).port);
  }

  get address(): string {
    if (this.#running === undefined) throw new Error('the server does not run');
    return this.#running.address;
  }

  readCertificateAgain(): void {
    this.#running?.readCertificateAgain();
  }

  /** The log on disk as another process sees it. */
  openLog(): SqliteStore {
    return new SqliteStore(logPath(this.folder));
  }

  async client(user: User, holding?: { logId?: string; held?: number }): Promise<LiveClient> {
    const client = new LiveClient(this.address, user, holding);
    this.#clients.push(client);
    await client.until(() => client.snapshots.length + client.batches.length > 0);
    return client;
  }

  async stop(): Promise<void> {
    await this.#running?.stop();
    this.#running = undefined;
  }

  async stopAndForget(): Promise<void> {
    for (const client of this.#clients) client.close();
    await this.stop();
    rmSync(this.folder, { recursive: true });
  }

  /** In a folder whose name begins with a dot, where people do keep programs. */
  #webRoot(): string {
    const webRoot = join(this.folder, '.web');
    mkdirSync(join(webRoot, 'assets'), { recursive: true });
    writeFileSync(join(webRoot, 'index.html'), PAGE);
    writeFileSync(join(webRoot, 'manifest.json'), '{}');
    writeFileSync(join(webRoot, 'assets', 'app-1a2b3c.js'), 'export {};');
    return webRoot;
  }
}
