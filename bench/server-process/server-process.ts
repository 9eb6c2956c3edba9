import { type ChildProcess, fork } from 'node:child_process';
import type { Asked, Memory, Told, Usage } from './serve-until-told.ts';

/** A stop that takes longer than this is forced. */
const STOP_WITHIN_MS = 5_000;

/** The floor or the product in a process of its own, so that it shares nothing but the machine with the load. */
export class ServerProcess {
  readonly address: string;
  readonly #child: ChildProcess;

  /** Resolves when the server listens; rejects if it ends before. */
  static async start(script: string, args: readonly string[]): Promise<ServerProcess> {
    const child = fork(script, args, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    const told = await nextFrom(child);
    if (!('ready' in told)) throw new Error(`${script} answers before it is ready`);
    return new ServerProcess(child, told.ready);
  }

  private constructor(child: ChildProcess, address: string) {
    this.#child = child;
    this.address = address;
  }

  async usage(): Promise<Usage> {
    const answer = await this.#told('usage');
    if (!('events' in answer)) throw new Error('the server does not say what it has used');
    return answer;
  }

  /** Collects its garbage before. */
  async memory(): Promise<Memory> {
    const answer = await this.#told('memory');
    if (!('heap' in answer)) throw new Error('the server does not say what it holds');
    return answer;
  }

  /** Profiles the server while the work is done, and writes the profile to a file. */
  async profiled<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
    await this.#told('profile');
    const result = await work();
    await this.#told({ profileTo: path });
    return result;
  }

  stop(): Promise<void> {
    const child = this.#child;
    if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
    return new Promise((resolve) => {
      const force = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN_MS);
      child.once('exit', () => {
        clearTimeout(force);
        resolve();
      });
      this.#ask('stop');
    });
  }

  #told(asked: Asked): Promise<Told> {
    const told = nextFrom(this.#child);
    this.#ask(asked);
    return told;
  }

  #ask(asked: Asked): void {
    this.#child.send(asked);
  }
}

function nextFrom(child: ChildProcess): Promise<Told> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null) => reject(new Error(`the server ended with ${code}`));
    child.once('exit', ended);
    child.once('message', (told: Told) => {
      child.off('exit', ended);
      resolve(told);
    });
  });
}
