import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Server } from './server.ts';

/** Where this version of the product is. */
export const ROOT = join(import.meta.dirname, '..');
const BEHIND = join(import.meta.dirname, 'wall-clock-behind.ts');

interface StartOptions {
  /** The folder of another version of the product. */
  readonly root?: string;
  /** By how much the wall clock of the server's computer is behind. */
  readonly behindMs?: number;
}

/** The real server as its own process, which can be killed, with a log of its own, on a port of its own. */
export class ServerProcess implements Server {
  readonly dataDir = mkdtempSync(join(tmpdir(), 'ionm-e2e-'));
  #child: ChildProcess | undefined;
  #port = 0;
  #said = '';

  get address(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** Resolves when the server says that it is ready; after a first start always on the same port. */
  async start({ root = ROOT, behindMs = 0 }: StartOptions = {}): Promise<void> {
    const main = join(root, 'apps/server/src/main.ts');
    const child = spawn(process.execPath, [...(behindMs === 0 ? [] : ['--import', BEHIND]), main], {
      env: {
        ...process.env,
        PORT: String(this.#port),
        DATA_DIR: this.dataDir,
        // A test sees the cases of one day, unless it asks for more.
        DEMO_WEEKS: '0',
        LOG_LEVEL: 'warn',
        WALL_CLOCK_BEHIND_MS: String(behindMs),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child = child;
    this.#said = '';
    child.stderr?.on('data', (text) => {
      this.#said += text;
    });
    this.#port = await new Promise<number>((resolve, reject) => {
      child.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${this.#said}`)));
      let announced = '';
      child.stdout?.on('data', (text) => {
        announced += text;
        const port = /ready at http:\/\/127\.0\.0\.1:(\d+)/.exec(announced)?.[1];
        if (port !== undefined) resolve(Number(port));
      });
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
