import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where this version of the product is. */
export const ROOT = join(import.meta.dirname, '..');
const BEHIND = join(import.meta.dirname, 'wall-clock-behind.ts');
const SETTABLE_CLOCK = join(import.meta.dirname, 'settable-clock.ts');

interface StartOptions {
  /** The folder of another version of the product. */
  readonly root?: string;
  /** By how much the wall clock of the server's computer is behind. */
  readonly behindMs?: number;
  readonly environment?: Readonly<Record<string, string>>;
}

interface ServerOptions {
  readonly settableClock?: boolean;
  /** What to run instead of the product's own program; it answers each message that it is sent. */
  readonly script?: string;
}

/** The real server as its own process, with a log of its own, on a port of its own. */
export class ServerProcess {
  readonly dataDir = mkdtempSync(join(tmpdir(), 'ionm-e2e-'));
  #child: ChildProcess | undefined;
  #port = 0;
  #said = '';
  #announced = '';
  readonly #settableClock: boolean;
  readonly #script: string | undefined;
  #aheadMs = 0;

  constructor({ settableClock = false, script }: ServerOptions = {}) {
    this.#settableClock = settableClock;
    this.#script = script;
  }

  get address(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** What it printed since it was last started, for whoever runs it: a code, where nobody has set it up. */
  get announced(): string {
    return this.#announced;
  }

  /** Resolves when the server says that it is ready; after a first start always on the same port. */
  async start({ root = ROOT, behindMs = 0, environment = {} }: StartOptions = {}): Promise<void> {
    const main = this.#script ?? join(root, 'apps/server/src/main.ts');
    const takesMessages = this.#settableClock || this.#script !== undefined;
    const preloads = [...(behindMs === 0 ? [] : [BEHIND]), ...(this.#settableClock ? [SETTABLE_CLOCK] : [])];
    const child = spawn(process.execPath, [...preloads.flatMap((file) => ['--import', file]), main], {
      env: {
        ...process.env,
        PORT: String(this.#port),
        DATA_DIR: this.dataDir,
        // A test sees the cases of one day, unless it asks for more.
        DEMO_WEEKS: '0',
        LOG_LEVEL: 'warn',
        WALL_CLOCK_BEHIND_MS: String(behindMs),
        ...environment,
      },
      stdio: ['ignore', 'pipe', 'pipe', ...(takesMessages ? ['ipc' as const] : [])],
    });
    this.#child = child;
    this.#said = '';
    this.#announced = '';
    child.stderr?.on('data', (text) => {
      this.#said += text;
    });
    this.#port = await new Promise<number>((resolve, reject) => {
      child.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${this.#said}`)));
      child.stdout?.on('data', (text) => {
        this.#announced += text;
        const port = /ready at http:\/\/127\.0\.0\.1:(\d+)/.exec(this.#announced)?.[1];
        if (port !== undefined) resolve(Number(port));
      });
    });
  }

  /** The server's time: milliseconds since the epoch. */
  now(): number {
    return Date.now() + this.#aheadMs;
  }

  /** So much time goes by for the server, which must have been made with a settable clock. */
  async letTimePass(ms: number): Promise<void> {
    if (!this.#settableClock) throw new Error('the clock of this server is not settable');
    this.#aheadMs += ms;
    await this.send(ms);
  }

  /** Resolves when the process has answered. */
  protected send(message: object | number): Promise<void> {
    const child = this.#child;
    if (child === undefined) throw new Error('the server does not run');
    return new Promise((resolve) => {
      child.once('message', () => resolve());
      child.send(message);
    });
  }

  /** The process stands still, with every connection open, until it goes on. */
  pause(): void {
    this.#child?.kill('SIGSTOP');
  }

  goOn(): void {
    this.#child?.kill('SIGCONT');
  }

  /** Ends the process at once, as a power cut would. */
  kill(): Promise<void> {
    return this.#end('SIGKILL');
  }

  async stopAndForget(): Promise<void> {
    // A test that failed may have left it paused, and a paused process does not end.
    this.goOn();
    await this.#end('SIGTERM');
    rmSync(this.dataDir, { recursive: true, force: true });
  }

  #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#child;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
    return new Promise((resolve) => {
      child.once('exit', () => resolve());
      child.kill(signal);
    });
  }
}
