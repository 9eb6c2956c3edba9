import { type DeviceStore, type KeptClock, MemoryDeviceStore } from '@ionm-clock/client';
import type { CommandId } from '@ionm-clock/domain';
import type { Simulation } from '../seed/simulation.ts';

/** A page that waits longer than this goes on without what is kept. */
const READS_WITHIN_MS = 3_000;

/** A page as its disk sees it. */
export interface DiskUser {
  /** Runs when the page can run: not while the device sleeps, and never when the page is gone. */
  readonly run: (work: () => void) => void;
}

interface Operation {
  readonly isWrite: boolean;
  readonly user: DiskUser;
  /** Does it, and tells the page. */
  readonly carryOut: () => void;
}

/** What a device keeps: slow, at times full, and of what is not done when the page goes, nobody knows whether it will be. */
export class DeviceDisk {
  readonly content = new MemoryDeviceStore((log) => log);
  /** What a page keeps of the server's time; written at once, as `localStorage` is. */
  clock: KeptClock | undefined;
  isSlow = false;
  /** Whether a page ever asked in vain for what is kept. */
  wasUnreadable = false;
  isFull = false;
  /** Of every tap that a page was told to be kept. */
  readonly kept = new Set<CommandId>();
  readonly #sim: Simulation;
  readonly #name: string;
  readonly #operations: Operation[] = [];
  #isBusy = false;

  constructor(sim: Simulation, name: string) {
    this.#sim = sim;
    this.#name = name;
  }

  get isBusy(): boolean {
    return this.#isBusy;
  }

  open(user: DiskUser): DeviceStore {
    const { content } = this;
    const write = <T>(work: () => Promise<T>): Promise<T> => this.#queue(user, true, work);
    return {
      read: (userId) => this.#queue(user, false, () => content.read(userId)),
      readCommands: (userId) => this.#queue(user, false, () => content.readCommands(userId)),
      keepCommand: async (pending) => {
        await write(() => content.keepCommand(pending));
        this.kept.add(pending.commandId);
      },
      dropCommands: (ids) => write(() => content.dropCommands(ids)),
      refuseCommand: (refused) => write(() => content.refuseCommand(refused)),
      dropRefused: (id) => write(() => content.dropRefused(id)),
      keepLog: (userId, change) => write(() => content.keepLog(userId, change)),
      forgetLog: (userId) => write(() => content.forgetLog(userId)),
      waiting: () => this.#queue(user, false, () => content.waiting()),
    };
  }

  /** The page is gone. Some of what it had begun is done all the same, in order, and it is told of nothing. */
  pageGone(gone: DiskUser): void {
    const begun = this.#operations.filter(({ user }) => user === gone);
    if (begun.some(({ isWrite }) => isWrite))
      this.#sim.happened('device: browser crashed during a write', this.#name);
    const done = this.#sim.random.whole(begun.length + 1);
    for (const { carryOut } of begun.slice(0, done)) carryOut();
    const others = this.#operations.filter(({ user }) => user !== gone);
    this.#operations.splice(0, this.#operations.length, ...others);
  }

  #queue<T>(user: DiskUser, isWrite: boolean, work: () => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const askedAt = this.#sim.now;
      const carryOut = () => {
        if (!isWrite && (this.isFull || this.#sim.now - askedAt > READS_WITHIN_MS)) this.wasUnreadable = true;
        const done = this.isFull ? Promise.reject(new Error('the disk is full')) : work();
        done.then(
          (value) => user.run(() => resolve(value)),
          (error) => user.run(() => reject(error)),
        );
      };
      this.#operations.push({ isWrite, user, carryOut });
      this.#next();
    });
  }

  #next(): void {
    const [first] = this.#operations;
    if (first === undefined || this.#isBusy) return;
    this.#isBusy = true;
    if (this.isSlow) this.#sim.happened('device: slow disk', this.#name);
    const takes = this.isSlow ? this.#sim.random.skewed(500, 8_000) : this.#sim.random.skewed(1, 60);
    this.#sim.after(takes, () => {
      this.#isBusy = false;
      if (this.#operations[0] === first) {
        this.#operations.shift();
        first.carryOut();
      }
      this.#next();
    });
  }
}
