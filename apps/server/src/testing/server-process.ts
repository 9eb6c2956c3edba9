import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { logPath, SqliteStore } from '../log/index.ts';
import { Changes } from './changes.ts';
import { type ProcessLimits, withinLimits } from './process-limits.ts';

const MAIN = join(import.meta.dirname, '../main.ts');

interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** The server as people run it: a process of its own, on a folder of its own. */
export class ServerProcess {
  readonly dataDir = mkdtempSync(join(tmpdir(), 'ionm-process-'));
  output = '';
  errors = '';
  #child: ChildProcess | undefined;
  #ended: Promise<Ended> | undefined;
  readonly #changes = new Changes();

  /** The address that the ready line tells; undefined before that. */
  get address(): string | undefined {
    return /ready at (http:\/\/\S+)/.exec(this.output)?.[1];
  }

  /** Of the process that runs; throws if there is none. */
  get pid(): number {
    const { pid } = this.#child ?? {};
    if (pid === undefined) throw new Error('the server does not run');
    return pid;
  }

  run(environment: Readonly<Record<string, string>> = {}, limits: ProcessLimits = {}): void {
    this.output = '';
    this.errors = '';
    const [command = '', ...args] = withinLimits([process.execPath, MAIN], limits);
    const child = spawn(command, args, {
      env: {
        PATH: process.env['PATH'],
        NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'],
        PORT: '0',
        DATA_DIR: this.dataDir,
        // A test sees the cases of one day, unless it asks for more.
        DEMO_WEEKS: '0',
        LOG_LEVEL: 'warn',
        ...environment,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child = child;
    // Whoever is ended in the middle of a test leaves no server behind.
    const endsToo = () => child.kill('SIGKILL');
    process.once('exit', endsToo);
    child.once('close', () => process.off('exit', endsToo));
    this.#ended = new Promise((resolve) => {
      child.once('close', (code, signal) => {
        resolve({ code, signal });
        this.#changes.happened();
      });
    });
    child.stdout.on('data', (text) => {
      this.output += text;
      this.#changes.happened();
    });
    child.stderr.on('data', (text) => {
      this.errors += text;
      this.#changes.happened();
    });
  }

  /** Runs until it says that it is ready, and gives its address. */
  async ready(
    environment: Readonly<Record<string, string>> = {},
    limits: ProcessLimits = {},
  ): Promise<string> {
    this.run(environment, limits);
    await this.#changes.until(() => this.address !== undefined || this.#hasEnded());
    if (this.address === undefined) throw new Error(`the server did not start: ${this.errors}`);
    return this.address;
  }

  /** Resolves when the server has said it, beside that it is ready. */
  async saysAlso(text: RegExp): Promise<void> {
    await this.#changes.until(() => text.test(this.output) || this.#hasEnded());
    if (!text.test(this.output)) throw new Error(`the server ended and did not say ${text}: ${this.errors}`);
  }

  /** Resolves when the server has written the text to its log, so many times. */
  async told(text: string, times = 1): Promise<void> {
    const isTold = () => this.errors.split(text).length > times;
    await this.#changes.until(() => isTold() || this.#hasEnded());
    if (!isTold()) throw new Error(`the server ended and did not say ${text}: ${this.errors}`);
  }

  /** What it ends with, by itself or after the signal. */
  async ended(signal?: NodeJS.Signals): Promise<Ended> {
    if (signal !== undefined) this.#child?.kill(signal);
    if (this.#ended === undefined) throw new Error('the server was not run');
    return this.#ended;
  }

  #hasEnded(): boolean {
    const { exitCode, signalCode } = this.#child ?? {};
    return (exitCode ?? signalCode ?? undefined) !== undefined;
  }

  openLog(): SqliteStore {
    return new SqliteStore(logPath(this.dataDir));
  }

  async endAndForget(): Promise<void> {
    if (this.#ended !== undefined) await this.ended('SIGKILL');
    rmSync(this.dataDir, { recursive: true });
  }
}
