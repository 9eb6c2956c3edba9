import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { type PostgresPrograms, postgresPrograms } from './postgres-programs.ts';

const PASSWORD = 'password';
/** PostgreSQL does not run as root: it is run as nobody then, whom every system has. */
const NOBODY = { uid: 65_534, gid: 65_534 };
const USER = process.getuid?.() === 0 ? NOBODY : {};

/** How long to make, start or end a PostgreSQL may take on a machine with much else to do. */
export const POSTGRES_MS = 60_000;

/** A real PostgreSQL of its own, on this computer only, with as many places for a log as are asked for. */
export class TestPostgres {
  readonly #folder: string;
  readonly #port: number;
  readonly #programs: PostgresPrograms;
  #running: ChildProcess | undefined;

  private constructor(folder: string, port: number) {
    this.#folder = folder;
    this.#port = port;
    this.#programs = postgresPrograms(folder);
  }

  static async start(): Promise<TestPostgres> {
    const folder = mkdtempSync(join(tmpdir(), 'ionm-postgres-'));
    // Another user than root goes through it.
    chmodSync(folder, 0o711);
    const postgres = new TestPostgres(folder, await freePort());
    await postgres.#make();
    await postgres.startAgain();
    return postgres;
  }

  /** The URL of a new, empty place: a schema, which is made in a moment, while a database takes half a second. */
  async place(settings = ''): Promise<string> {
    const schema = `place_${randomUUID().replaceAll('-', '')}`;
    const client = new Client({ connectionString: this.#url });
    await client.connect();
    await client.query(`CREATE SCHEMA ${schema}`);
    await client.end();
    const options = encodeURIComponent(`-c search_path=${schema} ${settings}`);
    return `${this.#url}?options=${options}`;
  }

  /** Ends it as an administrator would, who starts it again. */
  async stop(): Promise<void> {
    const running = this.#running;
    this.#running = undefined;
    if (running === undefined) return;
    const ended = new Promise((resolve) => running.once('exit', resolve));
    running.kill('SIGINT');
    await ended;
  }

  async startAgain(): Promise<void> {
    const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=200'];
    const server = spawn(
      this.#programs.postgres,
      ['-D', this.#data, '-p', `${this.#port}`, ...settings.flatMap((setting) => ['-c', setting])],
      { ...USER, stdio: ['ignore', 'ignore', 'pipe'] },
    );
    this.#running = server;
    // Whoever is ended in the middle of a test leaves no database behind.
    const endsToo = () => server.kill('SIGQUIT');
    process.once('exit', endsToo);
    server.once('exit', () => process.off('exit', endsToo));
    await isReady(server);
  }

  async stopAndForget(): Promise<void> {
    await this.stop();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  get #data(): string {
    return join(this.#folder, 'data');
  }

  get #url(): string {
    return `postgresql://postgres:${PASSWORD}@127.0.0.1:${this.#port}/postgres`;
  }

  async #make(): Promise<void> {
    const password = join(this.#folder, 'password');
    writeFileSync(password, PASSWORD);
    mkdirSync(this.#data);
    if (USER === NOBODY) chownSync(this.#data, NOBODY.uid, NOBODY.gid);
    const flags = ['--auth=password', '--username=postgres', `--pwfile=${password}`, '--locale=C'];
    await promisify(execFile)(
      this.#programs.initdb,
      [`--pgdata=${this.#data}`, '--encoding=UTF8', '--no-sync', ...flags],
      USER,
    );
  }
}

/** Rejects with what it said if it ends before. */
function isReady(server: ChildProcess): Promise<void> {
  let said = '';
  return new Promise((resolve, reject) => {
    server.once('exit', () => reject(new Error(`PostgreSQL did not start: ${said}`)));
    server.stderr?.on('data', (text) => {
      said += text;
      if (said.includes('database system is ready to accept connections')) resolve();
    });
  });
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port is free');
  return address.port;
}
