import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Server } from '../server.ts';
import type { Answer, Order } from './orders.ts';

const PROGRAM = join(import.meta.dirname, 'host-program.ts');

type Said = Order extends infer Each ? (Each extends Order ? Omit<Each, 'id'> : never) : never;

interface HostedOptions {
  readonly environment?: Readonly<Record<string, string>>;
  /** The time at which its clocks stand still, until they are told to go on. */
  readonly stoppedAt?: number;
}

/** A process that starts servers for one test after the other, each with a log of its own on a port of its own. */
export class ServerHost {
  #child: ChildProcess | undefined;
  readonly #waiting = new Map<number, (answer: Answer) => void>();
  #orders = 0;
  #servers = 0;

  /** Resolves when the server is ready. */
  async opens({ environment = {}, stoppedAt }: HostedOptions = {}): Promise<HostedServer> {
    const dataDir = mkdtempSync(join(tmpdir(), 'ionm-e2e-'));
    this.#servers += 1;
    const server = this.#servers;
    const { address, announced } = await this.tells({
      kind: 'open',
      server,
      // A test sees the cases of one day, unless it asks for more.
      environment: { PORT: '0', DATA_DIR: dataDir, DEMO_WEEKS: '0', ...environment },
      ...(stoppedAt !== undefined && { stoppedAt }),
    });
    return new HostedServer(this, { key: server, address, announced, dataDir, stoppedAt });
  }

  /** Resolves when the host has done it. */
  async tells(said: Said): Promise<{ readonly address: string; readonly announced: string }> {
    this.#orders += 1;
    const id = this.#orders;
    const answered = new Promise<Answer>((resolve) => this.#waiting.set(id, resolve));
    this.#running().send({ ...said, id });
    const answer = await answered;
    if (!answer.ok) throw new Error(answer.error);
    return answer;
  }

  end(): void {
    this.#child?.disconnect();
  }

  /** It is started when it is needed, and anew if a fault has ended it. */
  #running(): ChildProcess {
    if (this.#child !== undefined) return this.#child;
    const child = fork(PROGRAM, { stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
    let said = '';
    child.stderr?.on('data', (text) => {
      said += text;
    });
    child.on('message', (answer: Answer) => {
      this.#waiting.get(answer.id)?.(answer);
      this.#waiting.delete(answer.id);
    });
    child.once('exit', (code) => {
      this.#child = undefined;
      for (const [id, resolve] of this.#waiting)
        resolve({ id, ok: false, error: `the host of servers ended with ${code}: ${said}` });
      this.#waiting.clear();
    });
    this.#child = child;
    return child;
  }
}

interface Opened {
  readonly key: number;
  readonly address: string;
  readonly announced: string;
  readonly dataDir: string;
  readonly stoppedAt: number | undefined;
}

/** A real server in the process of a host. */
export class HostedServer implements Server {
  readonly #host: ServerHost;
  readonly #opened: Opened;
  #passedMs = 0;

  constructor(host: ServerHost, opened: Opened) {
    this.#host = host;
    this.#opened = opened;
  }

  get address(): string {
    return this.#opened.address;
  }

  get dataDir(): string {
    return this.#opened.dataDir;
  }

  get announced(): string {
    return this.#opened.announced;
  }

  now(): number {
    return (this.#opened.stoppedAt ?? Date.now()) + this.#passedMs;
  }

  async letTimePass(ms: number): Promise<void> {
    this.#passedMs += ms;
    await this.#host.tells({ kind: 'pass', server: this.#opened.key, ms });
  }

  async stopAndForget(): Promise<void> {
    await this.#host.tells({ kind: 'close', server: this.#opened.key });
    rmSync(this.dataDir, { recursive: true, force: true });
  }
}
