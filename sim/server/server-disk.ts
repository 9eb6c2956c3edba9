import type { CommitResult, EventStore, NewAnswer } from '@ionm-clock/server/log';
import { MemoryStore } from '@ionm-clock/server/log';
import type { Simulation } from '../seed/simulation.ts';

/** How a commit goes that is planned to go wrong. */
export type PlannedCommit =
  | 'crash before it is on disk'
  | 'crash before the answer'
  | 'slow'
  | 'fail, and keep it';

interface Failed {
  readonly expectedHead: number;
  readonly answers: readonly NewAnswer[];
}

/** The disk of the server: what a commit has put here outlives every crash, and nothing else does. */
export class ServerDisk {
  readonly log = new MemoryStore();
  isFull = false;
  /** How many events are on it. */
  head = 0;
  planned: PlannedCommit | undefined;
  readonly #sim: Simulation;
  readonly #crash: () => void;
  /** Reported as not saved, though its pages reached the file: a restart may find them if nothing was written over them. */
  #failed: Failed | undefined;

  constructor(sim: Simulation, crash: () => void) {
    this.#sim = sim;
    this.#crash = crash;
  }

  /** The log as a process opens it. A process that is dead gets no answer any more. */
  async open(isAlive: () => boolean): Promise<EventStore> {
    await this.#findFailed();
    const { log } = this;
    const whileAlive = async <T>(answer: Promise<T>): Promise<T> => {
      const given = await answer;
      return isAlive() ? given : never();
    };
    return {
      logId: 'the log',
      head: () => whileAlive(log.head()),
      commit: (expectedHead, answers) => whileAlive(this.#commit(expectedHead, answers, isAlive)),
      read: (after, limit) => whileAlive(log.read(after, limit)),
      answersOf: (ids) => whileAlive(log.answersOf(ids)),
      checkTail: () => whileAlive(log.checkTail()),
      verify: () => whileAlive(log.verify()),
      probe: () => whileAlive(this.#probe()),
      close: async () => {},
    };
  }

  /** Puts this on the disk, at once. */
  async write(expectedHead: number, answers: readonly NewAnswer[]): Promise<CommitResult> {
    const result = await this.log.commit(expectedHead, answers);
    this.head = await this.log.head();
    return result;
  }

  async #commit(
    expectedHead: number,
    answers: readonly NewAnswer[],
    isAlive: () => boolean,
  ): Promise<CommitResult> {
    const { planned } = this;
    this.planned = undefined;
    await this.#time(planned === 'slow' ? 8_000 : 40);
    if (!isAlive()) return never();
    if (planned === 'crash before it is on disk')
      return this.#crashed('server: crash before a commit is on disk');
    if (planned === 'slow') this.#sim.happened('server: slow commit', 'server');
    if (this.isFull || planned === 'fail, and keep it') {
      this.#failed = planned === 'fail, and keep it' ? { expectedHead, answers } : undefined;
      this.#sim.happened('server: disk full', 'server');
      // Nothing may be written over it until the restart that finds it.
      if (this.#failed !== undefined) this.#sim.after(this.#sim.random.between(20, 5_000), this.#crash);
      return { ok: false, reason: 'not-saved', cause: new Error('the disk is full') };
    }
    const result = await this.write(expectedHead, answers);
    if (result.ok) this.#failed = undefined;
    this.#sim.trace.say(
      'server',
      `commit of ${answers.length} after ${expectedHead}: ${result.ok ? 'stored' : result.reason}`,
    );
    if (planned === 'crash before the answer' && result.ok)
      return this.#crashed('server: crash after the commit, before the answer');
    await this.#time(15);
    return result;
  }

  async #probe(): Promise<void> {
    if (this.isFull) throw new Error('the disk is full');
    this.#failed = undefined;
  }

  async #findFailed(): Promise<void> {
    const failed = this.#failed;
    this.#failed = undefined;
    if (failed === undefined || this.#sim.random.chance(0.3)) return;
    const result = await this.write(failed.expectedHead, failed.answers);
    if (result.ok) this.#sim.happened('server: commit reported as failed is there after a restart', 'server');
  }

  #crashed(fault: Parameters<Simulation['happened']>[0]): Promise<never> {
    this.#sim.happened(fault, 'server');
    this.#crash();
    return never();
  }

  #time(most: number): Promise<void> {
    return new Promise((resolve) => {
      this.#sim.after(this.#sim.random.skewed(1, most), resolve);
    });
  }
}

const never = (): Promise<never> => new Promise(() => {});
