import type { User } from '@ionm-clock/domain';
import { Path } from '../network/path.ts';
import type { TapLedger } from '../people/tap-ledger.ts';
import type { Simulation } from '../seed/simulation.ts';
import type { ServerMachine } from '../server/server-machine.ts';
import { DeviceClocks } from './device-clocks.ts';
import { DeviceDisk } from './device-disk.ts';
import { Page } from './page.ts';

/** A tablet or a computer: a disk, two clocks, a network, and one page at a time on which somebody is signed in. */
export class Device {
  readonly name: string;
  readonly sim: Simulation;
  readonly machine: ServerMachine;
  readonly ledger: TapLedger;
  readonly path: Path;
  readonly clocks: DeviceClocks;
  readonly disk: DeviceDisk;
  isAsleep = false;
  /** Undefined while no page is loaded. */
  page: Page | undefined;
  /** Who signed in last. */
  user: User;
  readonly #whenAwake: (() => void)[] = [];
  #pages = 0;

  constructor(sim: Simulation, name: string, owner: User, machine: ServerMachine, ledger: TapLedger) {
    this.sim = sim;
    this.name = name;
    this.user = owner;
    this.machine = machine;
    this.ledger = ledger;
    this.path = new Path(sim, name);
    this.clocks = new DeviceClocks(sim);
    this.disk = new DeviceDisk(sim, name);
  }

  /** Loads the page, unless there is one. */
  open(user: User = this.user): void {
    if (this.page !== undefined) return;
    this.user = user;
    this.sim.trace.say(this.name, `opens for ${user.userId}`);
    this.page = new Page(this, user, `${this.name}-page-${++this.#pages}`);
    this.page.start();
  }

  /** Somebody else signs in on the same page. */
  switchTo(user: User): void {
    this.user = user;
    this.sim.trace.say(this.name, `is ${user.userId}'s now`);
    this.page?.switchTo(user);
  }

  /** The page is gone with all that it had in memory. */
  close(): void {
    const { page } = this;
    if (page === undefined) return;
    this.page = undefined;
    page.end();
  }

  fallAsleep(ms: number): void {
    if (this.isAsleep) return;
    this.isAsleep = true;
    this.sim.happened('device: asleep', this.name);
    if (this.clocks.standsStillInSleep)
      this.sim.happened('device: monotonic clock stood still in sleep', this.name);
    this.clocks.fallAsleep();
    this.page?.fallAsleep();
    this.sim.after(ms, () => this.wake());
  }

  wake(): void {
    if (!this.isAsleep) return;
    this.isAsleep = false;
    this.clocks.wake();
    this.sim.trace.say(this.name, 'wakes');
    this.page?.wake();
    for (const work of this.#whenAwake.splice(0)) this.sim.after(this.sim.random.between(0, 50), work);
  }

  /** Now, or when the device is awake. */
  run(work: () => void): void {
    if (this.isAsleep) this.#whenAwake.push(() => this.run(work));
    else work();
  }
}
