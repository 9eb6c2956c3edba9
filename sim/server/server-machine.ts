import type { User } from '@ionm-clock/domain';
import type { Simulation } from '../seed/simulation.ts';
import { ServerDisk } from './server-disk.ts';
import { ServerProcess } from './server-process.ts';

/** The machine that the server runs on: a disk, two clocks, and one process at a time. */
export class ServerMachine {
  readonly disk: ServerDisk;
  /** Undefined while there is none, or while it reads the log. */
  process: ServerProcess | undefined;
  /** By how much the wall clock was set, in all: no client can know the time better than that. */
  setByMs = 0;
  readonly #sim: Simulation;
  readonly #userOf: (token: string) => User | undefined;
  readonly #onCrash: (() => void)[] = [];
  #life = 0;
  #callOffStart: () => void = () => {};
  #wallAheadMs: number;

  constructor(sim: Simulation, userOf: (token: string) => User | undefined) {
    this.#sim = sim;
    this.#userOf = userOf;
    this.#wallAheadMs = sim.random.between(-3_000, 3_000);
    this.disk = new ServerDisk(sim, () => this.crash());
  }

  /** The server's time at an instant of true time, as far as its wall clock goes. */
  readonly timeAt = (trueTime: number): number => trueTime + this.#wallAheadMs;

  /** Somebody sets the wall clock. */
  setWallClock(byMs: number): void {
    this.#sim.happened(byMs > 0 ? 'server: wall clock set forward' : 'server: wall clock set back', 'server');
    this.#wallAheadMs += byMs;
    this.setByMs += Math.abs(byMs);
  }

  async start(): Promise<void> {
    const life = ++this.#life;
    const isAlive = () => this.#life === life;
    const startedAt = this.#sim.now;
    const { eventStore } = this.#sim.variant;
    const opened = await this.disk.open(isAlive);
    const process = new ServerProcess(
      this.#sim,
      eventStore === undefined ? opened : await eventStore(opened),
      {
        wallClock: () => this.timeAt(this.#sim.now),
        monotonicClock: () => this.#sim.now - startedAt,
        userOf: this.#userOf,
        isAlive,
      },
    );
    await process.start();
    if (!isAlive()) return;
    this.process = process;
    this.#sim.trace.say('server', `started with ${process.queue.world.head} events`);
  }

  /** Everything in memory is gone, and every connection; it starts again after a while. */
  crash(): void {
    this.#life++;
    this.process = undefined;
    this.#sim.trace.say('server', 'crashed');
    for (const lost of this.#onCrash.splice(0)) lost();
    this.#callOffStart();
    this.#callOffStart = this.#sim.after(this.#sim.random.skewed(200, 30_000), () => void this.start());
  }

  /** Called back once if the process dies. */
  onceCrashed(lost: () => void): void {
    this.#onCrash.push(lost);
  }
}
